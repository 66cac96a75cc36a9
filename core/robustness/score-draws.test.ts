import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregate, type Aggregation } from '../scoring/aggregation.ts';
import { exampleModel, finish, type ExampleOptions, type ExampleRisk } from './example-model.ts';
import { scoreDraws } from './score-draws.ts';
import { siteTables } from './site-tables.ts';
import { scoreAllDraws } from './scored-draws.ts';

function quantiles(options: ExampleOptions) {
  const model = exampleModel(options);
  return finish(scoreAllDraws(model, new Uint8Array(model.siteIds.length))).quantiles;
}

const METHODS: readonly Aggregation[] = [
  { kind: 'power', inGroup: 3, overGroups: 2 },
  { kind: 'power', inGroup: 1, overGroups: 1 },
  { kind: 'power', inGroup: 2.5, overGroups: 4 },
  { kind: 'owa', orness: 0.7 },
];

test.each(METHODS)('without any uncertainty every draw is the score itself: %o', (aggregation) => {
  const model = exampleModel({
    sites: { a: [0.2, null, 0.9, 0.4] },
    groups: ['grid', 'grid', 'grid', 'impact'],
    weights: [1, 5, 2, 1],
    aggregation,
    draws: 1_500,
  });
  const out = new Float64Array(1_500);
  expect(scoreDraws(model, siteTables(model, 0), out)).toBe(true);
  const grid = aggregate([0.2, 0.9], [1, 2], aggregation, 'in-group');
  const impact = aggregate([0.4], [1], aggregation, 'in-group');
  const expected = aggregate([grid, impact], [1, 1], aggregation, 'over-groups');
  for (const at of [0, 1_023, 1_024, 1_499]) expect(out[at]).toBeCloseTo(expected, 12);
});

test('a site of which nothing is known has no draws, and spreads over everything when unknowns may be anywhere', () => {
  const sites = { a: [null, null] };
  expect(quantiles({ sites })).toEqual([null]);
  const [spread] = quantiles({ sites, unknowns: 'anywhere', draws: 8_000 });
  expect(spread?.[2]).toBeCloseTo(0.5, 1);
  expect((spread?.[4] ?? 0) - (spread?.[0] ?? 0)).toBeGreaterThan(0.4);
});

test('an excluded site is not drawn', () => {
  const model = exampleModel({ sites: { a: [0.1], b: [0.2] } });
  expect(finish(scoreAllDraws(model, Uint8Array.of(1, 0)))).toMatchObject({
    rows: [1],
    quantiles: [null, [0.2, 0.2, 0.2, 0.2, 0.2]],
  });
});

test('a criterion held at a risk replaces its draws', () => {
  const model = exampleModel({ sites: { a: [null, 0.5] }, draws: 8 });
  const out = new Float64Array(8);
  scoreDraws(model, siteTables(model, 0), out, { column: 0, risk: 1 });
  expect([...out]).toEqual(Array.from({ length: 8 }, () => 0.75));
  scoreDraws(model, siteTables(model, 0), out, { floor: 0.9 });
  expect(out[0]).toBe(0.9);
});

const ranged = fc
  .tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 1, noNaN: true })), fc.constantFrom(0, 0.05, 0.35))
  .map((numbers) => {
    const [low = 0, value = 0, high = 0] = numbers.slice(0, 3).toSorted((a, b) => a - b);
    return { value, low, high, noise: numbers[3] ?? 0 };
  });

describe('laws', () => {
  test('with the chosen weights every quantile lies within the bounds, widened by the noise of the grades', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(ranged, fc.constant(null)), { minLength: 2, maxLength: 2 }),
        ranged,
        fc.constantFrom(...METHODS),
        (some, sure, aggregation) => {
          const risks: ExampleRisk[] = [...some, sure];
          const [found] = quantiles({ sites: { a: risks }, aggregation, draws: 200 });
          const bound = (pick: (cell: { low: number; high: number; noise: number } | null) => number) =>
            aggregate(
              risks.map((cell) => pick(typeof cell === 'object' ? cell : null)),
              [1, 1, 1],
              aggregation,
              'in-group',
            );
          const low = bound((cell) => (cell === null ? 0 : Math.max(0, cell.low - cell.noise)));
          const high = bound((cell) => (cell === null ? 1 : Math.min(1, cell.high + cell.noise)));
          for (const quantile of found ?? []) {
            expect(quantile).toBeGreaterThanOrEqual(low - 1e-9);
            expect(quantile).toBeLessThanOrEqual(high + 1e-9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('with drawn weights every score lies between the least and the greatest risk that its readings allow', () => {
    fc.assert(
      fc.property(ranged, ranged, (a, b) => {
        const [found] = quantiles({ sites: { s: [a, b] }, concentration: 5, draws: 200 });
        const least = Math.max(0, Math.min(a.low - a.noise, b.low - b.noise));
        const most = Math.min(1, Math.max(a.high + a.noise, b.high + b.noise));
        expect(found?.[0]).toBeGreaterThanOrEqual(least - 1e-9);
        expect(found?.[4]).toBeLessThanOrEqual(most + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test('a worse reading never lowers a quantile', () => {
    fc.assert(
      fc.property(ranged, ranged, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, by) => {
        const towards = (risk: number) => risk + by * (1 - risk);
        const worse = { value: towards(a.value), low: towards(a.low), high: towards(a.high), noise: a.noise };
        const options = { concentration: 20, draws: 200 };
        const [before] = quantiles({ ...options, sites: { s: [a, b] } });
        const [after] = quantiles({ ...options, sites: { s: [worse, b] } });
        (before ?? []).forEach((quantile, i) => {
          expect(after?.[i]).toBeGreaterThanOrEqual(quantile - 1e-12);
        });
      }),
      { numRuns: 60 },
    );
  });
});
