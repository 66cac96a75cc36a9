import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToEdgeKm, edgeLowerBoundKm } from './edge-distance.ts';
import { inSpace } from './ellipsoid.ts';
import { distanceKm, type LonLat } from './geodesic.ts';

/** Smallest of many samples, refined round the best one: slow, and free of every shortcut. */
function sampled(point: LonLat, from: LonLat, to: LonLat): number {
  const at = (t: number) => distanceKm(point, [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
  let [centre, width] = [0.5, 1];
  for (let round = 0; round < 6; round++) {
    const steps = round === 0 ? 2000 : 60;
    let best = Infinity;
    let bestAt = centre;
    for (let i = 0; i <= steps; i++) {
      const t = Math.min(1, Math.max(0, centre - width / 2 + (width * i) / steps));
      const d = at(t);
      if (d < best) [best, bestAt] = [d, t];
    }
    [centre, width] = [bestAt, (width * 4) / steps];
  }
  return at(centre);
}

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -89.9, max: 89.9, noNaN: true });
const position = fc.tuple(lon, lat);

describe('distanceToEdgeKm', () => {
  test('agrees with dense sampling to 1 m, for edges of any length anywhere', () => {
    fc.assert(
      fc.property(position, position, position, (point, from, to) => {
        expect(Math.abs(distanceToEdgeKm(point, { from, to }) - sampled(point, from, to))).toBeLessThan(1e-3);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('agrees with dense sampling to 1 m, for short edges near the point', () => {
    const offset = fc.double({ min: -0.4, max: 0.4, noNaN: true });
    const near = fc.tuple(offset, offset);
    fc.assert(
      fc.property(fc.tuple(lon, fc.double({ min: -80, max: 80, noNaN: true })), near, near, (point, a, b) => {
        const from: LonLat = [point[0] + a[0], point[1] + a[1]];
        const to: LonLat = [point[0] + b[0], point[1] + b[1]];
        expect(Math.abs(distanceToEdgeKm(point, { from, to }) - sampled(point, from, to))).toBeLessThan(1e-3);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  test('an edge runs straight in lon/lat, not along the great circle', () => {
    const edge = { from: [-100, 45], to: [-90, 45] } as const;
    expect(distanceToEdgeKm([-95, 45], edge)).toBeCloseTo(0, 6);
  });

  test('an edge of no length is a point', () => {
    const at: LonLat = [-95, 45];
    expect(distanceToEdgeKm([-95, 46], { from: at, to: at })).toBe(distanceKm([-95, 46], at));
  });

  test('an edge just beyond the antimeridian is near', () => {
    const edge = { from: [-179.9, 51], to: [-179.9, 53] } as const;
    expect(distanceToEdgeKm([179.9, 52], edge)).toBeCloseTo(distanceKm([179.9, 52], [-179.9, 52]), 1);
  });
});

test('the lower bound never exceeds the distance', () => {
  const offset = fc.double({ min: -0.9, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(position, fc.tuple(lon, lat), fc.tuple(offset, offset), (point, from, step) => {
      const to: LonLat = [from[0] + step[0], Math.max(-90, Math.min(90, from[1] + step[1]))];
      expect(edgeLowerBoundKm(inSpace(point), { from, to })).toBeLessThanOrEqual(sampled(point, from, to) + 1e-6);
    }),
    { numRuns: 60, seed: 11 },
  );
  fc.assert(
    fc.property(fc.tuple(lon, lat), fc.tuple(offset, offset), fc.tuple(offset, offset), (from, step, away) => {
      const to: LonLat = [from[0] + step[0], Math.max(-90, Math.min(90, from[1] + step[1]))];
      const point: LonLat = [from[0] + away[0], Math.max(-90, Math.min(90, from[1] + away[1]))];
      expect(edgeLowerBoundKm(inSpace(point), { from, to })).toBeLessThanOrEqual(sampled(point, from, to) + 1e-6);
    }),
    { numRuns: 60, seed: 11 },
  );
});
