import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Site } from '../../sites/site.ts';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { floorArea } from './floor-area.ts';

function read(facts: Site['facts'], state: 'mined' | 'hosted' = 'hosted') {
  return floorArea.read(exampleSite({ facts }), state, exampleWorld());
}

test('125,000 square feet for 133 MW are 940 a MW, a mine’s packing and a risk over 80', () => {
  const facts = { floorAreaSqFt: numberFact(125_000), criticalItMW: numberFact(133) };
  const reading = read(facts);
  expect(reading.known && Number(reading.value)).toBeCloseTo(939.85, 2);
  expect(reading).toMatchObject({ grade: 'C', sources: ['s-letter'] });
  expect(riskOfFacts(floorArea, facts)).toBeGreaterThan(80);
});

test('5,000 square feet a MW are enough', () => {
  expect(riskOfFacts(floorArea, { floorAreaSqFt: numberFact(50_000), criticalItMW: numberFact(10) })).toBe(0);
});

test.each([
  { facts: { criticalItMW: numberFact(10) }, state: 'hosted' as const, code: 'floor-area-not-recorded' },
  { facts: { floorAreaSqFt: numberFact(10) }, state: 'hosted' as const, code: 'hosted-mw-not-recorded' },
  {
    facts: { floorAreaSqFt: numberFact(10), criticalItMW: numberFact(1, 0, 1) },
    state: 'hosted' as const,
    code: 'hosted-mw-not-recorded',
  },
  { facts: { floorAreaSqFt: numberFact(10), miningMW: numberFact(1) }, state: 'mined' as const, code: 'plan-only' },
])('$state: $code', ({ facts, state, code }) => {
  expect(read(facts, state)).toMatchObject({ known: false, reason: { code } });
});

test('more floor is never a larger risk', () => {
  const area = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(area, area, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(floorArea, { floorAreaSqFt: numberFact(one), criticalItMW: numberFact(100) }),
      );
      expect(more).toBeLessThanOrEqual(less ?? NaN);
    }),
  );
});
