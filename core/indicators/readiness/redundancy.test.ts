import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { redundancy } from './redundancy.ts';

const RISKS = [
  ['two-n', 0],
  ['n-plus-1', 20],
  ['n', 65],
  ['none', 90],
] as const;

test.each(RISKS)('%s is a risk of %d', (word, risk) => {
  expect(riskOfFacts(redundancy, { redundancy: classFactOf(word) })).toBeCloseTo(risk, 9);
});

test('of the mine the record says nothing', () => {
  const site = exampleSite({ facts: { redundancy: classFactOf('two-n') } });
  expect(redundancy.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 'two-n',
    grade: 'B',
    sources: ['s-letter'],
  });
  expect(redundancy.read(site, 'mined', exampleWorld())).toMatchObject({ known: false, reason: { code: 'plan-only' } });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(redundancy.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'redundancy-not-recorded', facts: {} },
    ask: 'ask.building-design',
  });
});

test('less to spare is never a smaller risk', () => {
  const place = fc.integer({ min: 0, max: RISKS.length - 1 });
  fc.assert(
    fc.property(place, place, (a, b) => {
      const [kinder, harsher] = [Math.min(a, b), Math.max(a, b)].map((at) =>
        riskOfFacts(redundancy, { redundancy: classFactOf(RISKS[at]?.[0] ?? 'two-n') }),
      );
      expect(kinder).toBeLessThanOrEqual(harsher ?? NaN);
    }),
  );
});
