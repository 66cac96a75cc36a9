/** Areas by parity taken apart into polygons with holes, as the Simple Features standard wants them. */
import type { AreaSet } from '../../../core/spatial/feature-sets.ts';

/** Rings of each polygon of a feature, the outer ring first. Takes rings that do not cross one another. */
export function polygonsOf(areas: AreaSet, feature: number): number[][] {
  const first = areas.featureStarts[feature] ?? 0;
  const end = areas.featureStarts[feature + 1] ?? first;
  const rings = Array.from({ length: end - first }, (_, i) => first + i);
  if (rings.length === 1) return [rings];
  const around = new Map(
    rings.map((ring) => [ring, rings.filter((other) => other !== ring && holds(areas, other, ring))]),
  );
  const depth = (ring: number) => around.get(ring)?.length ?? 0;
  const outer = rings.filter((ring) => depth(ring) % 2 === 0);
  // The outer ring of a hole is the innermost of those around it.
  return outer.map((ring) => [
    ring,
    ...rings.filter((hole) => depth(hole) === depth(ring) + 1 && around.get(hole)?.includes(ring)),
  ]);
}

/** Whether the first vertex of `inner` lies in the ring `outer`. */
function holds({ coordinates, ringStarts }: AreaSet, outer: number, inner: number): boolean {
  const at = (vertex: number): [number, number] => [coordinates[2 * vertex] ?? NaN, coordinates[2 * vertex + 1] ?? NaN];
  const [lon, lat] = at(ringStarts[inner] ?? NaN);
  let inside = false;
  for (let vertex = ringStarts[outer] ?? 0; vertex + 1 < (ringStarts[outer + 1] ?? 0); vertex += 1) {
    const [[x0, y0], [x1, y1]] = [at(vertex), at(vertex + 1)];
    if (y0 > lat !== y1 > lat && lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}
