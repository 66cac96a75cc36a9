/** The box of a geometry in degrees: west, south, east, north; null when it has no position. */
import type { Geometry, Position } from 'geojson';

/** Plain minimum and maximum of all vertices; a geometry across 180 degrees was split on import. */
export function boxOf(geometry: Geometry | null): [number, number, number, number] | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  if (geometry !== null && 'coordinates' in geometry) extend(box, geometry.coordinates);
  return box[0] <= box[2] ? box : null;
}

function extend(
  box: [number, number, number, number],
  part: Position | Position[] | Position[][] | Position[][][],
): void {
  const [lon, lat] = part;
  if (typeof lon === 'number' && typeof lat === 'number') {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
    return;
  }
  for (const inner of part as Position[] | Position[][] | Position[][][]) extend(box, inner);
}
