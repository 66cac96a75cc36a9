import { area } from '@turf/turf';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { hasLongEdge, turnInside } from './antimeridian.ts';
import { eachPosition } from './geometry-positions.ts';

test('a point beyond 180 degrees is turned back', () => {
  expect(turnInside({ type: 'Point', coordinates: [262.5, 31] })).toEqual({
    geometry: { type: 'Point', coordinates: [-97.5, 31] },
    change: 'wrapped',
  });
});

test('a line wholly beyond is moved as one piece', () => {
  const turned = turnInside({
    type: 'LineString',
    coordinates: [
      [190, 1],
      [200, 2],
    ],
  });
  expect(turned?.geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [-170, 1],
      [-160, 2],
    ],
  });
});

test.each([
  { west: 179, east: 181 },
  { west: -181, east: -179 },
])('a box from $west to $east is cut and keeps its area', ({ west, east }) => {
  const box: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [west, 51],
        [east, 51],
        [east, 52],
        [west, 52],
        [west, 51],
      ],
    ],
  };
  const turned = turnInside(box);
  expect(turned?.change).toBe('cut');
  if (!turned) throw new Error('not turned');
  eachPosition(turned.geometry, (lon) => {
    expect(Math.abs(lon)).toBeLessThanOrEqual(180);
  });
  expect(area(turned.geometry)).toBeCloseTo(area(box), -3);
});

test('a line across the meridian becomes two', () => {
  const turned = turnInside({
    type: 'LineString',
    coordinates: [
      [170, 0],
      [190, 0],
    ],
  });
  expect(turned?.geometry).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [170, 0],
        [180, 0],
      ],
      [
        [-180, 0],
        [-170, 0],
      ],
    ],
  });
});

test('what is wider than the globe is not placed', () => {
  expect(
    turnInside({
      type: 'LineString',
      coordinates: [
        [-190, 0],
        [190, 0],
      ],
    }),
  ).toBeNull();
});

test.each([
  {
    name: 'an edge from 170 to -170',
    line: [
      [170, 0],
      [-170, 1],
    ],
    long: true,
  },
  {
    name: 'an edge of 180 degrees',
    line: [
      [-90, 0],
      [90, 1],
    ],
    long: false,
  },
  {
    name: 'an edge along the pole',
    line: [
      [180, -90],
      [-180, -90],
    ],
    long: false,
  },
])('$name is long: $long', ({ line, long }) => {
  expect(hasLongEdge({ type: 'LineString', coordinates: line })).toBe(long);
  expect(hasLongEdge({ type: 'Polygon', coordinates: [line] })).toBe(long);
});
