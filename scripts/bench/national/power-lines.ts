/** Power lines of the national data set: walks that keep their heading, with spans of 0.3 to 12 km. */
import type { SeededRandom } from '../../../core/lib/seeded-random.ts';
import type { LineSet } from '../../../core/spatial/feature-sets.ts';
import { rounded, somewhere, type Land } from './land.ts';

/** Spans in km: the shortest, how much longer the usual one is, and the longest. *Heuristic*. */
const SPAN = { least: 0.3, usual: 2.5, most: 12 };
const KM_PER_DEGREE = 111.2;

/** `lines` lines that have `segments` segments together; every line has at least one. */
export function seededLines(
  land: Land,
  { lines, segments }: { readonly lines: number; readonly segments: number },
  random: SeededRandom,
): LineSet {
  const of = new Uint32Array(lines).fill(1);
  for (let dealt = lines; dealt < segments; dealt += 1) {
    const line = random.below(lines);
    of[line] = (of[line] ?? 0) + 1;
  }
  const starts = new Uint32Array(lines + 1);
  const coordinates = new Float64Array(2 * (segments + lines));
  let vertex = 0;
  for (let line = 0; line < lines; line += 1) {
    starts[line] = vertex;
    vertex = walk(coordinates, vertex, { segments: of[line] ?? 1, from: somewhere(land, random), random });
  }
  starts[lines] = vertex;
  return { coordinates, starts };
}

type Walk = { readonly segments: number; readonly from: readonly [number, number]; readonly random: SeededRandom };

/** Writes one line from `vertex` on; returns the vertex after it. */
function walk(coordinates: Float64Array, vertex: number, { segments, from, random }: Walk): number {
  let [lon, lat] = from;
  let heading = random.next() * 2 * Math.PI;
  for (let step = 0; step <= segments; step += 1) {
    coordinates[2 * (vertex + step)] = rounded(lon);
    coordinates[2 * (vertex + step) + 1] = rounded(lat);
    const span = Math.min(SPAN.most, SPAN.least - SPAN.usual * Math.log(1 - random.next())) / KM_PER_DEGREE;
    heading += (random.next() - 0.5) * 0.9;
    lat += span * Math.cos(heading);
    lon += (span * Math.sin(heading)) / Math.cos((lat * Math.PI) / 180);
  }
  return vertex + segments + 1;
}
