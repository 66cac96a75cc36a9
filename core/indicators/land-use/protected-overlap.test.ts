import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOfDiscCovered } from '../../geo/disc-cover.ts';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { areaLayer, boxFeature, exampleWorld } from '../example-world.ts';
import { protectedOverlap } from './protected-overlap.ts';

const west = boxFeature([-98, 32, -97.5, 33], { label: 'West' });

function read(precisionKm: number, features = [west], parameters = {}) {
  const layers = { protectedAreas: [areaLayer('protected', features)] };
  return protectedOverlap.read(
    exampleSite({ precisionKm }),
    'hosted',
    exampleWorld({ layers, document: { parameters } }),
  );
}

test('half of the disc is protected, however often it is mapped', () => {
  const reading = read(0, [west, { ...west, label: 'West again' }]);
  expect(reading.known && reading.value).toBeCloseTo(50, 1);
  expect(reading).toMatchObject({ detail: { facts: { areas: 2 } } });
});

test('land outside the disc does not count, until the disc grows', () => {
  const features = [boxFeature([-97.48, 32, -97, 33])];
  expect(read(0, features)).toMatchObject({ value: 0, high: 0, counted: [] });
  const wide = read(0, features, { 'land-use.protected-overlap.radiusKm': 5 });
  expect(wide.known && wide.value).toBeGreaterThan(10);
});

test('the bounds hold for every position inside the ring', () => {
  const site = exampleSite({ precisionKm: 1.5 });
  const reading = read(1.5);
  if (!reading.known) throw new Error(reading.reason.code);
  const turn = fc.double({ min: 0, max: 360, noNaN: true });
  const km = fc.double({ min: 0, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(turn, km, (azimuth, distance) => {
      const percent = 100 * shareOfDiscCovered(pointAt(site.position, azimuth, distance), 1, [west.geometry]);
      expect(percent).toBeGreaterThanOrEqual(Number(reading.low) - 0.1);
      expect(percent).toBeLessThanOrEqual(Number(reading.high) + 0.1);
    }),
    { numRuns: 50, seed: 1 },
  );
});

test('without a layer it is unknown', () => {
  expect(protectedOverlap.read(exampleSite(), 'hosted', exampleWorld())).toMatchObject({ known: false });
});
