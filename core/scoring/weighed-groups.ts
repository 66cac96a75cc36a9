/** Which groups and criteria count under the weights, as columns of a matrix. */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import { GROUPS, type Group } from '../indicators/reading.ts';
import { groupWeight, indicatorWeight, type Weights } from '../weights/weights.ts';

/** Criteria of a group that count, with their weights. */
export type WeighedGroup = {
  readonly group: Group;
  /** Share of the group in the total; all groups add to 1. */
  readonly share: number;
  /** Columns of the matrix, and their weights inside the group on any scale. */
  readonly columns: Uint16Array;
  readonly weights: Float64Array;
};

/** Groups that count under the weights, in print order; a group without any weight inside does not. */
export function weighedGroups(matrix: FlatMatrix, weights: Weights): readonly WeighedGroup[] {
  const { perspective, indicators, groups } = matrix;
  const counting = GROUPS.map((group) => {
    const columns = indicators.flatMap((_, column) => (groups[column] === group ? [column] : []));
    const inside = columns.map((column) => indicatorWeight(weights, perspective, indicators[column] ?? ''));
    return { group, columns, inside, weight: groupWeight(weights, perspective, group) };
  }).filter(({ weight, inside }) => weight > 0 && inside.some((each) => each > 0));
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  return counting.map(({ group, columns, inside, weight }) => ({
    group,
    share: weight / total,
    columns: Uint16Array.from(columns),
    weights: Float64Array.from(inside),
  }));
}

/** The group without criteria of weight 0, which add exactly nothing: most of a catalogue weighs 0. */
export function withoutZeros({ group, share, columns, weights }: WeighedGroup): WeighedGroup {
  const counts = (_: number, i: number) => (weights[i] ?? 0) > 0;
  return { group, share, columns: columns.filter(counts), weights: weights.filter(counts) };
}
