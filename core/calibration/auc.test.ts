import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aucWithInterval } from './auc-interval.ts';
import { auc } from './auc.ts';

const block = (score: number, group = 'a') => ({ score, blocked: true, group });
const advance = (score: number, group = 'b') => ({ score, blocked: false, group });

/** Every pair of a block and an advance, counted one by one. */
function byPairs(cases: readonly { readonly score: number; readonly blocked: boolean }[]): number | null {
  const blocks = cases.filter(({ blocked }) => blocked);
  const advances = cases.filter(({ blocked }) => !blocked);
  let won = 0;
  for (const one of blocks)
    for (const other of advances) won += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
  return blocks.length * advances.length === 0 ? null : won / (blocks.length * advances.length);
}

const aCase = fc.record({
  score: fc.integer({ min: 0, max: 6 }).map((score) => score / 7),
  blocked: fc.boolean(),
  group: fc.constantFrom('a', 'b', 'c', 'd'),
});
const someCases = fc.array(aCase, { maxLength: 40 });

test('a worked example with a tie', () => {
  // Blocks .8 .4 .35, advances .4 .1: won .8 > .4, .8 > .1, .4 > .1, .35 > .1; tied .4 = .4; lost .35 < .4. (4 + ½) / 6.
  expect(auc([block(0.8), block(0.4), block(0.35), advance(0.4), advance(0.1)])).toBe(4.5 / 6);
});

test('is one half where all scores are equal, 1 and 0 where the classes lie apart', () => {
  expect(auc([block(0.3), block(0.3), advance(0.3)])).toBe(0.5);
  expect(auc([block(0.9), advance(0.3)])).toBe(1);
  expect(auc([block(0.1), advance(0.3)])).toBe(0);
});

test('is the count over all pairs, in any order of the cases', () => {
  fc.assert(
    fc.property(someCases, (cases) => {
      expect(auc(cases)).toBe(byPairs(cases));
      expect(auc(cases.toReversed())).toBe(auc(cases));
    }),
  );
});

test('the interval holds whatever the order of the cases, and the same seed gives the same bits', () => {
  fc.assert(
    fc.property(someCases, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (cases, seed) => {
      const once = aucWithInterval(cases, seed);
      expect(aucWithInterval(cases.toReversed(), seed)).toEqual(once);
      if (once.low !== null && once.high !== null) {
        expect(0 <= once.low && once.low <= once.high && once.high <= 1).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
});

test('draws whole counties: cases of one county stand or fall together', () => {
  // One county holds the only disagreement. A draw without it has AUC 1; a draw of it alone has AUC 0.
  const apart = [block(0.9, 'p'), advance(0.1, 'p')];
  const against = Array.from({ length: 20 }, () => [block(0.2, 'q'), advance(0.8, 'q')]).flat();
  expect(aucWithInterval([...apart, ...against], 1)).toMatchObject({ low: 0, high: 1, groups: 2, usable: 2000 });
});

test.each([
  { name: 'no case', cases: [], reason: 'no-cases' },
  { name: 'no block', cases: [advance(0.1), advance(0.2, 'c')], reason: 'no-block' },
  { name: 'no advance', cases: [block(0.1), block(0.2, 'c')], reason: 'no-advance' },
])('$name: null, and why', ({ cases, reason }) => {
  expect(aucWithInterval(cases, 1)).toMatchObject({ value: null, low: null, high: null, reason });
});

test('one county has an AUC and no interval', () => {
  const found = aucWithInterval([block(0.9, 'p'), advance(0.1, 'p')], 1);
  expect(found).toMatchObject({ value: 1, low: null, high: null, reason: 'one-group' });
});
