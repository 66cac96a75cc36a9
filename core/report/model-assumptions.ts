/** The assumptions of the conversion model as rows for print: values from the model itself, with the kind of statement. */
import { CONVERSION_DEFAULTS, type ConversionParameters } from '../conversion/parameters.ts';
import type { DeltaValue } from '../conversion/quantity.ts';

/** S sourced, H heuristic of ours, BG general knowledge to confirm. Tags: domain/conversion-model.md section 3. */
type AssumptionTag = 'S' | 'H' | 'BG';

export type ModelAssumption = DeltaValue & {
  /** Also the code of its name (`assumption.<key>`) and of its basis in the catalogue `report`. */
  readonly key: keyof ConversionParameters;
  /** Empty for a plain ratio; `%` for a share, which is kept as 0-1. */
  readonly unit: string;
  readonly tag: AssumptionTag;
  /** The site's own fact that replaces it; null when no fact can. */
  readonly fact: 'miningCurtailmentShare' | 'hostedCurtailmentShare' | null;
};

const KINDS: readonly Omit<ModelAssumption, keyof DeltaValue>[] = [
  { key: 'utilityPerIt', unit: 'MW', tag: 'S', fact: null },
  { key: 'miningCurtailment', unit: '%', tag: 'S', fact: 'miningCurtailmentShare' },
  { key: 'hostedCurtailment', unit: '%', tag: 'H', fact: 'hostedCurtailmentShare' },
  { key: 'diversity', unit: '%', tag: 'H', fact: null },
  { key: 'loadFactor', unit: '%', tag: 'S', fact: null },
  { key: 'pue', unit: '', tag: 'S', fact: null },
  { key: 'miningUse', unit: '%', tag: 'H', fact: null },
  { key: 'backupPerGross', unit: 'MW', tag: 'H', fact: null },
  { key: 'backupHours', unit: 'h', tag: 'S', fact: null },
  { key: 'noxGPerKWh', unit: 'g/kWh', tag: 'BG', fact: null },
  { key: 'hostedJobsPerMW', unit: 'FTE', tag: 'S', fact: null },
  { key: 'miningJobsPerMW', unit: 'FTE', tag: 'H', fact: null },
];

/** In print order. */
export const MODEL_ASSUMPTIONS: readonly ModelAssumption[] = KINDS.map((kind) => ({
  ...kind,
  ...CONVERSION_DEFAULTS[kind.key],
}));
