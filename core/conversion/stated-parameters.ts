/** The assumptions of the model for one site: what its record states takes the place of the assumption. */
import type { NumberFactName } from '../sites/number-facts.ts';
import type { Site } from '../sites/site.ts';
import type { ConversionParameters } from './parameters.ts';
import type { DeltaValue } from './quantity.ts';

/** The fact that states a parameter for one site. */
export const FACT_OF_PARAMETER = {
  utilityPerIt: 'utilityPerIt',
  miningCurtailment: 'miningCurtailmentShare',
  diversity: 'hostedDiversityShare',
  hostedCurtailment: 'hostedCurtailmentShare',
  loadFactor: 'hostedLoadFactor',
  pue: 'hostedPue',
  miningUse: 'miningUseShare',
  minedPue: 'minedPue',
  backupHours: 'generatorHoursPerYear',
  expectedBackupHours: 'generatorExpectedHours',
} as const satisfies Partial<Record<keyof ConversionParameters, NumberFactName>>;

type Stateable = keyof typeof FACT_OF_PARAMETER;

/** The parameter as the site states it, else as assumed. */
export function statedParameter({ facts }: Site, parameters: ConversionParameters, name: Stateable): DeltaValue {
  return facts[FACT_OF_PARAMETER[name]] ?? parameters[name];
}
