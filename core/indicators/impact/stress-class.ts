/** Reads the class of baseline water stress from what a layer of basins says (WRI Aqueduct 4.0: bws_label, bws_cat, bws_raw). */
import type { WATER_STRESSES } from '../../sites/class-facts.ts';
import { folded } from '../../layers/find-places.ts';
import type { AreaFeature } from '../../layers/layer-data.ts';

export type WaterStress = (typeof WATER_STRESSES)[number];

/** Upper ends of the classes, % of the renewable supply that is withdrawn: domain/indicators.md D4. */
const UPPER_ENDS: readonly (readonly [below: number, stress: WaterStress])[] = [
  [10, 'low'],
  [20, 'low-medium'],
  [40, 'medium-high'],
  [80, 'high'],
  [Infinity, 'extremely-high'],
];

/** Codes of `bws_cat`; -9999 and other codes say that there is no value. */
const CODES: Readonly<Record<string, WaterStress>> = {
  '-1': 'arid-low-use',
  '0': 'low',
  '1': 'low-medium',
  '2': 'medium-high',
  '3': 'high',
  '4': 'extremely-high',
};

/** The class of a basin; null when the layer has no value for it. A class in words wins over a number. */
export function stressOf({ kind, numbers }: Pick<AreaFeature, 'kind' | 'numbers'>): WaterStress | null {
  const named = kind === null ? null : (CODES[String(Number(kind))] ?? namedStress(kind));
  if (named) return named;
  const { stressPercent, stressRatio } = numbers;
  const percent = stressPercent ?? (stressRatio === undefined ? undefined : 100 * stressRatio);
  // Aqueduct writes 9999 for arid land with low use: its ratio has no meaning.
  if (percent === undefined || percent >= 999_900) return null;
  return UPPER_ENDS.find(([below]) => percent < below)?.[1] ?? null;
}

function namedStress(kind: string): WaterStress | null {
  const words = folded(kind);
  if (words.includes('arid')) return 'arid-low-use';
  if (words.includes('extreme')) return 'extremely-high';
  if (/^low (to )?medium/.test(words)) return 'low-medium';
  if (/^medium (to )?high/.test(words)) return 'medium-high';
  if (words.startsWith('high')) return 'high';
  return words.startsWith('low') ? 'low' : null;
}
