import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { eachPosition } from './geometry-positions.ts';
import { fitToRole } from './geometry-kinds.ts';
import { plainGeometries } from './plain-geometries.ts';

const LINE: Geometry = {
  type: 'LineString',
  coordinates: [
    [-97, 33],
    [-98, 34],
  ],
};
const POINT: Geometry = { type: 'Point', coordinates: [-97, 33] };

describe('plainGeometries', () => {
  it('leaves what is no collection alone', () => {
    expect(plainGeometries(POINT)).toEqual([POINT]);
  });

  it('sorts a mixed and nested collection into points, lines and areas', () => {
    const nested: Geometry = { type: 'GeometryCollection', geometries: [LINE, POINT] };
    const found = plainGeometries({ type: 'GeometryCollection', geometries: [nested, LINE] });
    expect(found).toEqual([POINT, { type: 'MultiLineString', coordinates: [LINE.coordinates, LINE.coordinates] }]);
  });

  it('finds nothing in an empty collection', () => {
    expect(plainGeometries({ type: 'GeometryCollection', geometries: [] })).toEqual([]);
  });

  it('keeps every position of whatever it is given', () => {
    const at = fc.tuple(
      fc.integer({ min: -180, max: 180 }),
      fc.integer({ min: -90, max: 90 }),
    ) as fc.Arbitrary<Position>;
    const member = fc.oneof(
      at.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
      fc.array(at, { minLength: 2 }).map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
      fc.array(at, { minLength: 1 }).map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
    );
    fc.assert(
      fc.property(fc.array(member), (geometries) => {
        const collection: Geometry = { type: 'GeometryCollection', geometries };
        const sorted = plainGeometries(collection);
        expect(positionsOf(sorted)).toEqual(positionsOf([collection]));
      }),
    );
  });
});

it('lets a collection of lines count as lines, and a mixed one not', () => {
  const lines: Geometry = { type: 'GeometryCollection', geometries: [LINE, LINE] };
  expect(fitToRole(lines, 'transmission-lines')?.geometry.type).toBe('MultiLineString');
  expect(fitToRole({ type: 'GeometryCollection', geometries: [LINE, POINT] }, 'transmission-lines')).toBeNull();
});

function positionsOf(geometries: readonly Geometry[]): string[] {
  const found: string[] = [];
  for (const geometry of geometries) eachPosition(geometry, (lon, lat) => found.push(`${lon} ${lat}`));
  return found.sort();
}
