/** Small matrices for the tests of one-at-a-time changes. */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import type { Group } from '../indicators/reading.ts';
import type { Aggregation } from '../scoring/aggregation.ts';
import type { Scoring } from './what-if.ts';
import { LINEAR } from './example-model.ts';

export type ExampleScoring = {
  /** Site id -> risk on each criterion; null is unknown. Readings reach 0.1 to either side. */
  readonly sites: Readonly<Record<string, readonly (number | null)[]>>;
  readonly groups: readonly Group[];
  readonly groupWeights: Readonly<Partial<Record<Group, number>>>;
  readonly indicatorWeights?: Readonly<Record<string, number>>;
  readonly aggregation?: Aggregation;
};

/** A scoring of the delivery perspective, as hosted; criteria are called `c0`, `c1`, ... */
export function exampleScoring({
  sites,
  groups,
  groupWeights,
  indicatorWeights = {},
  aggregation = LINEAR,
}: ExampleScoring): Scoring {
  const risks = Object.values(sites).flat();
  const cells = (of: (risk: number) => number) => Float64Array.from(risks, (risk) => (risk === null ? NaN : of(risk)));
  const zeros = new Float64Array(Object.keys(sites).length);
  const matrix: FlatMatrix = {
    perspective: 'delivery',
    state: 'hosted',
    siteIds: Object.keys(sites),
    indicators: groups.map((_, i) => `c${i}`),
    groups,
    point: cells((risk) => risk),
    low: cells((risk) => Math.max(0, risk - 0.1)),
    high: cells((risk) => Math.min(1, risk + 0.1)),
    failFloor: zeros,
    openFloor: zeros,
    excluded: new Uint8Array(zeros.length),
  };
  const set = { groups: { ...groupWeights }, indicators: { ...indicatorWeights } };
  return { matrix, weights: { delivery: set, burden: set }, aggregation };
}
