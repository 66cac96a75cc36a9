import { expect, test } from 'vitest';
import { oneGradeWorse, worstGrade } from './grade.ts';

test('what rests on several facts is as good as the worst of them', () => {
  expect(worstGrade('A', 'C', 'B')).toBe('C');
  expect(worstGrade()).toBe('A');
});

test('one letter worse, down to D', () => {
  expect((['A', 'B', 'C', 'D'] as const).map(oneGradeWorse)).toEqual(['B', 'C', 'D', 'D']);
});
