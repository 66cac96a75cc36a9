/** Vertices and boxes as they lie in packed arrays, in units of fixed degrees. */

/** Longitude of vertex `at` of an array with x and y interleaved. */
export function lonAt(vertices: Int32Array, at: number): number {
  return vertices[2 * at] ?? 0;
}

/** Latitude of vertex `at` of an array with x and y interleaved. */
export function latAt(vertices: Int32Array, at: number): number {
  return vertices[2 * at + 1] ?? 0;
}

/** Western side of box `at` of an array of west, south, east, north. */
export function boxWest(boxes: Int32Array, at: number): number {
  return boxes[4 * at] ?? 0;
}

/** Southern side of box `at`. */
export function boxSouth(boxes: Int32Array, at: number): number {
  return boxes[4 * at + 1] ?? 0;
}

/** Eastern side of box `at`. */
export function boxEast(boxes: Int32Array, at: number): number {
  return boxes[4 * at + 2] ?? 0;
}

/** Northern side of box `at`. */
export function boxNorth(boxes: Int32Array, at: number): number {
  return boxes[4 * at + 3] ?? 0;
}

/** Writes the box round boxes `from` to before `to`, at least one, as box `place` of `target`. */
export function joinBoxes(
  boxes: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
  target: Int32Array,
  place: number,
): void {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = from; at < to; at++) {
    west = Math.min(west, boxWest(boxes, at));
    south = Math.min(south, boxSouth(boxes, at));
    east = Math.max(east, boxEast(boxes, at));
    north = Math.max(north, boxNorth(boxes, at));
  }
  target[4 * place] = west;
  target[4 * place + 1] = south;
  target[4 * place + 2] = east;
  target[4 * place + 3] = north;
}

/** First vertex of a run of edges: its word holds that times eight, plus the number of edges less one. */
export function firstOfRun(word: number): number {
  return word >>> 3;
}

/** Last vertex of the run that a word names. */
export function lastOfRun(word: number): number {
  return (word >>> 3) + (word & 7) + 1;
}
