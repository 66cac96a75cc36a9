import { describe, expect, test } from 'vitest';
import type { WeighedGroup } from '../scoring/weighed-groups.ts';
import { drawWeights } from './weight-draws.ts';

const groups: readonly WeighedGroup[] = [
  { group: 'grid', share: 0.3, columns: Uint16Array.of(0, 1), weights: Float64Array.of(1, 3) },
  { group: 'impact', share: 0.7, columns: Uint16Array.of(2, 3), weights: Float64Array.of(1, 0) },
];
const options = { draws: 20_000, seed: 3, concentration: 50, indicators: ['a', 'b', 'c', 'd'] };

const mean = (values: Float64Array | undefined) =>
  (values ?? new Float64Array(0)).reduce((sum, value) => sum + value, 0) / (values?.length ?? 1);

test('the mean of the draws is the chosen weight, their spread that of a Dirichlet', () => {
  const [grid] = drawWeights(groups, options).groups;
  expect(mean(grid?.shares)).toBeCloseTo(0.3, 2);
  expect(mean(grid?.columns[1]?.weights)).toBeCloseTo(0.75, 2);
  const variance = mean(grid?.shares.map((share) => (share - 0.3) ** 2));
  // Var = w (1 - w) / (c + 1).
  expect(Math.sqrt(variance)).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 51), 2);
});

test('a weight of zero stays out, and a lone indicator weighs all of its group', () => {
  const [, impact] = drawWeights(groups, options).groups;
  expect(impact?.columns.map(({ column }) => column)).toEqual([2]);
  expect(impact?.columns[0]?.weights.every((weight) => weight === 1)).toBe(true);
});

describe('in every draw', () => {
  const drawn = drawWeights(groups, { ...options, draws: 500, concentration: 0.01 });

  test('shares add to 1, also when the shapes are tiny', () => {
    for (let draw = 0; draw < 500; draw += 1) {
      const sum = drawn.groups.reduce((all, { shares }) => all + (shares[draw] ?? 0), 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  test('no weight is quite 0', () => {
    expect(drawn.groups.every(({ shares }) => shares.every((share) => share > 0))).toBe(true);
  });
});

test('an indicator more in one group leaves the draws of the others as they were', () => {
  const [first, second] = groups;
  if (!first || !second) throw new Error('two groups');
  const more = { ...second, columns: Uint16Array.of(2, 3), weights: Float64Array.of(1, 1) };
  const before = drawWeights([first, second], { ...options, draws: 20 });
  const after = drawWeights([first, more], { ...options, draws: 20 });
  expect(after.groups[0]).toEqual(before.groups[0]);
  expect(after.groups[1]?.shares).toEqual(before.groups[1]?.shares);
});
