/** What a scale under edit would do to the sites: how many scores and ranks move, before anything is saved. */
import { flatMatrix, type FlatMatrix } from '../../../core/criteria/flat-matrix.ts';
import type { DecisionMatrix } from '../../../core/criteria/decision-matrix.ts';
import { withScaleOf } from '../../../core/criteria/replace-scale.ts';
import type { Scale } from '../../../core/indicators/indicator.ts';
import type { Reading } from '../../../core/indicators/reading.ts';
import type { Aggregation } from '../../../core/scoring/aggregation.ts';
import { scoreFlat } from '../../../core/scoring/score-flat.ts';
import type { Weights } from '../../../core/weights/weights.ts';

export type ScaleEffect = {
  /** Sites of which the indicator is known. */
  readonly known: number;
  /** Sites whose score moves by a whole point or more. */
  readonly scores: number;
  /** Sites whose rank is another. */
  readonly ranks: number;
};

const packed = new WeakMap<DecisionMatrix, FlatMatrix>();

/** The effect of judging `indicator` by `scale`, all else as it is; readings in the order of the matrix. */
export function scaleEffect(
  matrix: DecisionMatrix,
  readings: readonly (Reading | undefined)[],
  change: { readonly indicator: string; readonly scale: Scale },
  method: { readonly weights: Weights; readonly aggregation: Aggregation },
): ScaleEffect {
  const before = packed.get(matrix) ?? flatMatrix(matrix);
  packed.set(matrix, before);
  const [old, now] = [before, withScaleOf(before, readings, change)].map((one) =>
    scoreFlat(one, method.weights, method.aggregation),
  );
  let [scores, ranks] = [0, 0];
  for (let site = 0; site < readings.length; site += 1) {
    const [from, to] = [old?.point[site] ?? NaN, now?.point[site] ?? NaN].map((point) => Math.round(point * 100));
    if (!Object.is(from, to)) scores += 1;
    if (old?.rank[site] !== now?.rank[site]) ranks += 1;
  }
  return { known: readings.filter((reading) => reading?.known === true).length, scores, ranks };
}
