/**
 * The octave bands that outdoor sound is worked out in: 63 to 8,000 Hz.
 *
 * Bands are named by their nominal frequency and computed at the exact one, a power of ten.
 * Source: IEC 61260-1:2014, base-ten midband frequencies.
 */

/** One number a band, 63, 125, 250, 500, 1000, 2000, 4000, 8000 Hz. */
export type Octaves = readonly [number, number, number, number, number, number, number, number];

/** @public Nominal frequencies, Hz: for headings. */
export const NOMINAL_HZ: Octaves = [63, 125, 250, 500, 1000, 2000, 4000, 8000];
/** Exact midbands, Hz: for formulas. */
export const MIDBANDS_HZ: Octaves = perOctave((band) => 1000 * 10 ** ((3 * (band - 4)) / 10));

/** A number for each band; `make` is given 0 for 63 Hz to 7 for 8,000 Hz. */
export function perOctave(make: (band: number) => number): Octaves {
  return [make(0), make(1), make(2), make(3), make(4), make(5), make(6), make(7)];
}

/** Exact midband of a third octave, Hz: 0 is 1,000 Hz, -13 is 50 Hz, 9 is 8,000 Hz. */
export function thirdOctaveHz(k: number): number {
  return 1000 * 10 ** (k / 10);
}

/** The value of a band, 0 for 63 Hz to 7 for 8,000 Hz. */
export function ofBand(octaves: Octaves, band: number): number {
  return octaves[band] ?? NaN;
}
