import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticWeights } from './critic.ts';
import type { DataTable, DataWeights } from './data-weights.ts';
import { entropyWeights } from './entropy-weights.ts';
import { standardDeviationWeights } from './standard-deviation-weights.ts';

function expectWeights(result: DataWeights, expected: readonly number[], digits: number) {
  if (!result.ok) throw new Error(result.error.code);
  expect(result.value).toHaveLength(expected.length);
  for (const [i, weight] of expected.entries()) expect(result.value[i]).toBeCloseTo(weight, digits);
}

/** domain/methods.md section 2; scikit-criteria, test_weighters.py. */
describe('golden values', () => {
  test('CRITIC (Diakoulaki et al. 1995)', () => {
    const table = [
      [61, 1.08, 4.33],
      [20.7, 0.26, 4.34],
      [16.3, 1.98, 2.53],
      [9, 3.29, 1.65],
      [5.4, 2.77, 2.33],
      [4, 4.12, 1.21],
      [-6.1, 3.52, 2.1],
      [-34.6, 3.31, 0.98],
    ];
    expectWeights(criticWeights(table), [0.20222554, 0.48090173, 0.31687273], 8);
  });

  test('entropy', () => {
    expectWeights(
      entropyWeights([
        [1, 2],
        [4, 16],
      ]),
      [0.358889, 0.641111],
      6,
    );
  });

  test('standard deviation', () => {
    expectWeights(
      standardDeviationWeights([
        [1, 2],
        [4, 16],
      ]),
      [0.176471, 0.82353],
      5,
    );
  });
});

const METHODS = { CRITIC: criticWeights, entropy: entropyWeights, 'standard deviation': standardDeviationWeights };
const risk = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
const table: fc.Arbitrary<DataTable> = fc
  .integer({ min: 2, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(risk, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 10 }),
  );

describe.each(Object.entries(METHODS))('%s', (_, method) => {
  test('weights are never negative and add to 1, unless nothing tells the sites apart', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const result = method(rows);
        if (!result.ok) {
          expect(result.error.code).toBe('no-contrast');
          return;
        }
        expect(result.value.every((weight) => weight >= 0)).toBe(true);
        expect(result.value.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('the order of sites changes nothing, the order of criteria only the order of the weights', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const result = method(rows);
        fc.pre(result.ok);
        expectWeights(method(rows.toReversed()), result.value, 9);
        expectWeights(method(rows.map((row) => row.toReversed())), result.value.toReversed(), 9);
      }),
    );
  });

  test('a criterion on which all sites are equal counts nothing beside one that tells them apart', () => {
    expectWeights(
      method([
        [0.2, 0.5],
        [0.9, 0.5],
        [0.4, 0.5],
      ]),
      [1, 0],
      12,
    );
  });

  test('one site says nothing, nor do equal ones', () => {
    expect(method([[0.2, 0.5]])).toEqual({ ok: false, error: { code: 'too-few-sites', count: 1 } });
    expect(
      method([
        [0.1, 0.7],
        [0.1, 0.7],
        [0.1, 0.7],
      ]),
    ).toEqual({ ok: false, error: { code: 'no-contrast' } });
  });
});

test('entropy refuses shares of a total that is partly negative, and passes over a column of zeros', () => {
  expect(
    entropyWeights([
      [1, 2],
      [3, -1],
    ]),
  ).toEqual({
    ok: false,
    error: { code: 'negative-value', row: 1, column: 1 },
  });
  expectWeights(
    entropyWeights([
      [0, 1],
      [0, 3],
    ]),
    [0, 1],
    12,
  );
});
