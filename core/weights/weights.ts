/**
 * Weights: how much each group counts in a total, and each indicator in its group.
 *
 * Any positive scale; normalised when scoring. Two sets, one per perspective, and never one over both.
 * Source: domain/methods.md section 6 (heuristic, editable).
 */
import { z } from 'zod';
import { INDICATORS } from '../indicators/registry.ts';
import { GROUPS, type Group, type Perspective } from '../indicators/reading.ts';

export const PerspectiveWeights = z.strictObject({
  groups: z.partialRecord(z.enum(GROUPS), z.number().min(0).max(1000)),
  /** Indicator id -> weight inside its group; absent means where the indicator starts, so that a group starts equal. */
  indicators: z.record(z.string(), z.number().min(0).max(1000)),
});
export type PerspectiveWeights = z.infer<typeof PerspectiveWeights>;

export const Weights = z.strictObject({ delivery: PerspectiveWeights, burden: PerspectiveWeights });
export type Weights = z.infer<typeof Weights>;

/** Default group weights. Heuristic, editable: domain/methods.md section 6. */
export const DEFAULT_WEIGHTS: Weights = {
  delivery: { groups: { grid: 30, 'land-use': 20, opposition: 30, readiness: 20 }, indicators: {} },
  burden: { groups: { impact: 50, 'land-use': 25, grid: 15, opposition: 10 }, indicators: {} },
};

/** Weight of a group on the scale of its set; a group that is not listed does not count. */
export function groupWeight(weights: Weights, perspective: Perspective, group: Group): number {
  return weights[perspective].groups[group] ?? 0;
}

/** Weight of an indicator inside its group: as set, else 1 in the screening set and 0 beyond it. */
export function indicatorWeight(weights: Weights, perspective: Perspective, indicator: string): number {
  return weights[perspective].indicators[indicator] ?? STARTS.get(indicator) ?? 1;
}

const STARTS: ReadonlyMap<string, number> = new Map(INDICATORS.map(({ id, startsAt }) => [id, startsAt]));
