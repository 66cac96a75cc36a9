/** The score of one site with one thing changed: the step that tornado, drivers and swap distance repeat. */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import type { Group } from '../indicators/reading.ts';
import type { Aggregation } from '../scoring/aggregation.ts';
import { scoreFlat } from '../scoring/score-flat.ts';
import { groupWeight, indicatorWeight, type Weights } from '../weights/weights.ts';

/** What scores are worked out from. */
export type Scoring = {
  readonly matrix: FlatMatrix;
  readonly weights: Weights;
  readonly aggregation: Aggregation;
};

/** The matrix of some of its rows alone. */
export function rowsOf(matrix: FlatMatrix, rows: readonly number[]): FlatMatrix {
  const width = matrix.indicators.length;
  const cells = (of: Float64Array) => {
    const taken = new Float64Array(rows.length * width);
    rows.forEach((row, i) => {
      taken.set(of.subarray(row * width, (row + 1) * width), i * width);
    });
    return taken;
  };
  const each = (of: ArrayLike<number>) => rows.map((row) => of[row] ?? 0);
  return {
    ...matrix,
    siteIds: rows.map((row) => matrix.siteIds[row] ?? ''),
    point: cells(matrix.point),
    low: cells(matrix.low),
    high: cells(matrix.high),
    failFloor: Float64Array.from(each(matrix.failFloor)),
    openFloor: Float64Array.from(each(matrix.openFloor)),
    excluded: Uint8Array.from(each(matrix.excluded)),
  };
}

/** Points of all rows of a matrix, in [0, 1]; NaN without one. */
export function pointsOf({ matrix, weights, aggregation }: Scoring): Float64Array {
  return scoreFlat(matrix, weights, aggregation).point;
}

/** The point of a one-row matrix when the reading of one column has this risk, known or not before. */
export function pointWithRisk(scoring: Scoring, column: number, risk: number): number {
  const { matrix } = scoring;
  const changed = (of: Float64Array) => of.with(column, risk);
  const { point, low, high } = matrix;
  const held = { ...matrix, point: changed(point), low: changed(low), high: changed(high) };
  return pointsOf({ ...scoring, matrix: held })[0] ?? NaN;
}

/** Weights with one group's changed, on the scale of their set. */
export function withGroupWeight(scoring: Scoring, group: Group, weight: number): Weights {
  const { weights, matrix } = scoring;
  const set = weights[matrix.perspective];
  return { ...weights, [matrix.perspective]: { ...set, groups: { ...set.groups, [group]: weight } } };
}

/** Weights with one indicator's changed, inside its group. */
export function withIndicatorWeight(scoring: Scoring, indicator: string, weight: number): Weights {
  const { weights, matrix } = scoring;
  const set = weights[matrix.perspective];
  return { ...weights, [matrix.perspective]: { ...set, indicators: { ...set.indicators, [indicator]: weight } } };
}

/** Weight in use of a group. */
export function weightOfGroup({ weights, matrix }: Scoring, group: Group): number {
  return groupWeight(weights, matrix.perspective, group);
}

/** Weight in use of an indicator inside its group. */
export function weightOfIndicator({ weights, matrix }: Scoring, indicator: string): number {
  return indicatorWeight(weights, matrix.perspective, indicator);
}
