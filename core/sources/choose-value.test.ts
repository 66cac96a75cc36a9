import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseValue, saysTheSame, withoutRepeats } from './choose-value.ts';
import { Grade } from './fact.ts';
import type { OtherValue } from './conflict.ts';

function stated(value: number, known: Partial<OtherValue> = {}): OtherValue {
  return { value, low: value, high: value, grade: 'C', sources: [`s-${value}`], date: null, note: '', ...known };
}

const anyStated = fc
  .record({
    value: fc.integer({ min: 0, max: 5 }),
    grade: fc.constantFrom(...Grade.options),
    date: fc.constantFrom(null, '2024', '2025', '2025-03', '2025-03-09'),
  })
  .map(({ value, ...known }) => stated(value, known));

describe('the value that counts', () => {
  test.each([
    {
      why: 'a better grade, though older',
      a: stated(1, { grade: 'B', date: '2020' }),
      b: stated(2, { date: '2026' }),
      rule: 'better-grade',
      value: 1,
    },
    {
      why: 'a later date of the same grade',
      a: stated(1, { date: '2024-05' }),
      b: stated(2, { date: '2025' }),
      rule: 'later-date',
      value: 2,
    },
    {
      why: 'a year stands for its last day',
      a: stated(1, { date: '2025-06-30' }),
      b: stated(2, { date: '2025' }),
      rule: 'later-date',
      value: 2,
    },
    { why: 'any date is later than none', a: stated(1), b: stated(2, { date: '1999' }), rule: 'later-date', value: 2 },
    { why: 'the first of equals', a: stated(1), b: stated(2), rule: 'first-entered', value: 1 },
  ])('$why', ({ a, b, rule, value }) => {
    const { chosen, others, rule: used } = chooseValue(a, b);
    expect([used, chosen.value, others.length]).toEqual([rule, value, 1]);
  });

  test('no other is of a better grade, nor of the same grade and later; nothing is lost', () => {
    fc.assert(
      fc.property(anyStated, fc.array(anyStated, { maxLength: 6 }), (first, later) => {
        const { chosen, others } = chooseValue(first, ...later);
        expect(others).toHaveLength(later.length);
        expect([chosen, ...others]).toEqual(expect.arrayContaining([first, ...later]));
        for (const other of others) {
          expect(chosen.grade <= other.grade).toBe(true);
          if (chosen.grade === other.grade && other.date !== null) expect(chosen.date).not.toBeNull();
        }
      }),
    );
  });

  test('the order of entry matters only between equals', () => {
    fc.assert(
      fc.property(anyStated, anyStated, (a, b) => {
        const one = chooseValue(a, b);
        const other = chooseValue(b, a);
        if (one.rule === 'first-entered') expect([one.chosen, other.chosen]).toEqual([a, b]);
        else expect(other).toEqual(one);
      }),
    );
  });

  test('choosing again among what was chosen changes nothing', () => {
    fc.assert(
      fc.property(anyStated, fc.array(anyStated, { maxLength: 6 }), (first, later) => {
        const once = chooseValue(first, ...later);
        expect(chooseValue(once.chosen, ...once.others)).toEqual(once);
      }),
    );
  });
});

test('the same value said twice is one, with the sources of both; another range is another value', () => {
  const once = stated(75);
  const again = stated(75, { grade: 'A', sources: ['s-filing'] });
  const wider = stated(75, { low: 60, high: 90 });
  expect(withoutRepeats([once, again, wider])).toEqual([{ ...once, sources: ['s-75', 's-filing'] }, wider]);
  expect(saysTheSame(once, wider)).toBe(false);
});
