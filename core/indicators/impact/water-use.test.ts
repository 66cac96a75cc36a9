import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conversionDelta } from '../../conversion/delta.ts';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { waterUse } from './water-use.ts';

const world = exampleWorld();

test('150 MW of IT at 0.38 L/kWh take 105.5 Mgal a year, as in the worked check of domain/conversion-model.md', () => {
  const site = exampleSite({ facts: { criticalItMW: numberFact(150), wueLPerKWh: numberFact(0.38) } });
  const reading = waterUse.read(site, 'hosted', world);
  expect(reading.known && reading.value).toBeCloseTo((150 * 1000 * 8760 * 0.8 * 0.38) / 3.785e6, 9);
  expect(reading).toMatchObject({ grade: 'C', sources: ['s-letter'] });
});

test('it is the row of the delta, number for number', () => {
  const site = exampleSite({ facts: { hostedGrossMW: numberFact(200), wueLPerKWh: numberFact(0.38, 0.2, 0.5) } });
  const row = conversionDelta(site).find(({ key }) => key === 'waterMgalPerYear');
  expect(waterUse.read(site, 'hosted', world)).toMatchObject({ ...row?.hosted });
});

test.each([
  { facts: { wueLPerKWh: numberFact(1) }, state: 'hosted' as const, code: 'hosted-mw-not-recorded' },
  { facts: { criticalItMW: numberFact(1) }, state: 'hosted' as const, code: 'cooling-not-recorded' },
  {
    facts: { criticalItMW: numberFact(1), wueLPerKWh: numberFact(1) },
    state: 'mined' as const,
    code: 'mine-cooling-not-recorded',
  },
])('$state: $code', ({ facts, state, code }) => {
  expect(waterUse.read(exampleSite({ facts }), state, world)).toMatchObject({ known: false, reason: { code } });
});

test('twice the load takes twice the water', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 3, noNaN: true }), (mw, wue) => {
      const [once, twice] = [mw, 2 * mw].map((it) =>
        waterUse.read(
          exampleSite({ facts: { criticalItMW: numberFact(it), wueLPerKWh: numberFact(wue) } }),
          'hosted',
          world,
        ),
      );
      expect(twice?.known && twice.value).toBeCloseTo(once?.known ? 2 * Number(once.value) : NaN, 6);
    }),
  );
});
