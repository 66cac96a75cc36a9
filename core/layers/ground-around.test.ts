import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, pointAt } from '../geo/geodesic.ts';
import type { Position } from '../sites/site.ts';
import { groundAround } from './ground-around.ts';
import type { Gazetteer } from './layer-data.ts';

const middle: Position = [-97.8, 32.4];

type Town = { readonly name: string; readonly km: number; readonly population: number; readonly azimuth?: number };

function gazetteer(
  towns: readonly Town[],
  boxes: readonly (readonly [number, number, number, number])[] = [],
): Gazetteer {
  const at = towns.flatMap(({ km, azimuth = 40 }) => [...pointAt(middle, azimuth, km)]);
  return {
    places: {
      coordinates: Float64Array.from(at),
      population: Float64Array.from(towns.map(({ population }) => population)),
      names: towns.map(({ name }) => name),
      regions: towns.map(() => 'Texas'),
      countries: towns.map(() => 'US'),
    },
    zips: { codes: [], coordinates: new Float64Array() },
    counties: {
      names: boxes.map((_, i) => `County ${i}`),
      states: boxes.map(() => 'Texas'),
      fips: boxes.map((_, i) => `${i}`),
      geometries: boxes.map(([w, s, e, n]) => ({
        type: 'Polygon',
        coordinates: [
          [
            [w, s],
            [e, s],
            [e, n],
            [w, n],
            [w, s],
          ],
        ],
      })),
      boxes: Float64Array.from(boxes.flat()),
    },
  };
}

describe('the ground around a position', () => {
  test('has the counties that reach in and leaves the others', () => {
    const { outlines } = groundAround(
      gazetteer(
        [],
        [
          [-98, 32, -97.5, 32.6],
          [-90, 32, -89, 33],
        ],
      ),
      middle,
      80,
    );
    expect(outlines.map(([first]) => first)).toEqual([[-98, 32]]);
  });

  test('names the larger of two towns that lie side by side, and none beyond the circle', () => {
    const towns = [
      { name: 'Small', km: 20, population: 900 },
      { name: 'Large', km: 21, population: 9_000 },
      { name: 'Away', km: 81, population: 99_000 },
    ];
    expect(groundAround(gazetteer(towns), middle, 80).towns.map(({ name }) => name)).toEqual(['Large']);
  });

  test('towns lie within the circle and apart from each other', () => {
    const town = fc.record({
      name: fc.string({ minLength: 1 }),
      km: fc.double({ min: 0, max: 200, noNaN: true }),
      azimuth: fc.integer({ min: 0, max: 359 }),
      population: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(town, { maxLength: 60 }), (towns) => {
        const found = groundAround(gazetteer(towns), middle, 80).towns;
        expect(found.length).toBeLessThanOrEqual(9);
        for (const [i, one] of found.entries()) {
          expect(distanceKm(middle, one.position)).toBeLessThanOrEqual(80);
          for (const other of found.slice(i + 1)) {
            expect(distanceKm(one.position, other.position)).toBeGreaterThanOrEqual(0.27 * 80);
            expect(one.population).toBeGreaterThanOrEqual(other.population);
          }
        }
      }),
    );
  });
});
