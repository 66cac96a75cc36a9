import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../lib/seeded-random.ts';
import { exampleModel } from './example-model.ts';
import { weightRows, weightsOnlyRanks } from './weights-only.ts';

/** Every sum and every rank by itself. */
function plainly(risks: readonly number[][], weights: readonly number[][]): number[] {
  const counts = new Array<number>(risks.length ** 2).fill(0);
  for (const weight of weights) {
    const scores = risks.map((row) => row.reduce((sum, risk, k) => sum + risk * (weight[k] ?? 0), 0));
    scores.forEach((score, site) => {
      const rank = scores.filter((other) => other < score).length;
      const cell = site * risks.length + rank;
      counts[cell] = (counts[cell] ?? 0) + 1;
    });
  }
  return counts;
}

test('counts are those of sums and ranks taken one by one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 9 }), fc.nat(), (sites, draws, seed) => {
      const random = seededRandom(seed);
      const table = (rows: number) =>
        Array.from({ length: rows }, () => Array.from({ length: 3 }, () => random.next()));
      const [risks, weights] = [table(sites), table(draws)];
      const counts = weightsOnlyRanks({
        risks: Float64Array.from(risks.flat()),
        criteria: 3,
        weights: Float64Array.from(weights.flat()),
      });
      expect([...counts]).toEqual(plainly(risks, weights));
    }),
  );
});

/** Source: domain/methods.md section 2, as risks. */
test('two sites, two criteria: the closed form', () => {
  const { weights } = exampleModel({ sites: { A: [0, 1], B: [0.6, 0.6] }, concentration: 2, draws: 60_000 });
  const counts = weightsOnlyRanks({
    risks: Float64Array.of(0, 1, 0.6, 0.6),
    criteria: 2,
    weights: weightRows(weights, 2),
  });
  expect((counts[0] ?? 0) / 60_000).toBeCloseTo(0.6, 2);
});
