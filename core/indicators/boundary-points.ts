/** Points along the boundary of a parcel, where ordinances measure noise at the property line. */
import { distanceKm, type LonLat } from '../geo/geodesic.ts';
import type { ReceptorOfSet } from '../noise/receptor-set.ts';

/** Between two points, km, and how many at most. *heuristic*: a level changes by less than a decibel between them. */
const STEP_KM = 0.025;
const MOST = 400;

/** Corners of the outline, a ring in WGS 84 degrees, and points between them; none for a ring without sides. */
export function boundaryPoints(outline: readonly LonLat[]): readonly ReceptorOfSet[] {
  const sides = outline.slice(1).map((to, i) => ({ from: outline[i] ?? to, to }));
  const lengthKm = sides.reduce((sum, { from, to }) => sum + distanceKm(from, to), 0);
  const stepKm = Math.max(STEP_KM, lengthKm / MOST);
  return sides.flatMap(({ from, to }) => {
    const pieces = Math.max(1, Math.ceil(distanceKm(from, to) / stepKm));
    return Array.from({ length: pieces }, (_, i): ReceptorOfSet => {
      const share = i / pieces;
      const position = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const;
      return { kind: 'boundary', position, people: NaN, label: '' };
    });
  });
}
