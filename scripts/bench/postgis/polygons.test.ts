import { expect, test } from 'vitest';
import { AreaBuilder } from '../national/area-builder.ts';
import { polygonsOf } from './polygons.ts';

/** Squares by centre and half of their side, all rings of one feature. */
function feature(...squares: readonly (readonly [lon: number, lat: number, half: number])[]) {
  const builder = new AreaBuilder();
  builder.beginFeature(0);
  for (const [lon, lat, half] of squares) {
    builder.beginRing();
    builder.vertex(lon - half, lat - half);
    builder.vertex(lon + half, lat - half);
    builder.vertex(lon + half, lat + half);
    builder.vertex(lon - half, lat + half);
    builder.endRing();
  }
  return builder.done();
}

test.each([
  { name: 'a single ring', squares: [[0, 0, 1]] as const, polygons: [[0]] },
  {
    name: 'two parts',
    squares: [
      [0, 0, 1],
      [5, 0, 1],
    ] as const,
    polygons: [[0], [1]],
  },
  {
    name: 'a hole, given before its ring',
    squares: [
      [0, 0, 1],
      [0, 0, 3],
    ] as const,
    polygons: [[1, 0]],
  },
  {
    name: 'two parts, a hole in the second',
    squares: [
      [0, 0, 1],
      [5, 0, 2],
      [5, 0, 1],
    ] as const,
    polygons: [[0], [1, 2]],
  },
  {
    name: 'an island in a hole',
    squares: [
      [0, 0, 3],
      [0, 0, 2],
      [0, 0, 1],
    ] as const,
    polygons: [[0, 1], [2]],
  },
])('$name is taken apart by parity', ({ squares, polygons }) => {
  expect(polygonsOf(feature(...squares), 0)).toEqual(polygons);
});
