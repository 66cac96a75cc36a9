/**
 * Noise that annoys more than its dBA say: low frequencies and tones. ISO 9613-2 does not count either.
 */

/** dBC less dBA above this is low-frequency noise [BG], domain/indicators.md D2. */
const LOW_FREQUENCY_DB = 20;
/** Tonal machines within this of all noise are taken to be heard as a tone. *heuristic* */
const TONE_WITHIN_DB = 10;
/** What a tone adds to a level that is compared with a limit [BG ISO 1996-2, BS 4142], domain/indicators.md D2. */
const TONE_PENALTY_DB = 5;

/** Whether a noise is mostly low; not known (false) where there is no sound. */
export function isLowFrequency(dba: number, dbc: number): boolean {
  return dbc - dba > LOW_FREQUENCY_DB;
}

/** Whether the tonal machines among the sources are likely to be heard as such; both levels in dBA. */
export function isToneHeard(tonalDba: number, allDba: number): boolean {
  return tonalDba > -Infinity && tonalDba >= allDba - TONE_WITHIN_DB;
}

/** Level in dBA with the penalty for a tone. */
export function ratedDba(dba: number, isTonal: boolean): number {
  return isTonal ? dba + TONE_PENALTY_DB : dba;
}
