/**
 * Sounds of several sources add as energies, not as decibels: two equal ones are 3 dB more than one.
 */
import { ofBand, perOctave, type Octaves } from './octave-bands.ts';

/** Half as costly as a power of ten, and within rounding the same. */
const NEPERS = Math.LN10 / 10;

/** Energy relative to 0 dB; -Infinity dB, no sound, has none. */
export function energyOf(levelDb: number): number {
  return Math.exp(levelDb * NEPERS);
}

/** Level of an energy in dB; no energy is -Infinity. */
export function levelOf(energy: number): number {
  return 10 * Math.log10(energy);
}

/** Level of all sounds together in dB; -Infinity of none. Summed in the order given. */
export function sumLevels(levelsDb: readonly number[]): number {
  let energy = 0;
  for (const level of levelsDb) energy += energyOf(level);
  return levelOf(energy);
}

/** Level over all bands in dB after adding the weights. */
export function bandSum(octavesDb: Octaves, weightsDb: Octaves): number {
  return sumLevels(perOctave((band) => ofBand(octavesDb, band) + ofBand(weightsDb, band)));
}
