import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupWeights, type GroupWeights, type Judge } from './aggregate-judgements.ts';
import { pairwiseWeights } from './pairwise.ts';

const ITEMS = ['grid', 'land-use', 'opposition'];

function solved(judges: readonly Judge[]): GroupWeights {
  const result = groupWeights(ITEMS, judges, 'saaty-2005');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** A person who says grid/land use, grid/opposition and land use/opposition. */
function person(id: string, times: readonly [number, number, number], weight = 1): Judge {
  const pairs = [
    ['grid', 'land-use'],
    ['grid', 'opposition'],
    ['land-use', 'opposition'],
  ] as const;
  return { id, weight, judgements: pairs.map(([first, second], i) => ({ first, second, ratio: times[i] ?? 1 })) };
}

const ratio = fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 9);
const anyPerson = fc
  .tuple(ratio, ratio, ratio, fc.integer({ min: 1, max: 5 }))
  .map(([a, b, c, weight]) => person(`p${a}${b}${c}`, [a, b, c], weight));

describe('a worked example (by hand)', () => {
  const { spreads, together, priorities } = solved([person('a', [4, 2, 1]), person('b', [1, 2, 1])]);

  test('a pair is the geometric mean, with the range and the spread of what was said', () => {
    expect(spreads[0]).toEqual({
      first: 'grid',
      second: 'land-use',
      people: 2,
      mean: expect.closeTo(2, 12) as number,
      least: 1,
      greatest: 4,
      // ln 4 and ln 1 stand ln 2 from their mean.
      spread: expect.closeTo(2, 12) as number,
    });
    expect(spreads.slice(1).map(({ spread }) => spread)).toEqual([1, 1]);
  });

  test('judgements 2, 2, 1 are consistent: half, a quarter, a quarter', () => {
    expect(together.consistencyRatio).toBeCloseTo(0, 9);
    for (const [i, weight] of [0.5, 0.25, 0.25].entries()) expect(together.weights[i]).toBeCloseTo(weight, 12);
  });

  test('priorities together add to 1 too', () => {
    expect(priorities.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
});

describe('laws', () => {
  test('one person is that person, either way', () => {
    fc.assert(
      fc.property(anyPerson, (one) => {
        const { together, priorities, spreads } = solved([one]);
        const alone = pairwiseWeights(ITEMS, one.judgements, 'saaty-2005');
        const expected = alone.ok ? alone.value.weights : [];
        for (const [i, weight] of expected.entries()) {
          expect(together.weights[i]).toBeCloseTo(weight, 12);
          expect(priorities[i]).toBeCloseTo(weight, 12);
        }
        expect(spreads.every(({ spread }) => Math.abs(spread - 1) < 1e-12)).toBe(true);
      }),
    );
  });

  test('a person who counts twice is two people who say the same', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (one, other) => {
        const twice = solved([
          { ...one, weight: 2 },
          { ...other, weight: 1 },
        ]);
        const double = solved([
          { ...one, weight: 1 },
          { ...one, weight: 1 },
          { ...other, weight: 1 },
        ]);
        for (const i of ITEMS.keys()) {
          expect(twice.together.weights[i]).toBeCloseTo(double.together.weights[i] ?? NaN, 12);
          expect(twice.priorities[i]).toBeCloseTo(double.priorities[i] ?? NaN, 12);
        }
      }),
    );
  });

  test('the order of the people changes nothing, and every mean lies between the extremes', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 5 }), (people) => {
        const forward = solved(people);
        const backward = solved(people.toReversed());
        for (const [i, weight] of forward.together.weights.entries())
          expect(backward.together.weights[i]).toBeCloseTo(weight, 12);
        for (const { mean, least, greatest, spread } of forward.spreads) {
          expect(mean).toBeGreaterThanOrEqual(least * (1 - 1e-12));
          expect(mean).toBeLessThanOrEqual(greatest * (1 + 1e-12));
          expect(spread).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });
});

describe('people who judged only a part', () => {
  const part: Judge = { id: 'part', weight: 1, judgements: [{ first: 'land-use', second: 'grid', ratio: 1 / 4 }] };

  test('count in the judgements and have no weights of their own', () => {
    const { spreads, alone } = solved([person('a', [1, 2, 1]), part]);
    expect(spreads[0]).toMatchObject({ first: 'grid', second: 'land-use', people: 2, least: 1, greatest: 4 });
    expect(alone.map(({ id }) => id)).toEqual(['a']);
  });

  test('may make a whole together when none of them does alone', () => {
    const rest: Judge = { id: 'rest', weight: 1, judgements: [{ first: 'grid', second: 'opposition', ratio: 2 }] };
    const { together, priorities } = solved([part, rest]);
    expect(together.completed).toEqual([
      { first: 'land-use', second: 'opposition', ratio: expect.closeTo(0.5, 9) as number },
    ]);
    expect(priorities).toEqual(together.weights);
  });

  test('leave the group without weights when nobody connects an item', () => {
    expect(groupWeights(ITEMS, [part], 'saaty-2005')).toEqual({
      ok: false,
      error: { code: 'not-connected', person: null },
    });
  });
});

test('a wrong judgement is named with the person who made it', () => {
  const wrong: Judge = { id: 'eve', weight: 1, judgements: [{ first: 'grid', second: 'grid', ratio: 3 }] };
  expect(groupWeights(ITEMS, [person('a', [1, 2, 1]), wrong], 'saaty-2005')).toEqual({
    ok: false,
    error: { code: 'compared-with-itself', item: 'grid', person: 'eve' },
  });
});
