/**
 * How much less an ear (A) or a loud, low sound (C) counts at a frequency.
 *
 * With f1 = 20.60, f2 = 107.7, f3 = 737.9, f4 = 12194 Hz the responses are
 *
 *   C(f) = f4^2 f^2 / ((f^2 + f1^2) (f^2 + f4^2))
 *   A(f) = C(f) f^2 / sqrt((f^2 + f2^2) (f^2 + f3^2))
 *
 * in dB, shifted to 0 at 1,000 Hz. The standard's table rounds them to 0.1 dB, and so do we: levels then agree with
 * those of a sheet that uses the table.
 * Source: IEC 61672-1:2013, annex E and table 3.
 */
import { MIDBANDS_HZ, perOctave, ofBand, type Octaves } from './octave-bands.ts';

export type Weighting = 'A' | 'C';

const F1_HZ = 20.6;
const F2_HZ = 107.7;
const F3_HZ = 737.9;
const F4_HZ = 12_194;

/** Weight at a frequency in dB, not rounded. */
export function weightDb(weighting: Weighting, hz: number): number {
  return response(weighting, hz) - response(weighting, 1000);
}

/** dB to add to the level of each octave, as in the table of the standard. */
export const WEIGHTS_DB: Readonly<Record<Weighting, Octaves>> = {
  A: perOctave((band) => tableDb('A', band)),
  C: perOctave((band) => tableDb('C', band)),
};

function response(weighting: Weighting, hz: number): number {
  const square = hz * hz;
  const c = (F4_HZ ** 2 * square) / ((square + F1_HZ ** 2) * (square + F4_HZ ** 2));
  const a = (c * square) / Math.sqrt((square + F2_HZ ** 2) * (square + F3_HZ ** 2));
  return 20 * Math.log10(weighting === 'A' ? a : c);
}

function tableDb(weighting: Weighting, band: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(10 * weightDb(weighting, ofBand(MIDBANDS_HZ, band))) / 10 + 0;
}
