/**
 * How many dwellings stand within earshot of the site?
 *
 * Indicator B3, receptors instead of people: houses are counted where they stand, a block of flats as one. Buildings
 * whose class does not tell count only at the harsher end, unless no class tells anything.
 */
import { missingCloseCoverage } from '../coverage.ts';
import type { Indicator } from '../indicator.ts';
import { positionalGrade } from '../position-ring.ts';
import { unknown, type Counted } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { siteGround, tooRough } from '../site-ground.ts';
import { dwellingsWithin, type Neighbour } from './neighbours.ts';

const id = 'land-use.dwellings-near';
/** Entries of the list of what was counted: the nearest. Heuristic: a page or two. */
const MOST_LISTED = 200;

export const dwellingsNear: Indicator = {
  id,
  group: 'land-use',
  perspectives: ['burden'],
  unit: 'dwellings',
  resolution: 'building',
  scale: curveScale(
    [
      [0, 0],
      [4, 20],
      [40, 50],
      [400, 80],
      [4000, 100],
    ],
    'domain/indicators.md B3 at 2.5 people a household (US Census, ACS); heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: [
    'land-use.dwelling-setback',
    'land-use.people-250m',
    'land-use.people-500m',
    'land-use.people-1km',
    'land-use.people-2km',
  ],
  parameters: [
    {
      name: 'radiusKm',
      default: 0.5,
      unit: 'km',
      min: 0.05,
      max: 2,
      source: 'domain/indicators.md B3: bands of 250 to 2,000 m; the choice is a heuristic, editable',
    },
  ],
  needs: ['buildings'],
  reads: ['buildings', 'parcels'],
  read: (site, _state, world) => {
    const missing = missingCloseCoverage(site, 'buildings', world.layers.buildings);
    if (missing) return missing;
    const ground = siteGround(site, world, false);
    const rough = tooRough(ground);
    if (rough) return rough;
    const radiusKm = world.parameter(`${id}.radiusKm`);
    const near = dwellingsWithin(site, world, ground, radiusKm + ground.offKm);
    const classed = near.filter(({ isCertain }) => isCertain);
    if (classed.length === 0 && near.length > 0 && ground.parcel === null)
      return unknown('dwellings-not-classed', 'ask.building-classes');
    const counting = classed.length > 0 ? classed : near;
    const within = (list: readonly Neighbour[], km: number) => list.filter(({ distanceKm }) => distanceKm <= km);
    const value = within(counting, radiusKm);
    const possible = within(near, radiusKm).length - within(classed, radiusKm).length;
    return {
      known: true,
      value: value.length,
      low: within(classed, radiusKm - ground.offKm).length,
      high: near.length,
      grade: classed.length === 0 && near.length > 0 ? 'D' : ground.parcel ? 'B' : positionalGrade(site, 'B'),
      sources: world.layers.buildings.map(({ info }) => info.id),
      detail: {
        code: `${id}.detail`,
        facts: {
          dwellings: within(classed, radiusKm).length,
          possible,
          radiusM: 1000 * radiusKm,
          from: ground.parcel === null ? 'position' : 'parcel',
        },
      },
      counted: value.slice(0, MOST_LISTED).map(countedOf),
    };
  },
};

function countedOf({ label, distanceKm, source }: Neighbour): Counted {
  return { label, distanceKm, amount: 1, source };
}
