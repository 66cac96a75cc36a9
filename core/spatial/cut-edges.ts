/** Cuts edges that are too long to follow in a frame; cutting does not move them, for they are straight in lon/lat. */
import { MOST_EDGE_UNITS } from './edge-in-frame.ts';

/** Number of pieces that an edge of `dx` by `dy` units is cut into. */
export function piecesOf(dx: number, dy: number): number {
  return Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / MOST_EDGE_UNITS));
}

/** Nearest whole unit to the position that lies `part` of `parts` from `from` to `to`. */
export function cutAt(from: number, to: number, part: number, parts: number): number {
  return Math.round(from + ((to - from) * part) / parts);
}
