import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { heightOverCode } from './height-over-code.ts';

const read = (facts: NonNullable<Parameters<typeof exampleSite>[0]>['facts']) =>
  heightOverCode.read(exampleSite(facts === undefined ? {} : { facts }), 'hosted', exampleWorld());

test('a plan of 24 m under a limit of 20 m is 4 m over; under the limit it is none', () => {
  expect(read({ buildingHeightM: numberFact(24), heightLimitM: numberFact(20) })).toMatchObject({ value: 4, low: 4 });
  expect(read({ buildingHeightM: numberFact(12), heightLimitM: numberFact(20) })).toMatchObject({ value: 0, high: 0 });
});

test('without the height, the limit or a conversion it is unknown', () => {
  expect(read({ buildingHeightM: numberFact(24) })).toMatchObject({ reason: { code: 'height-not-recorded' } });
  expect(read({ heightLimitM: numberFact(24) })).toMatchObject({ reason: { code: 'height-not-recorded' } });
  expect(heightOverCode.read(exampleSite(), 'mined', exampleWorld())).toMatchObject({ known: false });
});

test('a higher plan is never less over, and the range holds every pair of ends', () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([low, up, more]) => numberFact(low + up, low, low + up + more));
  fc.assert(
    fc.property(range, range, (height, limit) => {
      const reading = read({ buildingHeightM: height, heightLimitM: limit });
      if (!reading.known) throw new Error('both are recorded');
      for (const h of [height.low, height.value, height.high]) {
        for (const l of [limit.low, limit.value, limit.high]) {
          expect(Math.max(0, h - l)).toBeGreaterThanOrEqual(Number(reading.low));
          expect(Math.max(0, h - l)).toBeLessThanOrEqual(Number(reading.high));
        }
      }
    }),
    { numRuns: 100, seed: 5 },
  );
});
