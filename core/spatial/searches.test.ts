import { area, circle, featureCollection, intersect, polygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { distanceToEdgeKm } from '../geo/edge-distance.ts';
import { distanceKm, pointAt, type LonLat } from '../geo/geodesic.ts';
import { seededRandom } from '../lib/seeded-random.ts';
import { containingArea, searchContaining } from './containing-area.ts';
import { discShares, searchShares } from './disc-shares.ts';
import type { AreaSet, PointSet } from './feature-sets.ts';
import { kernelDensity, searchDensity } from './kernel-density.ts';
import { nearestBoundary, searchAreas } from './nearest-area.ts';
import { nearestLine, searchLines } from './nearest-line.ts';
import { nearestPoint, searchPoints } from './nearest-point.ts';
import { packAreas } from './packed-areas.ts';
import { packLines } from './packed-lines.ts';
import { packPoints } from './packed-points.ts';
import { createSiteFrame, moveFrame, type SiteFrame } from './site-frame.ts';
import { searchSums, sumsWithin } from './sums-within.ts';

type Ring = readonly LonLat[];

function at(lon: number, lat: number): SiteFrame {
  const frame = createSiteFrame();
  moveFrame(frame, lon, lat);
  return frame;
}

function points(positions: readonly LonLat[], values: readonly number[] = positions.map(() => 1)): PointSet {
  return { coordinates: Float64Array.from(positions.flat()), values: Float64Array.from(values) };
}

function areas(features: readonly (readonly Ring[])[], classes: readonly number[] = features.map(() => 0)): AreaSet {
  const rings = features.flat();
  const counts = (lengths: readonly number[]) => {
    let sum = 0;
    return Uint32Array.from([0, ...lengths.map((length) => (sum += length))]);
  };
  return {
    coordinates: Float64Array.from(rings.flat(2)),
    ringStarts: counts(rings.map((ring) => ring.length)),
    featureStarts: counts(features.map((feature) => feature.length)),
    classes: Uint8Array.from(classes),
  };
}

function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

describe('the nearest point', () => {
  test('counts only numbers that reach the threshold, and no missing ones', () => {
    const layer = packPoints(
      points(
        [
          [0.01, 0],
          [0.02, 0],
          [0.03, 0],
          [0.04, 0],
        ],
        [69, NaN, 138, 345],
      ),
    );
    const found = (minValue?: number) => {
      const search = searchPoints(layer, minValue);
      return nearestPoint(at(0, 0), search) > 0 ? search.item : null;
    };
    expect([found(), found(0), found(100), found(200), found(500)]).toEqual([0, 0, 2, 3, null]);
  });

  test('is the first of those equally far, whichever leaf holds it', () => {
    const here: LonLat = [-100, 40];
    const search = searchPoints(packPoints(points(Array.from({ length: 100 }, (): LonLat => here))));
    nearestPoint(at(-100.1, 40), search);
    expect(search.item).toBe(0);
    nearestPoint(at(-100, 40.1), search);
    expect(search.item).toBe(0);
  });

  test('is none in an empty layer, and rows without a position are passed over', () => {
    const empty = searchPoints(packPoints(points([])));
    expect([nearestPoint(at(0, 0), empty), empty.item]).toEqual([NaN, -1]);
    const search = searchPoints(
      packPoints(
        points([
          [NaN, NaN],
          [1, 1],
        ]),
      ),
    );
    expect(nearestPoint(at(0, 0), search)).toBeCloseTo(1000 * distanceKm([0, 0], [1, 1]), 3);
    expect(search.item).toBe(1);
  });

  test.each<{ name: string; site: LonLat; there: LonLat }>([
    { name: 'across the antimeridian', site: [179.99, 10], there: [-179.99, 10] },
    { name: 'across the pole', site: [10, 89.9], there: [-170, 89.9] },
    { name: 'on the other side of the Earth', site: [0, 0], there: [179.5, 0.5] },
    { name: 'given on another turn', site: [-535, 40], there: [185.1, 40] },
  ])('$name is as far as Karney says', ({ site, there }) => {
    const metres = nearestPoint(at(...site), searchPoints(packPoints(points([there]))));
    expect(Math.abs(metres - 1000 * distanceKm(site, there))).toBeLessThan(0.01);
  });

  test('is found in every order of sites: the seed changes nothing', () => {
    const random = seededRandom(5);
    const somewhere = (): LonLat => [360 * random.next() - 180, 170 * random.next() - 85];
    const positions = Array.from({ length: 300 }, somewhere);
    const layer = packPoints(points(positions));
    const kept = searchPoints(layer);
    for (let i = 0; i < 60; i++) {
      const site = somewhere();
      const metres = nearestPoint(at(...site), kept);
      const exact = Math.min(...positions.map((there) => 1000 * distanceKm(site, there)));
      expect(Math.abs(metres - exact)).toBeLessThan(0.01);
    }
  });
});

describe('the nearest line', () => {
  test('follows an edge of hundreds of kilometres, straight in lon/lat', () => {
    const line = { coordinates: Float64Array.of(-105, 45, -95, 46), starts: Uint32Array.of(0, 2) };
    const search = searchLines(packLines(line));
    const sites: readonly LonLat[] = [
      [-100, 45.6],
      [-102.3, 45],
      [-95.1, 46.2],
    ];
    for (const site of sites) {
      const exact = 1000 * distanceToEdgeKm(site, { from: [-105, 45], to: [-95, 46] });
      expect(Math.abs(nearestLine(at(...site), search) - exact)).toBeLessThan(0.01);
    }
  });

  test('is the first of two parts that share the nearest vertex, and only accepted parts count', () => {
    const coordinates = Float64Array.of(0, 0, 0.1, 0.1, 0, 0, 0.1, -0.1, 0, 0);
    const search = searchLines(packLines({ coordinates, starts: Uint32Array.of(0, 2, 4, 5) }));
    nearestLine(at(-0.1, 0), search);
    expect(search.item).toBe(0);
    search.accept = (part) => part === 2;
    expect(nearestLine(at(-0.1, 0), search)).toBeCloseTo(1000 * distanceKm([-0.1, 0], [0, 0]), 2);
    expect(search.item).toBe(2);
  });
});

describe('the containing area', () => {
  const ring = box(0, 0, 4, 4);
  const layer = packAreas(areas([[ring, box(1, 1, 2, 2), box(1.4, 1.4, 1.6, 1.6)], [box(3, 3, 6, 6)]], [3, 0]));
  test.each<{ name: string; site: LonLat; item: number }>([
    { name: 'in the ring', site: [0.5, 0.5], item: 0 },
    { name: 'in the hole', site: [1.2, 1.2], item: -1 },
    { name: 'on the island in the hole', site: [1.5, 1.5], item: 0 },
    { name: 'in both, the first', site: [3.5, 3.5], item: 0 },
    { name: 'on the boundary', site: [6, 4.5], item: 1 },
    { name: 'on a vertex', site: [6, 6], item: 1 },
    { name: 'outside', site: [4.5, 2], item: -1 },
    { name: 'on another turn', site: [365, 5], item: 1 },
  ])('$name', ({ site, item }) => {
    expect(containingArea(at(...site), searchContaining(layer))).toBe(item);
  });

  test('of a class is told apart from the first of all', () => {
    const search = searchContaining(layer, 0);
    containingArea(at(3.5, 3.5), search);
    expect(search).toMatchObject({ item: 0, itemClass: 3, itemOfClass: 1 });
  });

  test('is found beyond the antimeridian, and not in rings that are not finite', () => {
    expect(containingArea(at(-179, 1), searchContaining(packAreas(areas([[box(178, 0, 182, 2)]]))))).toBe(0);
    const broken = areas([[[...box(0, 0, 2, 2).slice(1), [NaN, 0]]], [box(0, 0, 1, 1)]]);
    expect(containingArea(at(0.5, 0.5), searchContaining(packAreas(broken)))).toBe(1);
    expect(containingArea(at(0, 0), searchContaining(packAreas(areas([]))))).toBe(-1);
  });
});

describe('the nearest boundary', () => {
  const layer = packAreas(areas([[box(1, -1, 2, 1)], [box(-3, -1, -2, 1)]], [8, 0]));
  test('is of the class asked for, also when another class has the same bit', () => {
    const dwellings = searchAreas(layer, 0);
    expect(nearestBoundary(at(0, 0), dwellings)).toBeCloseTo(1000 * distanceKm([0, 0], [-2, 0]), 1);
    expect(dwellings.item).toBe(1);
    const any = searchAreas(layer, null);
    expect(nearestBoundary(at(0, 0), any)).toBeCloseTo(1000 * distanceKm([0, 0], [1, 0]), 1);
    const none = searchAreas(layer, 5);
    expect([nearestBoundary(at(0, 0), none), none.item]).toEqual([NaN, -1]);
  });
});

describe('shares of a disc', () => {
  const centre: LonLat = [-98.5, 39.8];
  const share = (features: readonly (readonly Ring[])[], site = centre) => {
    const search = searchShares(packAreas(areas(features)), 2_000, 1);
    discShares(at(...site), search);
    return search.shares[0] ?? NaN;
  };

  test.each<{ name: string; features: readonly (readonly Ring[])[]; expected: number }>([
    { name: 'no area', features: [], expected: 0 },
    { name: 'round the disc', features: [[box(-99, 39, -98, 40)]], expected: 1 },
    { name: 'round the disc, drawn clockwise', features: [[box(-99, 39, -98, 40).toReversed()]], expected: 1 },
    { name: 'the western half', features: [[box(-99, 39, -98.5, 40)]], expected: 0.5 },
    { name: 'the northern half', features: [[box(-99, 39.8, -98, 40)]], expected: 0.5 },
    { name: 'the quarter with the site on its corner', features: [[box(-98.5, 39.8, -98, 40)]], expected: 0.25 },
    {
      name: 'the same half twice is summed',
      features: [[box(-99, 39, -98.5, 40)], [box(-99, 39, -98.5, 40)]],
      expected: 1,
    },
    { name: 'elsewhere', features: [[box(10, 39, 11, 40)]], expected: 0 },
    {
      name: 'a hole larger than the disc',
      features: [[box(-99, 39, -98, 40), box(-98.6, 39.7, -98.4, 39.9)]],
      expected: 0,
    },
    { name: 'two parts, both halves', features: [[box(-99, 39, -98.5, 40), box(-98.5, 39, -98, 40)]], expected: 1 },
  ])('$name', ({ features, expected }) => {
    // Quarter and halves by a parallel: the disc is not quite symmetric about a parallel in lon/lat.
    expect(Math.abs(share(features) - expected)).toBeLessThan(2e-4);
  });

  test('agree with Turf on stars with holes, at any size and latitude', () => {
    const random = seededRandom(9);
    for (let i = 0; i < 40; i++) {
      const site: LonLat = [-98.5, 60 * random.next() - 30];
      const middle = pointAt(site, 360 * random.next(), 3 * random.next());
      const corners = 5 + random.below(60);
      const star = (km: number) =>
        Array.from({ length: corners }, (_, k) =>
          pointAt(middle, (360 * k) / corners, km * (0.4 + 0.6 * random.next())),
        );
      const outer = star(0.5 + 4 * random.next());
      const hole = outer.map(([x, y]): LonLat => [
        middle[0] + 0.3 * (x - middle[0]),
        middle[1] + 0.3 * (y - middle[1]),
      ]);
      const rings = [outer, hole].map((ring) => [...ring, ring[0] ?? site]);
      const disc = circle([...site], 2, { units: 'kilometers', steps: 1440 });
      const cut = intersect(featureCollection([disc, polygon(rings.map((ring) => ring.map(([x, y]) => [x, y])))]));
      const expected = cut ? area(cut) / area(disc) : 0;
      // Turf's disc is round on a sphere, ours on the ellipsoid: the two differ by up to 0.3 % across.
      expect(Math.abs(share([rings], site) - expected)).toBeLessThan(3e-3);
    }
  });

  test('follow long edges that are bent on the ground', () => {
    const whole = share([
      [
        [
          [-99, 39.8],
          [-98, 39.8],
          [-98, 40],
          [-99, 40],
          [-99, 39.8],
        ],
      ],
    ]);
    const cut = Array.from({ length: 101 }, (_, i): LonLat => [-99 + i / 100, 39.8]);
    expect(Math.abs(whole - share([[[...cut, [-98, 40], [-99, 40], [-99, 39.8]]]]))).toBeLessThan(5e-5);
  });

  test('are not known at the pole', () => {
    expect(share([[box(-180, 80, 180, 90)]], [0, 89.99])).toBeNaN();
  });
});

describe('sums over points', () => {
  test('hold the rim, and count points without a number', () => {
    const site: LonLat = [-100, 40];
    const rim = pointAt(site, 77, 3);
    const search = searchSums(
      packPoints(points([site, rim, pointAt(site, 10, 6)], [5, NaN, 7])),
      [1_000, 3_000.01, 9_000],
    );
    sumsWithin(at(...site), search);
    expect([...search.sums]).toEqual([5, 5, 12]);
    expect([...search.counts]).toEqual([1, 2, 3]);
  });

  test.each([
    [-100, 40],
    [179.9, 0],
    [30, 88],
  ] as const)('are those of every point by itself round %d, %d', (x, y) => {
    const random = seededRandom(6);
    const site: LonLat = [x, y];
    const positions = Array.from({ length: 2_000 }, () => pointAt(site, 360 * random.next(), 150 * random.next() ** 2));
    const layer = packPoints(
      points(
        positions,
        positions.map(() => 1 + random.below(9)),
      ),
    );
    const radii = [2_000, 20_000, 90_000];
    const search = searchSums(layer, radii);
    sumsWithin(at(...site), search);
    const within = (metres: number) => positions.filter((there) => 1000 * distanceKm(site, there) <= metres).length;
    expect([...search.counts]).toEqual(radii.map(within));
    const beyond = searchSums(layer, [120_000]);
    sumsWithin(at(...site), beyond);
    expect([...beyond.counts]).toEqual([within(120_000)]);
    const density = kernelDensity(at(...site), searchDensity(layer, 25_000, 100_000));
    const exact = positions
      .map((there) => 1000 * distanceKm(site, there))
      .filter((metres) => metres <= 100_000)
      .reduce((sum, metres) => sum + Math.exp(-(metres ** 2) / (2 * 25_000 ** 2)), 0);
    expect(Math.abs(density / exact - 1)).toBeLessThan(1e-6);
  });
});
