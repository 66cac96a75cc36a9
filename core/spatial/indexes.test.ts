import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToEdgeKm } from '../geo/edge-distance.ts';
import { distanceKm, type LonLat } from '../geo/geodesic.ts';
import { areasNear, buildAreaIndex } from './area-index.ts';
import { buildLineIndex, nearestPart } from './line-index.ts';
import { buildPointIndex, nearestPoint, pointsWithin } from './point-index.ts';
import { boxAround } from '../geo/search-window.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const offset = fc.double({ min: -3, max: 3, noNaN: true });
const part = fc
  .tuple(position, fc.array(fc.tuple(offset, offset), { maxLength: 4 }))
  .map(([start, steps]): LonLat[] => [
    start,
    ...steps.map(([x, y]): LonLat => [start[0] + x, Math.max(-90, Math.min(90, start[1] + y))]),
  ]);

function pack(parts: readonly (readonly LonLat[])[]) {
  const starts = [0];
  for (const vertices of parts) starts.push((starts.at(-1) ?? 0) + vertices.length);
  return { coordinates: Float64Array.from(parts.flat(2)), starts: Uint32Array.from(starts) };
}

function bruteForce(parts: readonly (readonly LonLat[])[], point: LonLat): number {
  let best = Infinity;
  for (const vertices of parts) {
    vertices.forEach((from, i) => {
      best = Math.min(best, distanceToEdgeKm(point, { from, to: vertices[i + 1] ?? from }));
    });
  }
  return best;
}

describe('nearestPart', () => {
  test('finds what measuring every edge finds', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), position, (parts, point) => {
        const index = buildLineIndex(pack(parts));
        const found = index && nearestPart(index, point);
        expect(found?.distanceKm).toBeCloseTo(bruteForce(parts, point), 4);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  test('leaves out parts that are not accepted', () => {
    const parts: LonLat[][] = [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [0, 2],
        [1, 2],
      ],
    ];
    const index = buildLineIndex(pack(parts));
    expect(index && nearestPart(index, [0.5, 0.1], (i) => i === 1)?.part).toBe(1);
    expect(index && nearestPart(index, [0.5, 0.1], () => false)).toBeNull();
  });

  test('a layer without vertices has no index', () => {
    expect(buildLineIndex(pack([]))).toBeNull();
    expect(buildLineIndex(pack([[], []]))).toBeNull();
  });

  test('an empty part between two others is skipped', () => {
    const index = buildLineIndex(pack([[[0, 0]], [], [[5, 5]]]));
    expect(index && nearestPart(index, [5, 5.1])?.part).toBe(2);
  });
});

describe('points', () => {
  test('the nearest point and the points within a radius agree with measuring all', () => {
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 1, maxLength: 40 }),
        position,
        fc.double({ min: 0, max: 20_000, noNaN: true }),
        (points, centre, radiusKm) => {
          const index = buildPointIndex(Float64Array.from(points.flat()));
          const all = points.map((point) => distanceKm(centre, point));
          expect(index && nearestPoint(index, centre)?.distanceKm).toBe(Math.min(...all));
          const within = index && pointsWithin(index, centre, radiusKm);
          expect(within?.map(({ item }) => item).sort((a, b) => a - b)).toEqual(
            all.flatMap((d, i) => (d <= radiusKm ? [i] : [])),
          );
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });
});

test('a window holds every point within its radius', () => {
  fc.assert(
    fc.property(position, position, (centre, point) => {
      const radiusKm = distanceKm(centre, point);
      const [west, south, east, north] = boxAround(centre, radiusKm);
      const inTurn = [0, -360, 360].some((turn) => point[0] + turn >= west && point[0] + turn <= east);
      expect(inTurn && point[1] >= south && point[1] <= north).toBe(true);
    }),
    { numRuns: 2000, seed: 9 },
  );
});

test('an index over boxes names the areas that may be near', () => {
  const index = buildAreaIndex(Float64Array.from([0, 0, 1, 1, 10, 10, 11, 11]));
  expect(index && areasNear(index, [1.2, 0.5], 50)).toEqual([0]);
  expect(index && areasNear(index, [1.2, 0.5], 5)).toEqual([]);
  expect(buildAreaIndex(new Float64Array())).toBeNull();
});
