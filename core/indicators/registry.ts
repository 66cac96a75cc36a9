/** Every indicator there is, in print order: group by group, each in the order of domain/indicators.md. */
import { GRID_INDICATORS } from './grid/registry.ts';
import { IMPACT_INDICATORS } from './impact/registry.ts';
import type { Indicator } from './indicator.ts';
import { LAND_USE_INDICATORS } from './land-use/registry.ts';
import { OPPOSITION_INDICATORS } from './opposition/registry.ts';
import { READINESS_INDICATORS } from './readiness/registry.ts';

export const INDICATORS: readonly Indicator[] = [
  ...GRID_INDICATORS,
  ...LAND_USE_INDICATORS,
  ...OPPOSITION_INDICATORS,
  ...IMPACT_INDICATORS,
  ...READINESS_INDICATORS,
];

/** @public The indicator with this id; undefined when there is none. */
export function indicatorById(id: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.id === id);
}
