/** Walks and rewrites the positions of a geometry of any kind. */
import type { Geometry, Position } from 'geojson';

/** Calls `visit` with every position, in file order. */
export function eachPosition(geometry: Geometry, visit: (lon: number, lat: number) => void): void {
  if (geometry.type === 'GeometryCollection') {
    for (const member of geometry.geometries) eachPosition(member, visit);
    return;
  }
  eachInArray(geometry.coordinates, visit);
}

/** The same geometry with every position replaced. */
export function mapPositions(geometry: Geometry, change: (position: Position) => Position): Geometry {
  switch (geometry.type) {
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map((member) => mapPositions(member, change)) };
    case 'Point':
      return { ...geometry, coordinates: change(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { ...geometry, coordinates: geometry.coordinates.map(change) };
    case 'MultiLineString':
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map((part) => part.map(change)) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(change))) };
  }
}

type Nested = readonly (number | Nested)[];

function eachInArray(value: Nested, visit: (lon: number, lat: number) => void): void {
  const [first, second] = value;
  if (typeof first === 'number') {
    visit(first, typeof second === 'number' ? second : NaN);
    return;
  }
  for (const part of value) if (typeof part !== 'number') eachInArray(part, visit);
}
