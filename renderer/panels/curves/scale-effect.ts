/** What a scale under edit would do to the sites: how many scores and ranks move, before anything is saved. */
import type { FlatMatrix } from '../../../core/criteria/flat-matrix.ts';
import { readColumn, type PackedReadings } from '../../../core/criteria/packed-readings.ts';
import { withScaleOf } from '../../../core/criteria/replace-scale.ts';
import type { Scale } from '../../../core/indicators/indicator.ts';
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

/** The effect of judging `indicator` by `scale`, all else as it is; the matrix was made from the readings. */
export function scaleEffect(
  { matrix, packed }: { readonly matrix: FlatMatrix; readonly packed: PackedReadings },
  change: { readonly indicator: string; readonly scale: Scale },
  method: { readonly weights: Weights; readonly aggregation: Aggregation },
): ScaleEffect {
  const [old, now] = [matrix, withScaleOf(matrix, packed, change)].map((one) =>
    scoreFlat(one, method.weights, method.aggregation),
  );
  let [scores, ranks] = [0, 0];
  for (let site = 0; site < packed.siteIds.length; site += 1) {
    const [from, to] = [old?.point[site] ?? NaN, now?.point[site] ?? NaN].map((point) => Math.round(point * 100));
    if (!Object.is(from, to)) scores += 1;
    if (old?.rank[site] !== now?.rank[site]) ranks += 1;
  }
  const known = readColumn(packed, matrix.state, change.indicator).filter((read) => read !== null).length;
  return { known, scores, ranks };
}
