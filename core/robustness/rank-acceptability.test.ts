import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleModel, finish, type ExampleOptions, type ExampleRisk } from './example-model.ts';
import { rankAcceptability } from './rank-acceptability.ts';
import { scoreAllDraws } from './scored-draws.ts';

function analysed(options: ExampleOptions) {
  const model = exampleModel(options);
  const scored = finish(scoreAllDraws(model, new Uint8Array(model.siteIds.length)));
  return { model, scored, ranked: finish(rankAcceptability(scored, model.weights)).sites };
}

const risk = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([a, b]): ExampleRisk => ({ value: (a + b) / 2, low: Math.min(a, b), high: Math.max(a, b), noise: 0.1 })),
);
const row = fc.array(risk, { minLength: 3, maxLength: 3 });

/** Source: domain/methods.md section 2, utilities (1, 0) and (.4, .4) as risks. A is first when w1 > .4. */
test('two sites, two criteria, any weights: the closed form', () => {
  const { ranked } = analysed({ sites: { A: [0, 1], B: [0.6, 0.6] }, concentration: 2, draws: 60_000 });
  const [, b] = ranked;
  const [a] = ranked;
  expect(a?.acceptability[0]).toBeCloseTo(0.6, 2);
  expect(b?.acceptability[0]).toBeCloseTo(0.4, 2);
  expect(a?.central?.columns.get(0)).toBeCloseTo(0.7, 2);
  expect(b?.central?.columns.get(0)).toBeCloseTo(0.2, 2);
  expect(a?.expectedRank).toBeCloseTo(1.4, 2);
});

test('the same closed form with one criterion in each of two groups', () => {
  const { ranked } = analysed({
    sites: { A: [0, 1], B: [0.6, 0.6] },
    groups: ['grid', 'impact'],
    concentration: 2,
    draws: 60_000,
  });
  expect(ranked[0]?.acceptability[0]).toBeCloseTo(0.6, 2);
  expect(ranked[0]?.central?.groups.grid).toBeCloseTo(0.7, 2);
});

test('sites that a gate lifts to the same floor share the better rank', () => {
  const { ranked } = analysed({ sites: { a: [0.1], b: [0.2], c: [0.05] }, floors: [0.95, 0.95, 0], draws: 100 });
  expect(ranked.map(({ acceptability }) => [...acceptability])).toEqual([
    [0, 1, 0],
    [0, 1, 0],
    [1, 0, 0],
  ]);
});

describe('laws', () => {
  test('the acceptabilities of a site add to 1, and those of a rank where nothing ties', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
        const sites = Object.fromEntries(rows.map((risks, i) => [`s${i}`, risks]));
        const { ranked } = analysed({ sites, concentration: 20, draws: 128, weights: [1, 2, 3] });
        for (const { acceptability } of ranked)
          expect(acceptability.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        const perRank = rows.map((_, r) => ranked.reduce((sum, site) => sum + (site.acceptability[r] ?? 0), 0));
        // A tie leaves the rank below it empty: never more sites up to a rank than the rank says, but for ties.
        expect(perRank.reduce((sum, share) => sum + share, 0)).toBeCloseTo(rows.length, 9);
      }),
      { numRuns: 30 },
    );
  });

  test('every rank is taken once a draw when no two sites are alike', () => {
    const noisy = (value: number): ExampleRisk => ({ value, low: value - 0.1, high: value + 0.2, noise: 0.05 });
    const { ranked } = analysed({
      sites: { a: [noisy(0.3), noisy(0.4)], b: [noisy(0.35), noisy(0.31)], c: [noisy(0.5), noisy(0.2)] },
      concentration: 50,
    });
    for (const rank of [0, 1, 2])
      expect(ranked.reduce((sum, { acceptability }) => sum + (acceptability[rank] ?? 0), 0)).toBeCloseTo(1, 9);
  });

  test('the same seed gives the same draws, another seed others', () => {
    const scores = (seed: number) =>
      analysed({ sites: { a: [{ value: 0.5, low: 0.2, high: 0.9, noise: 0.1 }] }, seed, draws: 50 }).scored.scores;
    expect(scores(1)).toEqual(scores(1));
    expect(scores(1)).not.toEqual(scores(2));
  });

  test('another order of sites gives the same answers in that order', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
        const named = rows.map((risks, i) => [`s${i}`, risks] as const);
        const options = { concentration: 20, draws: 64 };
        const one = analysed({ ...options, sites: Object.fromEntries(named) });
        const other = analysed({ ...options, sites: Object.fromEntries(named.toReversed()) });
        expect(other.ranked.toReversed().map(({ acceptability }) => acceptability)).toEqual(
          one.ranked.map(({ acceptability }) => acceptability),
        );
        expect(other.scored.quantiles.toReversed()).toEqual(one.scored.quantiles);
      }),
      { numRuns: 30 },
    );
  });

  test("adding a site never changes another's score quantiles", () => {
    fc.assert(
      fc.property(row, row, row, (a, b, added) => {
        const without = analysed({ sites: { a, b }, concentration: 20, draws: 64 });
        const withIt = analysed({ sites: { first: added, a, b }, concentration: 20, draws: 64 });
        expect(withIt.scored.quantiles.slice(1)).toEqual(without.scored.quantiles);
      }),
      { numRuns: 30 },
    );
  });
});
