import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, pointAt, type LonLat } from '../geo/geodesic.ts';
import { distanceToEdgeKm } from '../geo/edge-distance.ts';
import { leastToBox2, mostToBox2 } from './box-distance.ts';
import { buildBoxTree, type BoxTree } from './box-tree.ts';
import { edgeDistance2 } from './edge-in-frame.ts';
import { createSiteFrame, eastOf, moveFrame, northOf, setReach } from './site-frame.ts';

const UNITS = 1e7;
const lon = fc.double({ min: -180, max: 179.999, noNaN: true });
const azimuth = fc.double({ min: 0, max: 360, noNaN: true });

/** Metres to a position by the polynomials. */
function framed(site: LonLat, there: LonLat): number {
  const frame = createSiteFrame();
  moveFrame(frame, site[0], site[1]);
  const turned = there[0] - 360 * Math.round((there[0] - site[0]) / 360);
  const [l, t] = [turned * UNITS - frame.lon, there[1] * UNITS - frame.lat];
  return Math.hypot(eastOf(frame, l, t), northOf(frame, l, t));
}

describe('distances in the frame of a site', () => {
  test.each([
    { km: 50, latitude: 60, mm: 0.1 },
    { km: 50, latitude: 75, mm: 0.5 },
    { km: 100, latitude: 60, mm: 1.5 },
    { km: 100, latitude: 75, mm: 12 },
  ])('miss Karney by less than $mm mm at $km km up to latitude $latitude', ({ km, latitude, mm }) => {
    const lat = fc.double({ min: -latitude, max: latitude, noNaN: true });
    fc.assert(
      fc.property(lon, lat, azimuth, fc.double({ min: 0, max: km, noNaN: true }), (x, y, turn, far) => {
        const site: LonLat = [x, y];
        const there = pointAt(site, turn, far);
        expect(Math.abs(framed(site, there) - 1000 * distanceKm(site, there))).toBeLessThan(mm / 1000);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

/** A frame at a site whose bounds reach `km`. */
/** A tree of one box. */
function treeOf(...sides: readonly number[]): BoxTree {
  return buildBoxTree(Int32Array.from(sides));
}

function frameAt(site: LonLat, km: number) {
  const frame = createSiteFrame();
  moveFrame(frame, site[0], site[1]);
  setReach(frame, 1000 * km);
  return frame;
}

test('nothing in a box is nearer than its least distance, or farther than its most', () => {
  const lat = fc.double({ min: -74.9, max: 74.9, noNaN: true });
  const within = fc.double({ min: 0.01, max: 50, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), lat),
      fc.tuple(azimuth, within, azimuth, within),
      share,
      share,
      (site, [a, da, b, db], sx, sy) => {
        const [one, other] = [pointAt(site, a, da), pointAt(site, b, db)];
        const { boxes: box } = treeOf(
          Math.floor(Math.min(one[0], other[0]) * UNITS),
          Math.floor(Math.min(one[1], other[1]) * UNITS),
          Math.ceil(Math.max(one[0], other[0]) * UNITS),
          Math.ceil(Math.max(one[1], other[1]) * UNITS),
        );
        const x = one[0] + sx * (other[0] - one[0]);
        const y = one[1] + sy * (other[1] - one[1]);
        const metres = 1000 * distanceKm(site, [x, y]);
        const frame = frameAt(site, 120);
        expect(Math.sqrt(leastToBox2(frame, box, 0))).toBeLessThanOrEqual(metres);
        expect(Math.sqrt(mostToBox2(frame, box, 0))).toBeGreaterThanOrEqual(metres);
        frame.isExact = true;
        expect(Math.sqrt(leastToBox2(frame, box, 0))).toBeLessThanOrEqual(metres + 1e-6);
      },
    ),
    { numRuns: 500, seed: 2 },
  );
});

test('beyond the frame, the sphere never overstates the distance to a box anywhere on Earth', () => {
  const anyLat = fc.double({ min: -89.9, max: 89.9, noNaN: true });
  const size = fc.double({ min: 0, max: 60, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.tuple(lon, anyLat),
      fc.tuple(lon, anyLat),
      fc.tuple(size, size),
      fc.tuple(share, share),
      (site, [west, south], [width, height], [sx, sy]) => {
        const [fits, north] = [Math.min(width, 180 - west), Math.min(90, south + height)];
        const { boxes: box } = treeOf(...[west, south, west + fits, north].map((side) => Math.round(side * UNITS)));
        const frame = createSiteFrame();
        moveFrame(frame, site[0], site[1]);
        frame.isExact = true;
        const metres = 1000 * distanceKm(site, [west + sx * fits, south + sy * (north - south)]);
        expect(Math.sqrt(leastToBox2(frame, box, 0))).toBeLessThanOrEqual(metres + 0.02);
      },
    ),
    { numRuns: 500, seed: 3 },
  );
});

describe('the distance to an edge straight in lon/lat', () => {
  const quarter = fc.double({ min: -0.25, max: 0.25, noNaN: true });
  const offset = fc.double({ min: -0.3, max: 0.3, noNaN: true });
  test.each([45, 60, 75])('is within 1 mm of the exact one up to 50 km and latitude %i', (latitude) => {
    const lat = fc.double({ min: -latitude, max: latitude, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), lat),
        fc.tuple(offset, offset),
        fc.tuple(quarter, quarter),
        (site, start, step) => {
          const ends = [site[0] + start[0], site[1] + start[1]].map((one) => Math.round(one * UNITS));
          const [x0 = 0, y0 = 0] = ends;
          const vertices = Int32Array.of(x0, y0, Math.round(x0 + step[0] * UNITS), Math.round(y0 + step[1] * UNITS));
          const at = (i: number): LonLat => [(vertices[2 * i] ?? 0) / UNITS, (vertices[2 * i + 1] ?? 0) / UNITS];
          const exact = 1000 * distanceToEdgeKm(site, { from: at(0), to: at(1) });
          fc.pre(exact < 50_000);
          const measured = Math.sqrt(edgeDistance2(frameAt(site, 50), vertices, 0, 50_000 ** 2));
          expect(Math.abs(measured - exact)).toBeLessThan(1e-3);
        },
      ),
      { numRuns: 150, seed: 4 },
    );
  });
});
