/**
 * The assumptions of the conversion model, each with its range and where it comes from.
 *
 * Tags: [S] stands in the source named, [H] a heuristic of ours without authority, [BG] general knowledge to be
 * confirmed. Where no range is given, low and high equal the value: the range then leaves that doubt out.
 * Source: domain/conversion-model.md section 3.
 */
import type { DeltaValue } from './quantity.ts';

export type ConversionParameters = {
  /** k: utility MW per critical-IT MW. */
  readonly utilityPerIt: DeltaValue;
  /** c_m: share of the mining load that is shed at the system peak. */
  readonly miningCurtailment: DeltaValue;
  /** D: share of the hosted load that runs at the system peak. */
  readonly diversity: DeltaValue;
  /** a: share of the hosted load that backup or a contract takes off the system peak. */
  readonly hostedCurtailment: DeltaValue;
  /** LF: mean over peak of the hosted IT load. */
  readonly loadFactor: DeltaValue;
  /** PUE: energy of the site over energy of its IT, over a year. */
  readonly pue: DeltaValue;
  /** u: share of the year's hours a mine runs. */
  readonly miningUse: DeltaValue;
  /** PUE of a mine. */
  readonly minedPue: DeltaValue;
  /** Backup MW per MW of gross hosted load. */
  readonly backupPerGross: DeltaValue;
  /** Hours a year that generators may run. */
  readonly backupHours: DeltaValue;
  /** Hours a year that generators run in a year without long outages, tests included. */
  readonly expectedBackupHours: DeltaValue;
  /** ef: g of NOx per kWh generated, where it is not known which engines, of Tier 4 and of Tier 2 engines. */
  readonly noxGPerKWh: DeltaValue;
  readonly noxTier4GPerKWh: DeltaValue;
  readonly noxTier2GPerKWh: DeltaValue;
  /** g of particles per kWh generated, where it is not known which engines, of Tier 4 and of Tier 2 engines. */
  readonly pmGPerKWh: DeltaValue;
  readonly pmTier4GPerKWh: DeltaValue;
  readonly pmTier2GPerKWh: DeltaValue;
  /** j: lasting jobs per gross MW, hosted and mining. */
  readonly hostedJobsPerMW: DeltaValue;
  readonly miningJobsPerMW: DeltaValue;
};

export const HOURS_PER_YEAR = 8760;
/** Litres in a million US gallons, as the model rounds it [S]: domain/conversion-model.md section 3.5. */
export const LITRES_PER_MGAL = 3.785e6;

/** Peak day over mean of an evaporative plant, 2 to 3 [H]: domain/conversion-model.md 3.5. */
export const PEAK_DAY_OVER_MEAN = 2;

export const CONVERSION_DEFAULTS: ConversionParameters = {
  /** Median and range of 8 disclosures [S]: conversion-model.md 3.1, `conversions.csv`. */
  utilityPerIt: { value: 1.45, low: 1.33, high: 1.52 },
  /** Riot cut more than 95 % at peaks in August 2023 [S abc13.com]; range [H]: conversion-model.md 3.2. */
  miningCurtailment: { value: 0.95, low: 0.6, high: 1 },
  /** Heuristic, editable: conversion-model.md 3.2. */
  diversity: { value: 0.9, low: 0.75, high: 1 },
  /** Heuristic, editable: none unless a contract says so, up to half: conversion-model.md 3.2. */
  hostedCurtailment: { value: 0, low: 0, high: 0.5 },
  /** 0.8 in a public 300 MW siting model, Grant County WA [S]; range as given: conversion-model.md 3.3. */
  loadFactor: { value: 0.8, low: 0.6, high: 0.95 },
  /** Claims of 1.18-1.3 a year [S]; range as given: conversion-model.md 3.3. */
  pue: { value: 1.25, low: 1.15, high: 1.4 },
  /** Heuristic, editable: conversion-model.md 3.3. */
  miningUse: { value: 0.93, low: 0.93, high: 0.93 },
  /** 1.05-1.07 [S]: conversion-model.md section 1, overhead. */
  minedPue: { value: 1.06, low: 1.05, high: 1.07 },
  /** All load backed up with a tenth to spare; heuristic, editable: conversion-model.md 3.7. */
  backupPerGross: { value: 1.1, low: 1.1, high: 1.1 },
  /** Hours that US rules allow emergency engines for tests [S trinityconsultants.com]: potential, not expected. */
  backupHours: { value: 100, low: 100, high: 100 },
  /** 20 h in a year of tests [S conversion-model.md 3.7]; range [H]. */
  expectedBackupHours: { value: 20, low: 10, high: 50 },
  /** Tier 4 engines unless told otherwise; older ones emit up to 6.4 [BG]: conversion-model.md 3.7. */
  noxGPerKWh: { value: 0.67, low: 0.67, high: 6.4 },
  noxTier4GPerKWh: { value: 0.67, low: 0.67, high: 0.67 },
  noxTier2GPerKWh: { value: 6.4, low: 6.4, high: 6.4 },
  /**
   * Particle limits of engines over 560 kW: generator sets of Tier 4 0.03, Tier 2 0.20 [BG 40 CFR 1039.101 and 89.112].
   * All of it counts as PM2.5, which nearly all diesel particles are; heuristic.
   */
  pmGPerKWh: { value: 0.03, low: 0.03, high: 0.2 },
  pmTier4GPerKWh: { value: 0.03, low: 0.03, high: 0.03 },
  pmTier2GPerKWh: { value: 0.2, low: 0.2, high: 0.2 },
  /** River Bend 0.2, Harwood 0.7, Sharon 1.2 (operator's claim) [S]: conversion-model.md 3.10, indicator D10. */
  hostedJobsPerMW: { value: 0.7, low: 0.2, high: 1.2 },
  /** 0.3 (Abilene plan) to 1.0 (Medicine Hat) [S]; the middle is a heuristic: conversion-model.md section 1, indicator D10. */
  miningJobsPerMW: { value: 0.65, low: 0.3, high: 1 },
};
