import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { areaLayer, boxAt, exampleWorld, placeLayer } from '../example-world.ts';
import { dwellingsNear } from './dwellings-near.ts';

const site = exampleSite();

function read(
  houses: readonly (readonly [km: number, kind: string | null])[],
  { precisionKm = 0, hasParcel = false, radiusKm = 0.5 } = {},
) {
  const points = houses.map(([km, kind], i) => ({ at: pointAt(site.position, 40 * i, km), kind }));
  const layers = {
    buildings: [placeLayer('buildings', { points })],
    parcels: hasParcel ? [areaLayer('parcels', [boxAt(site.position, 0.1)])] : [],
  };
  const world = exampleWorld({ layers, document: { parameters: { 'land-use.dwellings-near.radiusKm': radiusKm } } });
  return dwellingsNear.read({ ...site, precisionKm }, 'hosted', world);
}

test('counts what is a dwelling, and at the harsher end what may be one', () => {
  const reading = read([
    [0.2, 'house'],
    [0.4, 'apartments'],
    [0.45, 'yes'],
    [0.3, 'garage'],
    [0.7, 'house'],
  ]);
  expect(reading).toMatchObject({ value: 2, low: 2, high: 3, detail: { facts: { dwellings: 2, possible: 1 } } });
  expect(reading.known && reading.counted).toHaveLength(2);
});

test('the radius runs from the edge of the parcel, and the ring widens the range', () => {
  expect(read([[0.58, 'house']], { hasParcel: true })).toMatchObject({
    value: 1,
    detail: { facts: { from: 'parcel' } },
  });
  expect(
    read(
      [
        [0.3, 'house'],
        [0.45, 'house'],
        [0.55, 'house'],
      ],
      { precisionKm: 0.1 },
    ),
  ).toMatchObject({ low: 1, value: 2, high: 3 });
});

test('classes that tell nothing: counted from a parcel at grade D, unknown from a position', () => {
  expect(read([[0.3, null]], { hasParcel: true })).toMatchObject({ value: 1, low: 0, high: 1, grade: 'D' });
  expect(read([[0.3, null]])).toMatchObject({ reason: { code: 'dwellings-not-classed' } });
  expect(read([])).toMatchObject({ known: true, value: 0, high: 0 });
});

test('no layer and a rough position are unknown', () => {
  expect(dwellingsNear.read(site, 'mined', exampleWorld())).toMatchObject({ reason: { code: 'not-imported' } });
  expect(read([[0.3, 'house']], { precisionKm: 3 })).toMatchObject({ reason: { code: 'position-too-rough' } });
});

test('a larger radius never counts fewer', () => {
  const km = fc.double({ min: 0.05, max: 2, noNaN: true });
  const houses = fc.array(fc.tuple(km, fc.constantFrom('house', 'yes', null)), { maxLength: 6 });
  fc.assert(
    fc.property(houses, km, km, (list, a, b) => {
      const readings = [Math.min(a, b), Math.max(a, b)].map((radiusKm) =>
        read([[0.01, 'house'], ...list], { radiusKm, hasParcel: false }),
      );
      const [small, large] = readings.map((one) => (one.known ? Number(one.value) : NaN));
      expect(small).toBeLessThanOrEqual(large ?? NaN);
    }),
    { numRuns: 100, seed: 5 },
  );
});
