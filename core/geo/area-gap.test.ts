import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceToAreaKm, type Area } from './area.ts';
import { edgesInPlane, gapKm, pointInPlane } from './area-gap.ts';
import { pointAt, type LonLat } from './geodesic.ts';

/** A square of `halfKm` around a centre that lies `km` away from the origin. */
function square(origin: LonLat, { azimuth, km, halfKm }: { azimuth: number; km: number; halfKm: number }): Area {
  const centre = pointAt(origin, azimuth, km);
  const corners = [45, 135, 225, 315, 45].map((turn) => [...pointAt(centre, turn, halfKm * Math.SQRT2)]);
  return { type: 'Polygon', coordinates: [corners] };
}

const HERE: LonLat = [-97.5, 32.5];

test('two squares of 200 m whose centres lie 1 km apart have a gap of 800 m', () => {
  const a = edgesInPlane(HERE, square(HERE, { azimuth: 0, km: 0, halfKm: 0.1 }));
  const b = edgesInPlane(HERE, square(HERE, { azimuth: 90, km: 1, halfKm: 0.1 }));
  expect(gapKm(a, b, 5)).toBeCloseTo(0.8, 4);
  expect(gapKm(b, a, 5)).toBeCloseTo(0.8, 4);
  expect(gapKm(a, b, 0.5)).toBe(0.5);
});

test('areas that cross or share an edge have no gap', () => {
  const a = edgesInPlane(HERE, square(HERE, { azimuth: 0, km: 0, halfKm: 0.1 }));
  const crossing = edgesInPlane(HERE, square(HERE, { azimuth: 90, km: 0.1, halfKm: 0.1 }));
  expect([gapKm(a, crossing, 5), gapKm(a, a, 5)]).toEqual([0, 0]);
});

test('across the antimeridian the gap is the short way round', () => {
  const west: LonLat = [179.999, 10];
  const far = edgesInPlane(west, square([-179.999, 10], { azimuth: 0, km: 0, halfKm: 0.05 }));
  expect(gapKm(pointInPlane(west, west), far, 5)).toBeCloseTo(0.002 * 109.64 - 0.05, 2);
});

test('from a point it is the geodesic distance to a tenth of a percent', () => {
  const lat = fc.double({ min: -65, max: 65, noNaN: true });
  const azimuth = fc.double({ min: 0, max: 360, noNaN: true });
  const km = fc.double({ min: 0.2, max: 9, noNaN: true });
  fc.assert(
    fc.property(lat, azimuth, km, fc.double({ min: 0, max: 5, noNaN: true }), (at, turn, distance, off) => {
      const centre: LonLat = [20, at];
      const point = pointAt(centre, turn / 2, off);
      const area = square(centre, { azimuth: turn, km: distance, halfKm: 0.05 });
      const exact = distanceToAreaKm(point, area, 50);
      const found = gapKm(pointInPlane(centre, point), edgesInPlane(centre, area), 50);
      if (exact > 0) expect(Math.abs(found - exact)).toBeLessThan(0.001 * exact + 0.0005);
    }),
    { numRuns: 200, seed: 3 },
  );
});
