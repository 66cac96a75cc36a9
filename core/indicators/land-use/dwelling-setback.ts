/**
 * How far is the nearest dwelling, or the nearest residential lot?
 *
 * Indicator B2. Codes measure from the lot line or from the equipment, to a dwelling or to a lot line: both ends are
 * chosen. Buildings whose class does not tell may be dwellings: they pull the near end of the range, not the value,
 * unless no class tells anything.
 */
import type { Site } from '../../sites/site.ts';
import { missingCloseCoverage } from '../coverage.ts';
import type { Indicator, Parameter, World } from '../indicator.ts';
import { positionalGrade } from '../position-ring.ts';
import { unknown, type KnownReading, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { siteGround, tooRough, type SiteGround } from '../site-ground.ts';
import { dwellingsWithin, lotsWithin, type Neighbour } from './neighbours.ts';

const id = 'land-use.dwelling-setback';

/** How far is searched, km: from 1,600 m on the curve is flat. */
const REACH_KM = 2;
/** A first, small search that most sites in towns are done with, km. Heuristic. */
const FIRST_REACH_KM = 0.4;

const CLAUSES = 'domain/indicators.md B2: Fairfax 2024-09-10 and drafts elsewhere; the choice is a heuristic, editable';

/** Where the clause measures from and to. */
const ENDS: readonly Parameter[] = [
  { name: 'measuredFrom', default: 0, unit: '', min: 0, max: 1, source: CLAUSES, choices: ['parcel-edge', 'position'] },
  { name: 'measuredTo', default: 0, unit: '', min: 0, max: 1, source: CLAUSES, choices: ['dwelling', 'lot-line'] },
];

export const dwellingSetback: Indicator = {
  id,
  group: 'land-use',
  perspectives: ['delivery', 'burden'],
  unit: 'm',
  resolution: 'building',
  scale: curveScale(
    [
      [0, 100],
      [61, 95],
      [91, 80],
      [150, 60],
      [300, 35],
      [800, 10],
      [1600, 0],
    ],
    'domain/indicators.md B2: Fairfax 200 ft and 300 ft, 1 mile; heuristic between, editable',
  ),
  startsAt: 0,
  overlapsWith: [
    'land-use.dwellings-near',
    'land-use.people-250m',
    'land-use.people-500m',
    'land-use.people-1km',
    'land-use.people-2km',
  ],
  parameters: ENDS,
  needs: ['buildings'],
  reads: ['buildings', 'parcels'],
  read: (site, _state, world) => {
    const toLots = world.parameter(`${id}.measuredTo`) === 1;
    const [role, layers] = toLots
      ? (['parcels', world.layers.parcels] as const)
      : (['buildings', world.layers.buildings] as const);
    return missingCloseCoverage(site, role, layers) ?? readSetback(site, world, toLots ? 'lot-line' : 'dwelling');
  },
};

type To = 'dwelling' | 'lot-line';

function readSetback(site: Site, world: World, to: To): Reading {
  const ground = siteGround(site, world, world.parameter(`${id}.measuredFrom`) === 1);
  const rough = tooRough(ground);
  if (rough) return rough;
  const { certain, possible } = nearestOf(site, world, { ground, to });
  if (certain !== null) return foundReading(site, ground, { to, certain, possible });
  if (possible === null) return noneReading(site, world, { ground, to });
  // The mine's own buildings have no class either: without its parcel they cannot be told from a neighbour's.
  return ground.parcel === null
    ? unknown('dwellings-not-classed', 'ask.building-classes')
    : possibleReading(ground, possible, to);
}

/** The nearest that is one for certain, and the nearest that may be one where it is nearer than that. */
function nearestOf(site: Site, world: World, { ground, to }: { readonly ground: SiteGround; readonly to: To }) {
  const within = to === 'dwelling' ? dwellingsWithin : lotsWithin;
  let near = within(site, world, ground, FIRST_REACH_KM);
  if (!near.some(({ isCertain }) => isCertain)) near = within(site, world, ground, REACH_KM);
  const certain = near.find(({ isCertain }) => isCertain) ?? null;
  const first = near[0] ?? null;
  return { certain, possible: first === certain ? null : first };
}

type Found = { readonly to: To; readonly certain: Neighbour; readonly possible: Neighbour | null };

function foundReading(site: Site, ground: SiteGround, { to, certain, possible }: Found): KnownReading {
  const { distanceKm } = certain;
  const nearest = possible?.distanceKm ?? distanceKm;
  return {
    known: true,
    ...rangeM({ km: distanceKm, lowKm: nearest - ground.offKm, highKm: distanceKm + ground.offKm }),
    grade: gradeOf(site, ground),
    ...basisOf(ground, possible === null ? [certain] : [possible, certain]),
    detail: {
      code: `${id}.detail`,
      facts: {
        ...factsOf(ground, to),
        label: certain.label,
        metres: 1000 * distanceKm,
        nearer: possible === null ? 0 : 1,
        nearerM: 1000 * nearest,
      },
    },
  };
}

/** No class tells anything: the nearest building may be a dwelling, or none within reach is one. */
function possibleReading(ground: SiteGround, possible: Neighbour, to: To): KnownReading {
  const { distanceKm, label } = possible;
  return {
    known: true,
    ...rangeM({ km: distanceKm, lowKm: distanceKm, highKm: REACH_KM }),
    grade: 'D',
    ...basisOf(ground, [possible]),
    detail: { code: `${id}.detail-possible`, facts: { ...factsOf(ground, to), label, metres: 1000 * distanceKm } },
  };
}

function noneReading(
  site: Site,
  world: World,
  { ground, to }: { readonly ground: SiteGround; readonly to: To },
): KnownReading {
  const layers = to === 'dwelling' ? world.layers.buildings : world.layers.parcels;
  const { sources } = basisOf(ground, []);
  return {
    known: true,
    ...rangeM({ km: REACH_KM, lowKm: REACH_KM - ground.offKm, highKm: REACH_KM }),
    grade: gradeOf(site, ground),
    sources: [...new Set([...layers.map(({ info }) => info.id), ...sources])],
    counted: [],
    detail: { code: `${id}.detail-none`, facts: { ...factsOf(ground, to), reachKm: REACH_KM } },
  };
}

/** Metres, none below 0 and none beyond what was searched. */
function rangeM({ km, lowKm, highKm }: { readonly km: number; readonly lowKm: number; readonly highKm: number }) {
  return { value: 1000 * km, low: 1000 * Math.max(0, lowKm), high: 1000 * Math.max(km, Math.min(REACH_KM, highKm)) };
}

function gradeOf(site: Site, { parcel }: SiteGround) {
  return parcel === null ? positionalGrade(site, 'B') : 'B';
}

function basisOf({ parcel }: SiteGround, counted: readonly Neighbour[]) {
  return {
    sources: [...new Set([...counted.map(({ source }) => source), ...(parcel === null ? [] : [parcel.source])])],
    counted: counted.map(({ label, distanceKm, source }) => ({ label, distanceKm, amount: null, source })),
  };
}

function factsOf({ parcel }: SiteGround, to: To) {
  return { from: parcel === null ? 'position' : 'parcel', to: to.replaceAll('-', '_') };
}
