import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm } from './geodesic.ts';
import { leastDistanceKm } from './least-distance.ts';

const point = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }));
const near = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));

test('is never more than the distance, near or far', () => {
  fc.assert(
    fc.property(point, point, (from, to) => {
      expect(leastDistanceKm(from, to)).toBeLessThanOrEqual(distanceKm(from, to) + 1e-9);
    }),
  );
  fc.assert(
    fc.property(point, near, ([lon, lat], [east, north]) => {
      const to = [lon + east, Math.max(-90, Math.min(90, lat + north))] as const;
      expect(leastDistanceKm([lon, lat], to)).toBeLessThanOrEqual(distanceKm([lon, lat], to) + 1e-9);
    }),
  );
});

test('is close to it', () => {
  const [from, to] = [[-97.5, 32.5] as const, [-96.9, 33.1] as const];
  expect(leastDistanceKm(from, to)).toBeGreaterThan(0.987 * distanceKm(from, to));
  expect(leastDistanceKm([179.9, 10], [-179.9, 10])).toBeLessThan(22);
});
