import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite } from '../../sites/example-site.ts';
import { exampleWorld, rasterLayer, rasterSummary } from '../example-world.ts';
import { slope } from './slope.ts';

const site = exampleSite();
const given = rasterLayer('slope', rasterSummary({ measured: [1, 4, 30] }));
const derived = rasterLayer('elevation', rasterSummary({ measured: [2, 9, 20] }));

function read(rasters: readonly (typeof given)[], { precisionKm = 0, slopeUnit = 0 } = {}) {
  const document = { parameters: { 'land-use.slope.slopeUnit': slopeUnit } };
  return slope.read({ ...site, precisionKm }, 'hosted', exampleWorld({ layers: { rasters }, document }));
}

test('is the mean of the slope raster, else worked out from elevation', () => {
  expect(read([given, derived])).toMatchObject({ value: 4, low: 4, high: 4, detail: { facts: { from: 'slope' } } });
  expect(read([derived])).toMatchObject({ value: 9, grade: 'C', detail: { facts: { from: 'elevation' } } });
});

test('45 degrees are 100 percent', () => {
  const steep = rasterLayer('slope', rasterSummary({ measured: [45, 45, 45] }));
  expect(read([steep], { slopeUnit: 1 })).toMatchObject({ value: expect.closeTo(100, 9) as number });
});

test('a ring takes the extremes of the larger disc, one too wide the steepest ground', () => {
  expect(read([given], { precisionKm: 1 })).toMatchObject({ low: 1, value: 4, high: 30 });
  expect(read([given], { precisionKm: 20 })).toMatchObject({ low: 0, high: 100 });
});

test('no raster, and one without cells here, are unknown', () => {
  expect(read([])).toMatchObject({ reason: { code: 'not-imported' } });
  expect(read([rasterLayer('slope', null)])).toMatchObject({ reason: { code: 'raster-says-nothing' } });
  expect(read([rasterLayer('slope', rasterSummary({ empty: 100 }))])).toMatchObject({ known: false });
});

test('steeper ground is never read as flatter', () => {
  const mean = fc.double({ min: 0, max: 89, noNaN: true });
  fc.assert(
    fc.property(mean, mean, fc.constantFrom(0, 1), (a, b, slopeUnit) => {
      const [flat, steep] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        read([rasterLayer('slope', rasterSummary({ measured: [one, one, one] }))], { slopeUnit }),
      );
      if (!flat?.known || !steep?.known) throw new Error('both are read');
      expect(Number(flat.value)).toBeLessThanOrEqual(Number(steep.value));
    }),
    { numRuns: 100, seed: 5 },
  );
});
