/** Scores for tests of lists: sites with given points, as if they had been worked out. */
import type { FlatMatrix } from '../../core/criteria/flat-matrix.ts';
import type { Scores } from './scores.ts';

export type ExampleScore = {
  readonly id: string;
  readonly point: number | null;
  readonly low: number;
  readonly high: number;
  /** 0 without a point. */
  readonly rank: number;
  readonly coverage?: number;
  readonly excluded?: boolean;
};

/** Half of the weight is known unless the example says otherwise, nothing without a point. */
export function exampleScores(list: readonly ExampleScore[]): Scores {
  const matrix: FlatMatrix = {
    perspective: 'delivery',
    state: 'hosted',
    siteIds: list.map(({ id }) => id),
    indicators: [],
    groups: [],
    point: new Float64Array(0),
    low: new Float64Array(0),
    high: new Float64Array(0),
    failFloor: new Float64Array(list.length),
    openFloor: new Float64Array(list.length),
    excluded: Uint8Array.from(list, ({ excluded = false }) => Number(excluded)),
  };
  const flat = {
    point: Float64Array.from(list, ({ point }) => point ?? NaN),
    low: Float64Array.from(list, ({ low }) => low),
    high: Float64Array.from(list, ({ high }) => high),
    coverage: Float64Array.from(list, ({ coverage, point }) => coverage ?? (point === null ? 0 : 0.5)),
    rank: Uint32Array.from(list, ({ rank }) => rank),
  };
  return { matrix, flat };
}
