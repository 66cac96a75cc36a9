/** Vertices and boxes as they lie in packed arrays, in units of fixed degrees. */

/** Longitude of vertex `at` of an array with x and y interleaved. */
export function lonAt(vertices: Int32Array, at: number): number {
  return vertices[2 * at] ?? 0;
}

/** Latitude of vertex `at` of an array with x and y interleaved. */
export function latAt(vertices: Int32Array, at: number): number {
  return vertices[2 * at + 1] ?? 0;
}

/** Western side of node `at` of the boxes of a tree. */
export function boxWest(boxes: Int32Array, at: number): number {
  return boxes[recordOf(at)] ?? 0;
}

/** Southern side of node `at`. */
export function boxSouth(boxes: Int32Array, at: number): number {
  return boxes[recordOf(at) + 8] ?? 0;
}

/** Eastern side of node `at`. */
export function boxEast(boxes: Int32Array, at: number): number {
  return boxes[recordOf(at) + 16] ?? 0;
}

/** Northern side of node `at`. */
export function boxNorth(boxes: Int32Array, at: number): number {
  return boxes[recordOf(at) + 24] ?? 0;
}

/** Where the west of a node stands: four numbers for each node before its eight, then one for each of the eight before it. */
function recordOf(at: number): number {
  return 4 * (at & ~7) + (at & 7);
}

/** Writes the box round boxes `from` to before `to`, at least one, as box `place` of `target`; west, south, east, north interleaved. */
export function joinBoxes(
  boxes: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
  target: Int32Array,
  place: number,
): void {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 4 * from; at < 4 * to; at += 4) {
    west = Math.min(west, boxes[at] ?? 0);
    south = Math.min(south, boxes[at + 1] ?? 0);
    east = Math.max(east, boxes[at + 2] ?? 0);
    north = Math.max(north, boxes[at + 3] ?? 0);
  }
  target[4 * place] = west;
  target[4 * place + 1] = south;
  target[4 * place + 2] = east;
  target[4 * place + 3] = north;
}

/** Edges of a run: its eight vertices fill a line of the processor's cache. */
export const RUN_EDGES = 7;

/** First vertex of a run of edges. */
export function firstOfRun(run: number): number {
  return (RUN_EDGES + 1) * run;
}

/** Last vertex of a run; a run of fewer edges repeats it. */
export function lastOfRun(run: number): number {
  return (RUN_EDGES + 1) * run + RUN_EDGES;
}
