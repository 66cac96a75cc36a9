/**
 * How loud is one source where somebody stands?
 *
 *   L = Lw - (A_div + A_atm + A_gr + A_bar)     by octave, downwind or under a moderate inversion
 *
 * A screen takes the place of the ground where it takes more (A_gr + A_bar = max(D_z, A_gr)). Source: ISO 9613-2:1996,
 * equations 3, 4 and 12.
 */
import { octaveAbsorption } from './atmospheric-absorption.ts';
import { detourOver, screeningDb, type Screen } from './barrier.ts';
import { divergenceDb } from './divergence.ts';
import { bandSum } from './energy-sum.ts';
import { WEIGHTS_DB } from './frequency-weights.ts';
import { generalGroundDb, porousGroundDb, reflectedDb, type Ground, type GroundPath } from './ground-effect.ts';
import { ofBand, perOctave, type Octaves } from './octave-bands.ts';
import type { Propagation } from './propagation.ts';

/** What leaves a source: sound power after its enclosure by octave in dB re 1 pW, height in m, a screen round it. */
export type Emission = { readonly lwDb: Octaves; readonly heightM: number; readonly screen: Screen | null };

export type ReceiverLevel = { readonly octavesDb: Octaves; readonly dba: number; readonly dbc: number };

const NOTHING: Octaves = perOctave(() => 0);

/** Levels of a source by distance along the ground in m, prepared for many distances. */
export function levelsByDistance(
  { lwDb, heightM, screen }: Emission,
  { air, ground, receiverHeightM }: Propagation,
): (distanceM: number) => Octaves {
  const absorption = octaveAbsorption(air);
  return (distanceM) => {
    const path = { distanceM, sourceHeightM: heightM, receiverHeightM };
    const slantM = Math.hypot(distanceM, heightM - receiverHeightM);
    const spread = divergenceDb(slantM);
    const lost = obstaclesDb(path, ground, screen);
    return perOctave((band) => ofBand(lwDb, band) - spread - ofBand(absorption, band) * slantM - ofBand(lost, band));
  };
}

/** Level of a source in dB, dBA and dBC at a distance along the ground in m. */
export function receiverLevel(emission: Emission, propagation: Propagation, distanceM: number): ReceiverLevel {
  const octavesDb = levelsByDistance(emission, propagation)(distanceM);
  return { octavesDb, dba: bandSum(octavesDb, WEIGHTS_DB.A), dbc: bandSum(octavesDb, WEIGHTS_DB.C) };
}

/** A_gr + A_bar of each octave, less what the ground reflects in the alternative method, dB. */
function obstaclesDb(path: GroundPath, ground: Ground, screen: Screen | null): Octaves {
  const taken = groundDb(path, ground);
  const reflected = ground.kind === 'porous' ? reflectedDb(path) : 0;
  const detour = screen === null ? null : detourOver(screen, path);
  const screened = detour === null ? NOTHING : screeningDb(detour);
  return perOctave((band) => {
    const [byGround, byScreen] = [ofBand(taken, band), ofBand(screened, band)];
    return (byScreen > 0 ? Math.max(byGround, byScreen) : byGround) - reflected;
  });
}

function groundDb(path: GroundPath, ground: Ground): Octaves {
  switch (ground.kind) {
    case 'free-field':
      return NOTHING;
    case 'porous': {
      const one = porousGroundDb(path.distanceM, (path.sourceHeightM + path.receiverHeightM) / 2);
      return perOctave(() => one);
    }
    case 'general':
      return generalGroundDb(path, ground);
  }
}
