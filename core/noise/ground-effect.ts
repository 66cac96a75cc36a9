/**
 * What the ground takes from a sound, or gives back to it.
 *
 * The general method works by octave over three stretches of ground: 30 source heights, 30 receiver heights, and what
 * lies between. G says how porous each is: 0 water, concrete, asphalt; 1 grass, farmland, forest. The alternative
 * method gives one number for A-weighted levels over mostly porous ground, and comes with D_Omega for the sound that
 * the ground reflects.
 *
 * Source: ISO 9613-2:1996, section 7.3 with table 3 (general), equations 10 and 11 (alternative).
 */
import { z } from 'zod';
import { perOctave, type Octaves } from './octave-bands.ts';

const Porosity = z.number().min(0).max(1);
export const Ground = z.discriminatedUnion('kind', [
  /** No ground at all: for checks against a sheet. */
  z.strictObject({ kind: z.literal('free-field') }),
  /** The alternative method. */
  z.strictObject({ kind: z.literal('porous') }),
  /** The general method: G of the stretch at the source, in the middle and at the receiver. */
  z.strictObject({ kind: z.literal('general'), source: Porosity, middle: Porosity, receiver: Porosity }),
]);
export type Ground = z.infer<typeof Ground>;

/** Half hard, half porous, the usual choice when nobody surveyed the ground. Heuristic, editable. */
export const DEFAULT_GROUND: Ground = { kind: 'general', source: 0.5, middle: 0.5, receiver: 0.5 };

/** Height of source and receiver, and the distance between them along the ground, m. */
export type GroundPath = {
  readonly distanceM: number;
  readonly sourceHeightM: number;
  readonly receiverHeightM: number;
};

/** Attenuation in dB by the alternative method, never below 0; `meanHeightM` is that of the path over the ground. */
export function porousGroundDb(distanceM: number, meanHeightM: number): number {
  return Math.max(0, 4.8 - ((2 * meanHeightM) / distanceM) * (17 + 300 / distanceM));
}

/** D_Omega in dB, about 3: what the ground reflects, which the alternative method does not hold. */
export function reflectedDb({ distanceM, sourceHeightM, receiverHeightM }: GroundPath): number {
  const along = distanceM * distanceM;
  const direct = along + (sourceHeightM - receiverHeightM) ** 2;
  const mirrored = along + (sourceHeightM + receiverHeightM) ** 2;
  return mirrored === 0 ? 10 * Math.log10(2) : 10 * Math.log10(1 + direct / mirrored);
}

/** Attenuation in dB of each octave by the general method; negative where the ground adds sound. */
export function generalGroundDb(path: GroundPath, ground: Extract<Ground, { kind: 'general' }>): Octaves {
  const { distanceM, sourceHeightM, receiverHeightM } = path;
  const source = stretchDb(sourceHeightM, distanceM, ground.source);
  const receiver = stretchDb(receiverHeightM, distanceM, ground.receiver);
  const reach = 30 * (sourceHeightM + receiverHeightM);
  const between = distanceM > reach ? 1 - reach / distanceM : 0;
  return perOctave((band) => {
    const middle = -3 * between * (band === 0 ? 1 : 1 - ground.middle);
    return (source[band] ?? NaN) + middle + (receiver[band] ?? NaN);
  });
}

/** The stretch at one end: A_s or A_r of table 3, for the height of that end. */
function stretchDb(height: number, distance: number, porosity: number): Octaves {
  const near = 1 - Math.exp(-distance / 50);
  const far = 1 - Math.exp(-2.8e-6 * distance * distance);
  const square = height * height;
  const a = 1.5 + 3 * Math.exp(-0.12 * (height - 5) ** 2) * near + 5.7 * Math.exp(-0.09 * square) * far;
  const b = 1.5 + 8.6 * Math.exp(-0.09 * square) * near;
  const c = 1.5 + 14 * Math.exp(-0.46 * square) * near;
  const d = 1.5 + 5 * Math.exp(-0.9 * square) * near;
  const high = -1.5 * (1 - porosity);
  return [-1.5, -1.5 + porosity * a, -1.5 + porosity * b, -1.5 + porosity * c, -1.5 + porosity * d, high, high, high];
}
