import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointAt } from '../geo/geodesic.ts';
import type { Position } from '../sites/site.ts';
import { distanceBands } from './distance-bands.ts';

const SITE = { position: [-97.8, 32.4] as Position, precisionKm: 0 };

function at(km: number, precisionKm: number | null = 0) {
  const [lon, lat] = pointAt(SITE.position, 40, km);
  return { position: [lon, lat] as Position, precisionKm, status: 'counted' as const };
}

describe('bands', () => {
  test('a comment is in the band of its distance', () => {
    const { bands, placed, unplaced } = distanceBands(
      [at(0.5), at(4), at(4), at(9), at(24), at(80), { ...at(1), position: null }],
      SITE,
    );
    expect(bands.map(({ count }) => count)).toEqual([1, 2, 1, 1, 1]);
    expect(bands.at(-1)).toMatchObject({ fromKm: 25, toKm: null });
    expect([placed, unplaced]).toEqual([6, 1]);
  });

  test('a position known within 4 km may lie in three bands and is certain of none', () => {
    const { bands } = distanceBands([at(4.5, 4)], SITE);
    expect(bands.map(({ least, most }) => [least, most])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  test('the precision of the site counts too', () => {
    expect(distanceBands([at(4.5)], SITE).bands[1]).toMatchObject({ least: 1, most: 1 });
    expect(distanceBands([at(4.5)], { ...SITE, precisionKm: 1 }).bands[1]).toMatchObject({ least: 0, most: 1 });
  });

  test('an unknown precision is said and never certain', () => {
    const found = distanceBands([at(3, null)], SITE);
    expect(found.precisionUnknown).toBe(1);
    expect(found.bands[1]).toMatchObject({ count: 1, least: 0, most: 1 });
  });

  test('only counted comments are placed', () => {
    expect(distanceBands([{ ...at(3), status: 'withheld' }], SITE)).toMatchObject({ placed: 0, unplaced: 0 });
  });

  test('bands add up to what is placed, and the count lies between least and most', () => {
    const place = fc.record({
      km: fc.double({ min: 0, max: 60, noNaN: true }),
      precision: fc.option(fc.double({ min: 0, max: 20, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const found = distanceBands(
          places.map(({ km, precision }) => at(km, precision)),
          SITE,
        );
        expect(found.bands.reduce((sum, { count }) => sum + count, 0)).toBe(found.placed);
        for (const { least, count, most } of found.bands) expect(least <= count && count <= most).toBe(true);
      }),
    );
  });
});
