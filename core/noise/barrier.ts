/**
 * What a wall round a machine takes from its sound, over the wall's top edge.
 *
 *   D_z = 10 log10(3 + (C2 / lambda) C3 z K_met), C2 = 20, lambda = 340 m/s / f, from 0 to 20 dB for a thin wall, to 25 dB
 *   for a thick one; z is how much longer the way over the edge is, negative where the receiver sees the source.
 *
 * The wall stands on all sides at the same distance, so that a level depends on the distance alone. Sound round its
 * ends or through it is left out. Source: ISO 9613-2:1996, section 7.4, equations 12 to 18.
 */
import { z } from 'zod';
import { MIDBANDS_HZ, ofBand, perOctave, type Octaves } from './octave-bands.ts';
import type { GroundPath } from './ground-effect.ts';

/** A wall or building round a source: top above the ground, distance of its near face, thickness (0 is thin), m. */
export const Screen = z.strictObject({
  heightM: z.number().min(0).max(100),
  distanceM: z.number().min(0.1).max(1_000),
  thicknessM: z.number().min(0).max(500),
});
export type Screen = z.infer<typeof Screen>;

/** ISO 9613-2 fixes it for wavelengths, m/s. */
const SPEED_OF_SOUND = 340;
const C2 = 20;
const MOST_DB = { single: 20, double: 25 };

/** The ways of a path over one or two edges, m. */
export type Detour = {
  /** Source to first edge, and last edge to receiver. */
  readonly toEdgeM: number;
  readonly fromEdgeM: number;
  /** Between the edges; 0 for one edge. */
  readonly betweenM: number;
  readonly directM: number;
  /** z, m: negative where the line of sight passes above. */
  readonly extraM: number;
};

/** The way over a screen; null for a receiver that stands within it. */
export function detourOver(screen: Screen, { distanceM, sourceHeightM, receiverHeightM }: GroundPath): Detour | null {
  const behind = screen.distanceM + screen.thicknessM;
  if (distanceM <= behind) return null;
  const toEdgeM = Math.hypot(screen.distanceM, screen.heightM - sourceHeightM);
  const fromEdgeM = Math.hypot(distanceM - behind, screen.heightM - receiverHeightM);
  const directM = Math.hypot(distanceM, sourceHeightM - receiverHeightM);
  const extra = toEdgeM + screen.thicknessM + fromEdgeM - directM;
  const slope = (receiverHeightM - sourceHeightM) / distanceM;
  const sight = sourceHeightM + Math.min(slope * screen.distanceM, slope * behind);
  return {
    toEdgeM,
    fromEdgeM,
    directM,
    betweenM: screen.thicknessM,
    extraM: screen.heightM >= sight ? extra : -extra,
  };
}

/** D_z of each octave in dB. */
export function screeningDb(detour: Detour): Octaves {
  return perOctave((band) => screeningAt(detour, ofBand(MIDBANDS_HZ, band)));
}

function screeningAt({ toEdgeM, fromEdgeM, betweenM, directM, extraM }: Detour, hz: number): number {
  const wavelength = SPEED_OF_SOUND / hz;
  const width = ((5 * wavelength) / betweenM) ** 2;
  const c3 = betweenM > 0 ? (1 + width) / (1 / 3 + width) : 1;
  const bend = extraM > 0 ? Math.exp(-Math.sqrt((toEdgeM * fromEdgeM * directM) / (2 * extraM)) / 2000) : 1;
  const ratio = 3 + (C2 / wavelength) * c3 * extraM * bend;
  const most = betweenM > 0 ? MOST_DB.double : MOST_DB.single;
  return Math.min(most, Math.max(0, 10 * Math.log10(Math.max(1, ratio))));
}
