import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm } from '../geo/geodesic.ts';
import { PRIVATE_STEP_DEG, privatePosition } from './private-position.ts';

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

test('the true position lies within the precision that is kept', () => {
  fc.assert(
    fc.property(degrees(180), degrees(90), (lon, lat) => {
      const { position, precisionKm } = privatePosition({ position: [lon, lat], precisionKm: null });
      expect(distanceKm([lon, lat], position)).toBeLessThanOrEqual(precisionKm + 0.001);
      expect(Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90).toBe(true);
    }),
  );
});

test('neighbours in one cell cannot be told apart', () => {
  const near = privatePosition({ position: [-97.8012, 32.4001], precisionKm: null });
  expect(privatePosition({ position: [-97.8041, 32.4044], precisionKm: null })).toEqual(near);
  expect(privatePosition({ position: [-97.8012 + PRIVATE_STEP_DEG, 32.4001], precisionKm: null })).not.toEqual(near);
});

test('what was uncertain stays uncertain', () => {
  const exact = privatePosition({ position: [-97.8, 32.4], precisionKm: null }).precisionKm;
  expect(privatePosition({ position: [-97.8, 32.4], precisionKm: 5 }).precisionKm).toBeCloseTo(5 + exact, 3);
});
