import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Site } from '../../sites/site.ts';
import { classFactOf, exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { backupNox } from './backup-nox.ts';

function read(facts: Site['facts'], state: 'mined' | 'hosted' = 'hosted') {
  return backupNox.read(exampleSite({ facts }), state, exampleWorld());
}

const units = { generatorCount: numberFact(40), generatorUnitMW: numberFact(3) };

test('a potential that is stated stands as it is; the major threshold of 100 tons is a risk of 85', () => {
  expect(read({ noxTonsPerYear: numberFact(99.5), ...units })).toMatchObject({ value: 99.5, grade: 'B' });
  expect(riskOfFacts(backupNox, { noxTonsPerYear: numberFact(100) })).toBeCloseTo(85, 9);
});

test('40 Tier 4 engines of 3 MW for 100 hours: 8,040 kg, 8.86 short tons', () => {
  const reading = read({
    ...units,
    generatorTier: classFactOf('tier-4'),
    generatorHoursPerYear: numberFact(100),
  });
  expect(reading.known && reading.value).toBeCloseTo(8.8626, 4);
  expect(reading).toMatchObject({ grade: 'C', detail: { facts: { tier: 'tier_4', hours: 100 } } });
});

test('Tier 2 emits 6.4 / 0.67 times as much', () => {
  const [tier4, tier2] = (['tier-4', 'tier-2'] as const).map((tier) =>
    read({ ...units, generatorTier: classFactOf(tier) }),
  );
  expect(tier2?.known && Number(tier2.value)).toBeCloseTo(tier4?.known ? (Number(tier4.value) * 6.4) / 0.67 : NaN, 9);
});

test('hours and standard that are not recorded widen the range: 50 to 500 hours, Tier 4 to Tier 2', () => {
  const reading = read(units);
  const tons = (hours: number, grams: number) => (40 * 3 * 1000 * hours * grams) / 907_184.74;
  expect(reading.known && [reading.low, reading.value, reading.high]).toEqual([
    expect.closeTo(tons(50, 0.67), 9),
    expect.closeTo(tons(100, 6.4), 9),
    expect.closeTo(tons(500, 6.4), 9),
  ]);
  expect(reading).toMatchObject({ detail: { facts: { tier: 'not_recorded' } } });
});

test('how much backup a host will build is not assumed, and of the mine nothing is said', () => {
  const load = { hostedGrossMW: numberFact(200), generatorCount: numberFact(40) };
  expect(read(load)).toMatchObject({
    known: false,
    reason: { code: 'generators-not-recorded' },
    ask: 'ask.air-permit',
  });
  expect(read(units, 'mined')).toMatchObject({ known: false, reason: { code: 'plan-only' } });
});

test('one more engine never emits less', () => {
  const count = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(count, count, (a, b) => {
      const [few, many] = [Math.min(a, b), Math.max(a, b)].map((engines) =>
        read({ ...units, generatorCount: numberFact(engines) }),
      );
      expect(few?.known && Number(few.value)).toBeLessThanOrEqual(many?.known ? Number(many.value) : NaN);
    }),
  );
});
