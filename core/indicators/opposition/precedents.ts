/**
 * How have projects near this one been decided?
 *
 * Indicator C2: blocks among decided cases within 50 miles and 36 months, shrunk towards the share of all opposed and
 * decided projects: p = (b + a0) / (b + c + a0 + b0). Pending cases are not counted, nor the site's own case. The
 * record is of chosen cases, not a rate.
 *
 * Source: domain/methods.md section 1; prior Beta(3,7) after 27 blocked of 88 (pricephillips/data-center-map).
 */
import type { OppositionCase } from '../../evidence/evidence.ts';
import { distanceKm } from '../../geo/geodesic.ts';
import type { Site } from '../../sites/site.ts';
import { worstGrade } from '../../sources/grade.ts';
import { earliestDay, latestDay, monthsBefore, type Day, type PartialDate } from '../../units/partial-date.ts';
import type { Indicator, World } from '../indicator.ts';
import { positionalGrade, ringKm } from '../position-ring.ts';
import { unknown, type Reading } from '../reading.ts';
import { firstSourceOf, sourcesOfRecord } from '../record-sources.ts';
import { curveScale } from '../scales.ts';

const id = 'opposition.precedents';
const PRIOR_SOURCE = 'domain/indicators.md C2: Beta(3,7) prior, 27 of 88 opposed and decided were blocked';

export const precedents: Indicator = {
  id,
  group: 'opposition',
  perspectives: ['delivery'],
  unit: 'share',
  resolution: 'event',
  scale: curveScale(
    [
      [0, 0],
      [0.3, 40],
      [0.6, 75],
      [1, 100],
    ],
    'domain/indicators.md section G; heuristic, editable',
  ),
  startsAt: 1,
  parameters: [
    { name: 'priorBlocked', default: 3, unit: 'cases', min: 0, max: 1000, source: PRIOR_SOURCE },
    { name: 'priorAdvanced', default: 7, unit: 'cases', min: 0, max: 1000, source: PRIOR_SOURCE },
    { name: 'radiusKm', default: 80.47, unit: 'km', min: 1, max: 1000, source: 'domain/indicators.md C2: 50 miles' },
    { name: 'months', default: 36, unit: 'months', min: 1, max: 240, source: 'domain/indicators.md C2' },
  ],
  needs: ['cases'],
  reads: ['cases', 'asOf'],
  read: (site, _state, world) => readPrecedents(site, world),
};

type Near = {
  readonly record: OppositionCase;
  readonly blocks: boolean;
  readonly distanceKm: number;
  /** Counted at the position and dates given; surely near and in the window; perhaps so. */
  readonly counts: boolean;
  readonly surely: boolean;
  readonly perhaps: boolean;
};

function readPrecedents(site: Site, world: World): Reading {
  const radiusKm = world.parameter(`${id}.radiusKm`);
  const months = world.parameter(`${id}.months`);
  const window = { from: monthsBefore(world.asOf, Math.round(months)), to: world.asOf };
  const decided = decidedNear(site, world.cases, { radiusKm, window });
  const counted = decided.filter(({ counts }) => counts).sort((a, b) => a.distanceKm - b.distanceKm);
  const undated = decided.filter(({ record }) => record.decided === null).length;
  if (counted.length === 0) return unknown('no-decided-case', 'ask.local-cases', { radiusKm, months, undated });
  const prior = { blocked: world.parameter(`${id}.priorBlocked`), advanced: world.parameter(`${id}.priorAdvanced`) };
  const tally = (blocks: boolean, which: (near: Near) => boolean) =>
    decided.filter((near) => near.blocks === blocks && which(near)).length;
  const share = (blocked: number, advanced: number) =>
    (blocked + prior.blocked) / (blocked + advanced + prior.blocked + prior.advanced);
  const blocked = tally(true, ({ counts }) => counts);
  const advanced = tally(false, ({ counts }) => counts);
  return {
    known: true,
    value: share(blocked, advanced),
    low: share(
      tally(true, ({ surely }) => surely),
      tally(false, ({ perhaps }) => perhaps),
    ),
    high: share(
      tally(true, ({ perhaps }) => perhaps),
      tally(false, ({ surely }) => surely),
    ),
    grade: positionalGrade(site, worstGrade(...counted.map(({ record }) => record.grade))),
    sources: [...new Set(counted.flatMap(({ record }) => sourcesOfRecord(record)))],
    detail: { code: `${id}.detail`, facts: { blocked, advanced, radiusKm, months, from: window.from, undated } },
    counted: counted.map(({ record, blocks, distanceKm: km }) => ({
      label: record.project,
      distanceKm: km,
      amount: blocks ? 1 : 0,
      source: firstSourceOf(record),
    })),
  };
}

type Search = { readonly radiusKm: number; readonly window: { readonly from: Day; readonly to: Day } };

/** Blocks and advances that are near the site or may be, dated or not, except the site's own. */
function decidedNear(site: Site, cases: readonly OppositionCase[], { radiusKm, window }: Search): readonly Near[] {
  return cases.flatMap((record) => {
    const blocks = BLOCKS.get(record.outcome);
    if (blocks === undefined || record.position === null || record.siteId === site.id) return [];
    const km = distanceKm(site.position, record.position);
    const off = ringKm(site) + (record.precisionKm ?? 0);
    if (km - off > radiusKm) return [];
    const wholly = record.decided !== null && isWhollyIn(record.decided, window);
    const partly = record.decided !== null && mayBeIn(record.decided, window);
    return [
      {
        record,
        blocks,
        distanceKm: km,
        counts: wholly && km <= radiusKm,
        surely: wholly && km + off <= radiusKm,
        perhaps: partly,
      },
    ];
  });
}

const BLOCKS: ReadonlyMap<string, boolean> = new Map([
  ['blocked', true],
  ['withdrawn', true],
  ['approved', false],
  ['approved_with_conditions', false],
]);

/** A decision on the as-of day itself counts only where the day is stated. */
function isWhollyIn(date: PartialDate, { from, to }: Search['window']): boolean {
  const last = latestDay(date);
  return earliestDay(date) >= from && (last < to || (date.length === 10 && last === to));
}

function mayBeIn(date: PartialDate, { from, to }: Search['window']): boolean {
  return latestDay(date) >= from && earliestDay(date) <= to;
}
