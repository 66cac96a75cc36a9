/**
 * Cuts edges that are too long to follow in a frame; cutting does not move them, for they are straight in lon/lat.
 *
 * A cut must lie on whole units. Of the positions near the wanted one that is taken which rounding moves least off the
 * edge: less than a tenth of a unit, where any position would be up to a whole one.
 */

/** Longest edge in either direction, units: a quarter of a degree. Heuristic. */
const MOST_EDGE_UNITS = 2.5e6;
/** Positions tried for a cut, and the share of a piece over which they spread. */
const TRIES = 64;
const SPREAD = 0.1;

/** Number of pieces that an edge of `dx` by `dy` units is cut into. */
export function piecesOf(dx: number, dy: number): number {
  return Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / MOST_EDGE_UNITS));
}

/** Vertices that cut the edge from `x0`, `y0` by `dx`, `dy` into pieces, x and y interleaved, without its ends. */
export function cutsOf(x0: number, y0: number, dx: number, dy: number): readonly number[] {
  const pieces = piecesOf(dx, dy);
  const cuts: number[] = [];
  for (let piece = 1; piece < pieces; piece++) {
    let [bestX, bestY, least] = [0, 0, Infinity];
    for (let i = 0; i < TRIES; i++) {
      const share = (piece + SPREAD * (i / TRIES - 0.5)) / pieces;
      const [x, y] = [Math.round(share * dx), Math.round(share * dy)];
      const off = Math.abs(x * dy - y * dx);
      if (off < least) [bestX, bestY, least] = [x, y, off];
    }
    cuts.push(x0 + bestX, y0 + bestY);
  }
  return cuts;
}
