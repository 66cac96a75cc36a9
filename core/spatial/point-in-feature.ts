/**
 * Is a position in a packed feature? Parity of crossings east of it, run by run; on a boundary is inside.
 *
 * A run whose box lies wholly east of the position crosses its parallel an odd number of times exactly when the run's
 * ends lie on different sides of it: only runs whose box holds the position are looked at edge by edge.
 */
import { boxEast, boxNorth, boxSouth, boxWest, firstOfRun, lastOfRun, latAt, lonAt } from './packed-arrays.ts';
import type { PackedAreas } from './packed-areas.ts';

/** Whether the position, in units, lies in the packed feature or on its boundary. */
export function isInFeature(areas: PackedAreas, feature: number, lon: number, lat: number): boolean {
  const { featureRuns, runTree } = areas;
  const { boxes } = runTree;
  const end = featureRuns[feature + 1] ?? 0;
  let crossings = 0;
  for (let run = featureRuns[feature] ?? 0; run < end; run++) {
    if (lat < boxSouth(boxes, run) || lat > boxNorth(boxes, run) || lon > boxEast(boxes, run)) continue;
    const more = lon < boxWest(boxes, run) ? crossingsByEnds(areas, run, lat) : crossingsEast(areas, run, lon, lat);
    if (more < 0) return true;
    crossings += more;
  }
  return crossings % 2 === 1;
}

/** 1 when the run begins and ends on different sides of the parallel, so that it crosses it an odd number of times. */
function crossingsByEnds({ vertices }: PackedAreas, run: number, lat: number): number {
  return latAt(vertices, firstOfRun(run)) > lat === latAt(vertices, lastOfRun(run)) > lat ? 0 : 1;
}

/** Crossings of a run with the parallel east of the position; -1 when the position lies on an edge. */
function crossingsEast({ vertices }: PackedAreas, run: number, lon: number, lat: number): number {
  const last = lastOfRun(run);
  let crossings = 0;
  for (let vertex = firstOfRun(run); vertex < last; vertex++) {
    const ay = latAt(vertices, vertex) - lat;
    const by = latAt(vertices, vertex + 1) - lat;
    if (ay > 0 === by > 0 && ay * by !== 0) continue;
    const ax = lonAt(vertices, vertex) - lon;
    const bx = lonAt(vertices, vertex + 1) - lon;
    const cross = ax * by - bx * ay;
    if (cross === 0 && ax * bx <= 0 && ay * by <= 0) return -1;
    if (ay > 0 !== by > 0 && cross > 0 === by > ay) crossings++;
  }
  return crossings;
}
