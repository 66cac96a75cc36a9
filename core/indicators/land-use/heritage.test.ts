import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { boxAt, exampleWorld, placeLayer } from '../example-world.ts';
import { heritage } from './heritage.ts';

const site = exampleSite();
const at = (km: number) => pointAt(site.position, 120, km);

function read(pointsKm: readonly number[], { areasKm = [] as readonly number[], precisionKm = 0 } = {}) {
  const layer = placeLayer('heritage', {
    points: pointsKm.map((km) => ({ at: at(km), kind: null })),
    areas: areasKm.map((km) => boxAt(at(km), 0.5, { label: 'Battlefield' })),
  });
  return heritage.read({ ...site, precisionKm }, 'hosted', exampleWorld({ layers: { heritage: [layer] } }));
}

test('counts points and areas that come within a mile', () => {
  const reading = read([0.5, 1.7], { areasKm: [1.9, 5] });
  expect(reading).toMatchObject({ value: 2, low: 2, high: 2, detail: { facts: { places: 2, radiusKm: 1.6 } } });
  expect(reading.known && reading.counted.map(({ label }) => label)).toEqual(['heritage 0', 'Battlefield']);
});

test('an area around the site counts, at no distance', () => {
  const reading = read([], { areasKm: [0.1] });
  expect(reading).toMatchObject({ value: 1, counted: [{ distanceKm: 0 }] });
});

test('nothing listed in a searched place is none; without a list it is unknown', () => {
  expect(read([])).toMatchObject({ known: true, value: 0 });
  expect(heritage.read(site, 'mined', exampleWorld())).toMatchObject({ reason: { code: 'not-imported' } });
});

test('the range holds for every position inside the ring', () => {
  const km = fc.double({ min: 0, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.array(km, { maxLength: 6 }), fc.double({ min: 0, max: 1, noNaN: true }), km, (list, ring, turn) => {
      const reading = read(list, { precisionKm: ring });
      const moved = pointAt(site.position, 100 * turn, 0.99 * ring);
      const points = list.map((one) => ({ at: at(one), kind: null }));
      const world = exampleWorld({ layers: { heritage: [placeLayer('heritage', { points })] } });
      const there = heritage.read({ ...site, position: moved }, 'hosted', world);
      if (!reading.known || !there.known) throw new Error('both are known');
      expect(Number(there.value)).toBeGreaterThanOrEqual(Number(reading.low));
      expect(Number(there.value)).toBeLessThanOrEqual(Number(reading.high));
    }),
    { numRuns: 100, seed: 5 },
  );
});
