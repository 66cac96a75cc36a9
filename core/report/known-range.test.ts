import { expect, test } from 'vitest';
import { exampleSite } from '../sites/example-site.ts';
import { PERSPECTIVES } from '../indicators/reading.ts';
import { DEFAULT_AGGREGATION } from '../scoring/aggregation.ts';
import { DEFAULT_WEIGHTS } from '../weights/weights.ts';
import { exampleInput } from './example-input.ts';
import { knownRange } from './known-range.ts';

test.each(PERSPECTIVES)('the known readings span less than everything and hold the point: %s', (perspective) => {
  const score = exampleInput().scores[perspective].hosted;
  const known = knownRange(score, {
    perspective,
    state: 'hosted',
    weights: DEFAULT_WEIGHTS,
    aggregation: DEFAULT_AGGREGATION,
  });
  if (known === null) throw new Error('the example has known readings');
  const { point } = score.score;
  expect(known.low).toBeLessThanOrEqual(point ?? NaN);
  expect(known.high).toBeGreaterThanOrEqual(point ?? NaN);
  expect(known.high - known.low).toBeLessThan(score.score.high - score.score.low);
});

test('a site of which nothing is known has no such range', () => {
  const input = exampleInput({ site: exampleSite(), document: { cases: [], instruments: [], rules: [] } });
  const score = input.scores.delivery.hosted;
  const nothing = { ...score, criteria: score.criteria.map((criterion) => ({ ...criterion, risk: null })) };
  expect(
    knownRange(nothing, {
      perspective: 'delivery',
      state: 'hosted',
      weights: DEFAULT_WEIGHTS,
      aggregation: DEFAULT_AGGREGATION,
    }),
  ).toBeNull();
});
