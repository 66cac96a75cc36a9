/** The assumptions of the conversion model as rows for print: values from the model itself, with the kind of statement. */
import { CONVERSION_DEFAULTS, type ConversionParameters } from '../conversion/parameters.ts';
import { FACT_OF_PARAMETER } from '../conversion/stated-parameters.ts';
import type { DeltaValue } from '../conversion/quantity.ts';
import type { NumberFactName } from '../sites/number-facts.ts';

/** S sourced, H heuristic of ours, BG general knowledge to confirm. Tags: domain/conversion-model.md section 3. */
type AssumptionTag = 'S' | 'H' | 'BG';

export type ModelAssumption = DeltaValue & {
  /** Also the code of its name (`assumption.<key>`) and of its basis in the catalogue `report`. */
  readonly key: keyof ConversionParameters;
  /** Empty for a plain ratio; `%` for a share, which is kept as 0-1. */
  readonly unit: string;
  readonly tag: AssumptionTag;
  /** The site's own fact that replaces it; null when no fact can. */
  readonly fact: NumberFactName | null;
};

const KINDS: readonly Omit<ModelAssumption, keyof DeltaValue | 'fact'>[] = [
  { key: 'utilityPerIt', unit: 'MW', tag: 'S' },
  { key: 'miningCurtailment', unit: '%', tag: 'S' },
  { key: 'hostedCurtailment', unit: '%', tag: 'H' },
  { key: 'diversity', unit: '%', tag: 'H' },
  { key: 'loadFactor', unit: '%', tag: 'S' },
  { key: 'pue', unit: '', tag: 'S' },
  { key: 'miningUse', unit: '%', tag: 'H' },
  { key: 'minedPue', unit: '', tag: 'S' },
  { key: 'backupPerGross', unit: 'MW', tag: 'H' },
  { key: 'backupHours', unit: 'h', tag: 'S' },
  { key: 'expectedBackupHours', unit: 'h', tag: 'S' },
  { key: 'noxGPerKWh', unit: 'g/kWh', tag: 'BG' },
  { key: 'pmGPerKWh', unit: 'g/kWh', tag: 'BG' },
  { key: 'hostedJobsPerMW', unit: 'FTE', tag: 'S' },
  { key: 'miningJobsPerMW', unit: 'FTE', tag: 'H' },
];

/** In print order. */
export const MODEL_ASSUMPTIONS: readonly ModelAssumption[] = KINDS.map((kind) => ({
  ...kind,
  fact: factOf(kind.key),
  ...CONVERSION_DEFAULTS[kind.key],
}));

function factOf(key: keyof ConversionParameters): NumberFactName | null {
  const facts: Partial<Record<keyof ConversionParameters, NumberFactName>> = FACT_OF_PARAMETER;
  return facts[key] ?? null;
}
