/**
 * How have projects near this one been decided?
 *
 * Indicator C2: blocks among decided cases within 50 miles and 36 months, shrunk towards the share of all opposed and
 * decided projects: p = (b + a0) / (b + c + a0 + b0). Pending cases are not counted, nor the site's own case. The
 * record is of chosen cases, not a rate.
 *
 * Source: domain/methods.md section 1; prior Beta(3,7) after 27 blocked of 88 (pricephillips/data-center-map).
 */
import type { Site } from '../../sites/site.ts';
import { worstGrade } from '../../sources/grade.ts';
import type { Indicator, World } from '../indicator.ts';
import { positionalGrade } from '../position-ring.ts';
import { unknown, type Reading } from '../reading.ts';
import { firstSourceOf, sourcesOfRecord } from '../record-sources.ts';
import { curveScale } from '../scales.ts';
import { decidedNear, shrunkShare, windowUpTo, type NearCase, type Prior } from './precedent-tally.ts';

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

/** How far and how far back precedents are looked for, and the cases that the prior stands for. */
export type PrecedentTerms = { readonly radiusKm: number; readonly months: number; readonly prior: Prior };

/** The terms as `parameter` gives them; it is asked for `opposition.precedents.NAME`. */
export function precedentTerms(parameter: World['parameter']): PrecedentTerms {
  const of = (name: string) => parameter(`${id}.${name}`);
  const prior = { blocked: of('priorBlocked'), advanced: of('priorAdvanced') };
  return { radiusKm: of('radiusKm'), months: of('months'), prior };
}

function readPrecedents(site: Site, world: World): Reading {
  const { radiusKm, months, prior } = precedentTerms(world.parameter);
  const window = windowUpTo(world.asOf, months);
  const decided = decidedNear(site, world.cases, { radiusKm, window });
  const counted = decided.filter(({ counts }) => counts).sort((a, b) => a.distanceKm - b.distanceKm);
  const undated = decided.filter(({ record }) => record.decided === null).length;
  if (counted.length === 0) return unknown('no-decided-case', 'ask.local-cases', { radiusKm, months, undated });
  const tally = (blocks: boolean, which: (near: NearCase) => boolean) =>
    decided.filter((near) => near.blocks === blocks && which(near)).length;
  const shareOr = (withoutAny: number, ofBlocks: number, ofAdvances: number) => {
    const found = shrunkShare(ofBlocks, ofAdvances, prior);
    return Number.isNaN(found) ? withoutAny : found;
  };
  const blocked = tally(true, ({ counts }) => counts);
  const advanced = tally(false, ({ counts }) => counts);
  return {
    known: true,
    value: shrunkShare(blocked, advanced, prior),
    // Without a prior the kindest count may hold no case at all: then nothing was blocked, and at worst everything.
    low: shareOr(
      0,
      tally(true, ({ surely }) => surely),
      tally(false, ({ perhaps }) => perhaps),
    ),
    high: shareOr(
      1,
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
