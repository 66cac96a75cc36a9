/** How far a level may be off, to be printed beside each: this is a screening, not a study. */

/** ISO 9613-2:1996, table 5: +-3 dB for mean heights to 30 m up to this distance, m; nothing is stated beyond. The sentences say it. */
const STATED_TO_M = 1_000;

/** Key of the sentence in the catalogues: `noise-accuracy-stated` to 1,000 m, `noise-accuracy-beyond` farther off. */
export type AccuracyCode = 'noise-accuracy-stated' | 'noise-accuracy-beyond';

/** Which sentence on accuracy holds at a distance from the nearest source in m. */
export function accuracyAt(distanceM: number): AccuracyCode {
  return distanceM <= STATED_TO_M ? 'noise-accuracy-stated' : 'noise-accuracy-beyond';
}

/** A level as it may be printed: whole decibels. */
export function printedDb(levelDb: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(levelDb) + 0;
}
