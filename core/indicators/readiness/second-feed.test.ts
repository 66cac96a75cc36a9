import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { secondFeed } from './second-feed.ts';

const RISKS = [
  ['yes', 5],
  ['no', 60],
] as const;

test.each(RISKS)('%s is a risk of %d', (word, risk) => {
  expect(riskOfFacts(secondFeed, { secondFeed: classFactOf(word) })).toBeCloseTo(risk, 9);
});

test('it is a fact of the place, the same as mined', () => {
  const site = exampleSite({ facts: { secondFeed: classFactOf('yes') } });
  expect(secondFeed.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 'yes',
    grade: 'B',
    sources: ['s-letter'],
  });
  expect(secondFeed.read(site, 'mined', exampleWorld())).toEqual(secondFeed.read(site, 'hosted', exampleWorld()));
});

test('without a record it is unknown and says whom to ask', () => {
  expect(secondFeed.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'second-feed-not-recorded', facts: {} },
    ask: 'ask.utility-letter',
  });
});

test('a second feed is never a larger risk than none', () => {
  const place = fc.integer({ min: 0, max: RISKS.length - 1 });
  fc.assert(
    fc.property(place, place, (a, b) => {
      const [kinder, harsher] = [Math.min(a, b), Math.max(a, b)].map((at) =>
        riskOfFacts(secondFeed, { secondFeed: classFactOf(RISKS[at]?.[0] ?? 'yes') }),
      );
      expect(kinder).toBeLessThanOrEqual(harsher ?? NaN);
    }),
  );
});
