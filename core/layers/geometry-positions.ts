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

/** West, south, east, north of a geometry's positions as they stand; Infinity to -Infinity when it has none. */
export function boxOf(geometry: Geometry): readonly [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  if (geometry.type === 'GeometryCollection') {
    eachPosition(geometry, (lon, lat) => {
      widen(box, lon, lat);
    });
  } else widenByArray(box, geometry.coordinates);
  return box;
}

function widenByArray(box: [number, number, number, number], value: Nested): void {
  const first = value[0];
  if (typeof first === 'number') {
    widen(box, first, value[1] as number);
    return;
  }
  for (const part of value) widenByArray(box, part as Nested);
}

function widen(box: [number, number, number, number], lon: number, lat: number): void {
  if (lon < box[0]) box[0] = lon;
  if (lat < box[1]) box[1] = lat;
  if (lon > box[2]) box[2] = lon;
  if (lat > box[3]) box[3] = lat;
}

/** The position that stands first in the file; empty when the geometry has none. */
export function firstPosition(geometry: Geometry): Position {
  if (geometry.type === 'GeometryCollection') {
    const [member] = geometry.geometries;
    return member === undefined ? [] : firstPosition(member);
  }
  let value: Arrays = geometry.coordinates;
  while (!isPosition(value)) value = value[0] ?? [NaN, NaN];
  return value;
}

/** Calls `change` with every position, to be overwritten in place. */
export function changePositions(geometry: Geometry, change: (position: Position) => void): void {
  if (geometry.type === 'GeometryCollection') {
    for (const member of geometry.geometries) changePositions(member, change);
    return;
  }
  changeInArray(geometry.coordinates, change);
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
  // By index, not by pattern: this runs for every position of a national layer, several times.
  const first = value[0];
  if (typeof first === 'number') {
    const second = value[1];
    visit(first, typeof second === 'number' ? second : NaN);
    return;
  }
  for (const part of value) if (typeof part === 'object') eachInArray(part, visit);
}

type Arrays = Position | Position[] | Position[][] | Position[][][];

function changeInArray(value: Arrays, change: (position: Position) => void): void {
  if (isPosition(value)) {
    change(value);
    return;
  }
  for (const part of value) changeInArray(part, change);
}

function isPosition(value: Arrays): value is Position {
  return typeof value[0] === 'number';
}
