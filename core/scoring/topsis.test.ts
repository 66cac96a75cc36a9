import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topsis } from './topsis.ts';

/** domain/methods.md section 2; scikit-criteria, tests/agg. */
test('golden values (Tzeng & Huang 2011)', () => {
  const result = topsis({
    values: [
      [5, 8, 4],
      [7, 6, 8],
      [8, 8, 6],
      [7, 4, 6],
    ],
    weights: [0.3, 0.4, 0.3],
    directions: ['max', 'max', 'max'],
  });
  const expected = {
    closeness: [0.5037, 0.6581, 0.7482, 0.334],
    toBest: [0.1175, 0.0635, 0.0487, 0.1307],
    toWorst: [0.1193, 0.1223, 0.1446, 0.0655],
  };
  for (const [key, values] of Object.entries(expected))
    for (const [i, value] of values.entries())
      expect(result[i]?.[key as keyof typeof expected], `${key} of row ${i + 1}`).toBeCloseTo(value, 4);
});

describe('laws', () => {
  const risk = fc.double({ min: 0, max: 1, noNaN: true });
  const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
    fc.record({
      values: fc.array(fc.array(risk, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns }),
      directions: fc.array(fc.constantFrom('min' as const, 'max' as const), {
        minLength: columns,
        maxLength: columns,
      }),
    }),
  );

  test('closeness lies between 0 and 1', () => {
    fc.assert(
      fc.property(table, (given) => {
        for (const { closeness } of topsis(given)) {
          expect(closeness).toBeGreaterThanOrEqual(0);
          expect(closeness).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('a site that is no worse on anything is never farther from the best', () => {
    fc.assert(
      fc.property(table, ({ values, weights, directions }) => {
        const result = topsis({ values, weights, directions });
        for (const [a, rowA] of values.entries())
          for (const [b, rowB] of values.entries()) {
            const isNoWorse = rowA.every((value, j) =>
              directions[j] === 'min' ? value <= (rowB[j] ?? 0) : value >= (rowB[j] ?? 0),
            );
            if (isNoWorse)
              expect(result[a]?.closeness ?? NaN).toBeGreaterThanOrEqual((result[b]?.closeness ?? NaN) - 1e-12);
          }
      }),
    );
  });

  test('the order of sites, the order of criteria and the scale of the weights change nothing', () => {
    fc.assert(
      fc.property(table, ({ values, weights, directions }) => {
        const plain = topsis({ values, weights, directions });
        const others = [
          topsis({ values: values.toReversed(), weights, directions }).toReversed(),
          topsis({
            values: values.map((row) => row.toReversed()),
            weights: weights.toReversed(),
            directions: directions.toReversed(),
          }),
          topsis({ values, weights: weights.map((weight) => weight * 7), directions }),
        ];
        for (const other of others)
          for (const [i, { closeness }] of plain.entries()) expect(other[i]?.closeness).toBeCloseTo(closeness, 6);
      }),
    );
  });

  test('sites that are all the same are all at the best values', () => {
    const same = {
      values: [
        [0, 0.4],
        [0, 0.4],
      ],
      weights: [1, 2],
      directions: ['min', 'min'] as const,
    };
    expect(topsis(same).map(({ closeness }) => closeness)).toEqual([1, 1]);
  });
});
