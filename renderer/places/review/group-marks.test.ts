import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupMarks, numbersText } from './group-marks.ts';

test('marks on one place share it, others keep their own', () => {
  const groups = groupMarks([
    { x: 0, y: 0, n: 1 },
    { x: 3, y: 4, n: 2 },
    { x: 50, y: 0, n: 3 },
  ]);
  expect(groups.map(({ members }) => members.map(({ n }) => n))).toEqual([[1, 2], [3]]);
});

test('every mark is in one group', () => {
  const at = fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }) });
  fc.assert(
    fc.property(fc.array(at), (marks) => {
      const held = groupMarks(marks).flatMap(({ members }) => members);
      expect(held).toHaveLength(marks.length);
      expect(new Set(held)).toEqual(new Set(marks));
    }),
  );
});

test.each([
  [[1], '1'],
  [[1, 2], '1, 2'],
  [[1, 3, 4, 5, 9], '1, 3–5, 9'],
])('%j reads %s', (numbers, text) => {
  expect(numbersText(numbers)).toBe(text);
});
