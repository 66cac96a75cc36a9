import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { nonFirmOption } from './non-firm-option.ts';

const RISKS = [
  ['accepted', 35],
  ['offered', 45],
  ['not-offered', 50],
] as const;

test.each(RISKS)('%s is a risk of %d', (word, risk) => {
  expect(riskOfFacts(nonFirmOption, { nonFirmOption: classFactOf(word) })).toBeCloseTo(risk, 9);
});

test('of the mine the record says nothing', () => {
  const site = exampleSite({ facts: { nonFirmOption: classFactOf('accepted') } });
  expect(nonFirmOption.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 'accepted',
    grade: 'B',
    sources: ['s-letter'],
  });
  expect(nonFirmOption.read(site, 'mined', exampleWorld())).toMatchObject({
    known: false,
    reason: { code: 'plan-only' },
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(nonFirmOption.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'non-firm-not-recorded', facts: {} },
    ask: 'ask.utility-letter',
  });
});

test('an option that is nearer is never a larger risk', () => {
  const place = fc.integer({ min: 0, max: RISKS.length - 1 });
  fc.assert(
    fc.property(place, place, (a, b) => {
      const [kinder, harsher] = [Math.min(a, b), Math.max(a, b)].map((at) =>
        riskOfFacts(nonFirmOption, { nonFirmOption: classFactOf(RISKS[at]?.[0] ?? 'accepted') }),
      );
      expect(kinder).toBeLessThanOrEqual(harsher ?? NaN);
    }),
  );
});

test('acceptance takes 15 points off, as in domain/indicators.md A4', () => {
  const risk = (word: 'accepted' | 'not-offered') => riskOfFacts(nonFirmOption, { nonFirmOption: classFactOf(word) });
  expect(risk('not-offered') - risk('accepted')).toBeCloseTo(15, 9);
});
