import { area, circle, featureCollection, intersect, polygon, union } from '@turf/turf';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { distanceToAreaKm, isInside } from './area.ts';
import { shareOfDiscCovered } from './disc-cover.ts';
import { isNearExtent } from './extent.ts';
import { distanceKm, pointAt, type LonLat } from './geodesic.ts';

function box(west: number, south: number, east: number, north: number): Polygon {
  return polygon([
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]).geometry;
}

describe('isInside', () => {
  test('a point in a hole is outside, one on the boundary inside', () => {
    const ring = box(0, 0, 4, 4).coordinates;
    const withHole: Polygon = { type: 'Polygon', coordinates: [...ring, ...box(1, 1, 2, 2).coordinates] };
    expect(isInside([1.5, 1.5], withHole)).toBe(false);
    expect(isInside([3, 3], withHole)).toBe(true);
    expect(isInside([4, 2], withHole)).toBe(true);
  });

  test('a polygon on another turn of longitude is found', () => {
    expect(isInside([-179, 1], box(178, 0, 182, 2))).toBe(true);
  });
});

describe('distanceToAreaKm', () => {
  test('is 0 inside, the distance to the boundary outside, and capped', () => {
    const square = box(0, 0, 1, 1);
    expect(distanceToAreaKm([0.5, 0.5], square, 10)).toBe(0);
    expect(distanceToAreaKm([1.1, 0.5], square, 100)).toBeCloseTo(distanceKm([1.1, 0.5], [1, 0.5]), 3);
    expect(distanceToAreaKm([1.1, 0.5], square, 5)).toBe(5);
  });
});

describe('shareOfDiscCovered', () => {
  const centre: LonLat = [-98.5, 39.8];

  test.each([
    { name: 'no polygon', areas: [], share: 0 },
    { name: 'a polygon round the disc', areas: [box(-99, 39, -98, 40)], share: 1 },
    { name: 'the western half', areas: [box(-99, 39, -98.5, 40)], share: 0.5 },
    { name: 'the same half twice', areas: [box(-99, 39, -98.5, 40), box(-99.1, 39, -98.5, 40)], share: 0.5 },
    { name: 'both halves', areas: [box(-99, 39, -98.5, 40), box(-98.5, 39, -98, 40)], share: 1 },
    { name: 'the northern half', areas: [box(-99, 39.8, -98, 40)], share: 0.5 },
    { name: 'a polygon elsewhere', areas: [box(10, 39, 11, 40)], share: 0 },
  ])('$name', ({ areas, share }) => {
    expect(shareOfDiscCovered(centre, 1, areas)).toBeCloseTo(share, 3);
  });

  test('agrees with Turf on overlapping triangles', () => {
    for (let i = 0; i < 25; i++) {
      const triangles = [0, 1, 2].map((k) => {
        const corners = [0, 120, 240].map((turn) =>
          pointAt(centre, turn + 37 * i + 71 * k, 0.4 + ((i + 3 * k) % 7) / 4),
        );
        const shift = 0.004 * ((i + k) % 3);
        const ring = [...corners, corners[0] ?? centre].map(([lon, lat]) => [lon + shift, lat]);
        return polygon([ring]);
      });
      const disc = circle([...centre], 1, { units: 'kilometers', steps: 720 });
      const joined = union(featureCollection(triangles));
      const cut = joined && intersect(featureCollection([disc, joined]));
      const share = cut ? area(cut) / area(disc) : 0;
      expect(
        shareOfDiscCovered(
          centre,
          1,
          triangles.map(({ geometry }) => geometry),
        ),
      ).toBeCloseTo(share, 2);
    }
  });

  test('a polygon beyond the antimeridian is found', () => {
    expect(shareOfDiscCovered([180, 10], 1, [box(-180, 9, -179, 11)])).toBeCloseTo(0.5, 3);
  });
});

describe('isNearExtent', () => {
  const extent = [-100, 30, -90, 40] as const;
  test.each<{ name: string; point: LonLat; near: boolean }>([
    { name: 'inside', point: [-95, 35], near: true },
    { name: '49 km east', point: pointAt([-90, 35], 90, 49), near: true },
    { name: '51 km east', point: pointAt([-90, 35], 90, 51), near: false },
    { name: '49 km off a corner', point: pointAt([-90, 30], 135, 49), near: true },
    { name: '51 km off a corner', point: pointAt([-90, 30], 135, 51), near: false },
  ])('$name', ({ point, near }) => {
    expect(isNearExtent(point, extent, 50)).toBe(near);
  });

  test('an extent may cross the antimeridian', () => {
    expect(isNearExtent([-179, 0], [178, -1, -178, 1], 50)).toBe(true);
    expect(isNearExtent([0, 0], [178, -1, -178, 1], 50)).toBe(false);
  });
});
