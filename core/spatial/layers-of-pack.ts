/** The layers of a pack by kind: of another kind, or not there, is an error of the program. */
import { invariant } from '../lib/invariant.ts';
import type { SpatialPack } from './open-pack.ts';
import type { PackedAreas } from './packed-areas.ts';
import type { PackedLines } from './packed-lines.ts';
import type { PackedPoints } from './packed-points.ts';

/** The points of this name. */
export function pointsOf(pack: SpatialPack, name: string): PackedPoints {
  const layer = pack.layers.get(name);
  invariant(layer?.kind === 'points', `the pack has points named ${name}`);
  return layer;
}

/** The lines of this name. */
export function linesOf(pack: SpatialPack, name: string): PackedLines {
  const layer = pack.layers.get(name);
  invariant(layer?.kind === 'lines', `the pack has lines named ${name}`);
  return layer;
}

/** The areas of this name. */
export function areasOf(pack: SpatialPack, name: string): PackedAreas {
  const layer = pack.layers.get(name);
  invariant(layer?.kind === 'areas', `the pack has areas named ${name}`);
  return layer;
}
