import { expect, test } from 'vitest';
import type { Agreement, MethodComparison, MethodRanks } from '../../../core/scoring/compare-methods.ts';
import { opinionOf } from './opinion.ts';

const NAMES = new Map([
  ['a', 'Alpha'],
  ['b', 'Beta'],
  ['c', 'Gamma'],
]);
const TWO = [
  { indicator: 'x', weight: 0.5 },
  { indicator: 'y', weight: 0.2 },
];

/** Ranks under ours, TOPSIS and PROMETHEE II, site by site, and the pairs that are turned round. */
function comparison(
  ranks: readonly (readonly [number, number, number])[],
  flips: { readonly topsis?: Agreement['flips']; readonly promethee?: Agreement['flips'] },
): MethodComparison {
  const agreement = (turned: Agreement['flips']): Agreement => ({ spearman: null, kendall: null, flips: turned });
  return {
    sites: ranks.map(([ours, topsis, promethee], i): MethodRanks => {
      return { siteId: 'abc'.charAt(i), ours, topsis, promethee };
    }),
    agreement: { topsis: agreement(flips.topsis ?? []), promethee: agreement(flips.promethee ?? []) },
    kept: TWO,
    leftOut: [],
  };
}

const same = comparison(
  [
    [1, 1, 1],
    [2, 2, 2],
    [3, 3, 3],
  ],
  {},
);

test('all methods agree', () => {
  expect(opinionOf(same, NAMES)).toEqual({
    code: 'opinion.same',
    facts: { count: 3, pairs: 3, turned: 0, first: 1, best: 'Alpha' },
  });
});

test('a method that only tells equals apart turns nobody round', () => {
  const given = comparison(
    [
      [1, 1, 2],
      [1, 2, 1],
      [3, 3, 3],
    ],
    {},
  );
  expect(opinionOf(given, NAMES)).toMatchObject({ code: 'opinion.finer', facts: { first: 2, best: 'Alpha, Beta' } });
});

test('a pair that both other methods turn round counts once', () => {
  const flips = [{ ahead: 'b', behind: 'c' }];
  const given = comparison(
    [
      [1, 1, 1],
      [2, 3, 3],
      [3, 2, 2],
    ],
    { topsis: flips, promethee: flips },
  );
  expect(opinionOf(given, NAMES)).toMatchObject({ code: 'opinion.same-best', facts: { turned: 1, best: 'Alpha' } });
});

test('one method that has another best site is said so', () => {
  const given = comparison(
    [
      [1, 2, 1],
      [2, 1, 2],
      [3, 3, 3],
    ],
    { topsis: [{ ahead: 'a', behind: 'b' }] },
  );
  expect(opinionOf(given, NAMES)).toMatchObject({ code: 'opinion.other-best', facts: { turned: 1 } });
});

test('sites that share one factor cannot be ordered differently, and that is no agreement', () => {
  expect(opinionOf({ ...same, kept: TWO.slice(0, 1) }, NAMES).code).toBe('opinion.one-factor');
});
