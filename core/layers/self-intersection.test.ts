import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { selfIntersects } from './self-intersection.ts';

const square: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('selfIntersects', () => {
  test.each([
    { name: 'a square', rings: [square], crosses: false },
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
      crosses: false,
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
      crosses: false,
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
      crosses: true,
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
      crosses: true,
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
      crosses: true,
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
      crosses: true,
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
      crosses: false,
    },
  ])('$name: $crosses', ({ rings, crosses }) => {
    expect(selfIntersects({ type: 'Polygon', coordinates: rings })).toBe(crosses);
    expect(selfIntersects({ type: 'MultiPolygon', coordinates: [rings] })).toBe(crosses);
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
        return !selfIntersects({ type: 'Polygon', coordinates: [ring] });
      }),
      { seed: 3 },
    );
  });
});
