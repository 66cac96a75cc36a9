/** What a collection of geometries holds, sorted into what can be stored, drawn and measured. */
import type { Geometry, Position } from 'geojson';

type Parts = { readonly points: Position[]; readonly lines: Position[][]; readonly areas: Position[][][] };

/**
 * The points, the lines and the areas of a collection, each as one geometry, in this order; any other geometry as it
 * is. Empty for a collection without members.
 */
export function plainGeometries(geometry: Geometry): Geometry[] {
  if (geometry.type !== 'GeometryCollection') return [geometry];
  const parts: Parts = { points: [], lines: [], areas: [] };
  collect(geometry, parts);
  return [...pointsOf(parts), ...linesOf(parts), ...areasOf(parts)];
}

function collect(geometry: Geometry, parts: Parts): void {
  switch (geometry.type) {
    case 'GeometryCollection':
      for (const member of geometry.geometries) collect(member, parts);
      return;
    case 'Point':
      parts.points.push(geometry.coordinates);
      return;
    case 'LineString':
      parts.lines.push(geometry.coordinates);
      return;
    case 'Polygon':
      parts.areas.push(geometry.coordinates);
      return;
    case 'MultiPoint':
      for (const point of geometry.coordinates) parts.points.push(point);
      return;
    case 'MultiLineString':
      for (const line of geometry.coordinates) parts.lines.push(line);
      return;
    case 'MultiPolygon':
      for (const area of geometry.coordinates) parts.areas.push(area);
  }
}

function pointsOf({ points }: Parts): Geometry[] {
  const [only, second] = points;
  if (only === undefined) return [];
  return [second === undefined ? { type: 'Point', coordinates: only } : { type: 'MultiPoint', coordinates: points }];
}

function linesOf({ lines }: Parts): Geometry[] {
  const [only, second] = lines;
  if (only === undefined) return [];
  return [
    second === undefined ? { type: 'LineString', coordinates: only } : { type: 'MultiLineString', coordinates: lines },
  ];
}

function areasOf({ areas }: Parts): Geometry[] {
  const [only, second] = areas;
  if (only === undefined) return [];
  return [second === undefined ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: areas }];
}
