/**
 * Is a position in a packed feature? Parity of crossings east of it, run by run; on a boundary is inside.
 *
 * A run whose box lies wholly east of the position crosses its parallel an odd number of times exactly when the run's
 * ends lie on different sides of it: only runs whose box holds the position are looked at edge by edge.
 */
import { FAN_OUT } from './box-tree.ts';
import type { PackedAreas } from './packed-areas.ts';

/** Whether the position, in units, lies in the packed feature or on its boundary. */
export function isInFeature(areas: PackedAreas, feature: number, lon: number, lat: number): boolean {
  const { featureRuns, runTree, vertices, runs } = areas;
  const { boxes } = runTree;
  const end = featureRuns[feature + 1] ?? 0;
  let isOdd = false;
  for (let run = featureRuns[feature] ?? 0; run < end; run++) {
    const at = 4 * run;
    if (lat < (boxes[at + 1] ?? 0) || lat > (boxes[at + 3] ?? 0) || lon > (boxes[at + 2] ?? 0)) continue;
    const word = runs[run] ?? 0;
    const first = word >>> 3;
    const last = first + (word % FAN_OUT) + 1;
    if (lon < (boxes[at] ?? 0)) {
      if ((vertices[2 * first + 1] ?? 0) > lat !== (vertices[2 * last + 1] ?? 0) > lat) isOdd = !isOdd;
      continue;
    }
    const crossings = crossingsEast(vertices, { first, last, lon, lat });
    if (crossings < 0) return true;
    if (crossings % 2 === 1) isOdd = !isOdd;
  }
  return isOdd;
}

type Asked = { readonly first: number; readonly last: number; readonly lon: number; readonly lat: number };

/** Crossings of a run with the parallel east of the position; -1 when the position lies on an edge. */
function crossingsEast(vertices: Int32Array, { first, last, lon, lat }: Asked): number {
  let crossings = 0;
  let ax = (vertices[2 * first] ?? 0) - lon;
  let ay = (vertices[2 * first + 1] ?? 0) - lat;
  for (let vertex = first + 1; vertex <= last; vertex++) {
    const bx = (vertices[2 * vertex] ?? 0) - lon;
    const by = (vertices[2 * vertex + 1] ?? 0) - lat;
    if (ay > 0 !== by > 0 || ay === 0 || by === 0) {
      const cross = ax * by - bx * ay;
      if (cross === 0 && ax * bx <= 0 && ay * by <= 0) return -1;
      if (ay > 0 !== by > 0 && cross > 0 === by > ay) crossings++;
    }
    ax = bx;
    ay = by;
  }
  return crossings;
}
