import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaValidity } from './polygon-validity.ts';

const square: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('areaValidity', () => {
  test.each([
    { name: 'a square', rings: [square], valid: true },
    {
      name: 'a square with a hole',
      rings: [
        square,
        [
          [1, 1],
          [1, 2],
          [2, 2],
          [1, 1],
        ],
      ],
      valid: true,
    },
    {
      name: 'a hole that touches its edge once',
      rings: [
        square,
        [
          [0, 1],
          [1, 2],
          [1, 1],
          [0, 1],
        ],
      ],
      valid: true,
    },
    {
      name: 'a bow-tie',
      rings: [
        [
          [0, 0],
          [1, 1],
          [0, 1],
          [1, 0],
          [0, 0],
        ],
      ],
      valid: false,
    },
    {
      name: 'a ring that touches itself',
      rings: [
        [
          [0, 0],
          [2, 2],
          [4, 0],
          [4, 4],
          [2, 2],
          [0, 4],
          [0, 0],
        ],
      ],
      valid: false,
    },
    {
      name: 'a spike',
      rings: [
        [
          [0, 0],
          [4, 0],
          [6, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ],
      valid: false,
    },
    {
      name: 'a hole that crosses its edge',
      rings: [
        square,
        [
          [3, 1],
          [6, 1],
          [6, 2],
          [3, 2],
          [3, 1],
        ],
      ],
      valid: false,
    },
    {
      name: 'a repeated vertex',
      rings: [
        [
          [0, 0],
          [4, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ],
      valid: true,
    },
  ])('$name: $valid', ({ rings, valid }) => {
    expect(areaValidity({ type: 'Polygon', coordinates: rings }) === 'valid').toBe(valid);
    expect(areaValidity({ type: 'MultiPolygon', coordinates: [rings] }) === 'valid').toBe(valid);
  });

  test.each([
    { name: 'a hole outside its shell', polygons: [[square, box(5, 5, 6, 6)]], valid: false },
    { name: 'two parts side by side', polygons: [[square], [box(5, 0, 6, 1)]], valid: true },
    { name: 'two parts that meet in a corner', polygons: [[square], [box(4, 4, 5, 5)]], valid: true },
    { name: 'a part inside another', polygons: [[square], [box(1, 1, 2, 2)]], valid: false },
    { name: 'an island in a lake', polygons: [[square, box(1, 1, 3, 3)], [box(1.5, 1.5, 2.5, 2.5)]], valid: true },
    { name: 'two parts that overlap', polygons: [[square], [box(3, 1, 6, 2)]], valid: false },
  ])('$name: $valid', ({ polygons, valid }) => {
    expect(areaValidity({ type: 'MultiPolygon', coordinates: polygons }) === 'valid').toBe(valid);
  });

  test('a comb of fifty thousand slanting teeth is given up, not waited for', () => {
    const teeth = Array.from({ length: 50_000 }, (_, index): Position => {
      const along = index / 1000;
      return index % 2 === 0 ? [along, 0] : [along + 100, 100];
    });
    const ring = [...teeth, [200, -1] as Position, [-1, -1] as Position, [0, 0] as Position];
    expect(areaValidity({ type: 'Polygon', coordinates: [ring] })).toBe('unchecked');
  });

  test('a coast of ten thousand corners with an island in each bay is sound; one island on land is not', () => {
    const coast = Array.from({ length: 10_000 }, (_, index): Position => [index % 2, index / 100]);
    const mainland = [[-9, 0] as Position, ...coast, [-9, 99.99] as Position, [-9, 0] as Position];
    const bays = Array.from({ length: 4_000 }, (_, index) => {
      const south = (2 * index + 2) / 100;
      return [box(0.9, south - 0.001, 0.95, south + 0.001)];
    });
    expect(areaValidity({ type: 'MultiPolygon', coordinates: [[mainland], ...bays] })).toBe('valid');
    const onLand = [box(-5, 50, -4, 51)];
    expect(areaValidity({ type: 'MultiPolygon', coordinates: [[mainland], ...bays, onLand] })).toBe('invalid');
  });

  test('a star-shaped ring never crosses itself, wherever it starts', () => {
    const radii = fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(radii, fc.nat(), (lengths, turn) => {
        const corners = lengths.map((radius, index): Position => {
          const angle = (2 * Math.PI * index) / lengths.length;
          return [radius * Math.cos(angle), radius * Math.sin(angle)];
        });
        const start = turn % corners.length;
        const ring = [...corners.slice(start), ...corners.slice(0, start + 1)];
        return areaValidity({ type: 'Polygon', coordinates: [ring] }) === 'valid';
      }),
      { seed: 3 },
    );
  });
});

function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
