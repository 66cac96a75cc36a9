/**
 * How risks become one: how far a good criterion may buy off a bad one.
 *
 * `power`: a power mean inside each group and one over groups; p = 1 is the weighted sum, large p the worst value.
 * `owa`: an ordered weighted average on both levels; orness 0.5 is the weighted sum, near 1 the worst value.
 * Source: domain/methods.md sections 1 and 6.
 */
import { z } from 'zod';
import { owaMean } from './owa.ts';
import { GROUP_EXPONENT, powerMean, TOTAL_EXPONENT } from './power-mean.ts';

/** Beyond this exponent the mean is the worst value to within a point. *heuristic* */
export const LARGEST_EXPONENT = 20;

const Exponent = z.number().min(1).max(LARGEST_EXPONENT);

export const Aggregation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('power'), inGroup: Exponent, overGroups: Exponent }),
  z.strictObject({ kind: z.literal('owa'), orness: z.number().min(0.05).max(0.95) }),
]);
export type Aggregation = z.infer<typeof Aggregation>;

export const DEFAULT_AGGREGATION: Aggregation = {
  kind: 'power',
  inGroup: GROUP_EXPONENT,
  overGroups: TOTAL_EXPONENT,
};

/** Which of the two means is meant: of criteria in a group, or of groups in the total. */
export type Level = 'in-group' | 'over-groups';

/** The mean of `values` in [0, 1]; weights on any scale, not all zero. Sums run in the given order. */
export function aggregate(
  values: readonly number[],
  weights: readonly number[],
  aggregation: Aggregation,
  level: Level,
): number {
  if (aggregation.kind === 'owa') return owaMean(values, weights, aggregation.orness);
  return powerMean(values, weights, exponentOf(aggregation, level));
}

/** Exponent of a power mean on a level. */
export function exponentOf(aggregation: Extract<Aggregation, { kind: 'power' }>, level: Level): number {
  return level === 'in-group' ? aggregation.inGroup : aggregation.overGroups;
}
