/** Community and environment, group D: every indicator in the order of domain/indicators.md. */
import type { Indicator } from '../indicator.ts';
import { backupNox } from './backup-nox.ts';
import { basinStress } from './basin-stress.ts';
import { billExposure } from './bill-exposure.ts';
import { burdenIndex } from './burden-index.ts';
import { coolingWater } from './cooling-water.ts';
import { gridCO2e } from './grid-co2e.ts';
import { jobs } from './jobs.ts';
import { localTax } from './local-tax.ts';
import { nightNoise } from './night-noise.ts';
import { noiseRise } from './noise-rise.ts';
import { waterPeakDay } from './water-peak-day.ts';
import { waterUse } from './water-use.ts';

export const IMPACT_INDICATORS: readonly Indicator[] = [
  nightNoise,
  noiseRise,
  coolingWater,
  waterUse,
  waterPeakDay,
  basinStress,
  backupNox,
  gridCO2e,
  billExposure,
  burdenIndex,
  jobs,
  localTax,
];
