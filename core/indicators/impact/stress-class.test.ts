import { expect, test } from 'vitest';
import { stressOf } from './stress-class.ts';

test.each([
  { kind: 'Low (<10%)', stress: 'low' },
  { kind: 'Low - Medium (10-20%)', stress: 'low-medium' },
  { kind: 'Medium - High (20-40%)', stress: 'medium-high' },
  { kind: 'High (40-80%)', stress: 'high' },
  { kind: 'Extremely High (>80%)', stress: 'extremely-high' },
  { kind: 'Arid and Low Water Use', stress: 'arid-low-use' },
  { kind: '-1', stress: 'arid-low-use' },
  { kind: '0', stress: 'low' },
  { kind: '4', stress: 'extremely-high' },
  { kind: '-9999', stress: null },
  { kind: 'No Data', stress: null },
  { kind: null, stress: null },
])('Aqueduct’s $kind is $stress', ({ kind, stress }) => {
  expect(stressOf({ kind, numbers: {} })).toBe(stress);
});

test.each([
  { percent: 0, stress: 'low' },
  { percent: 9.9, stress: 'low' },
  { percent: 10, stress: 'low-medium' },
  { percent: 20, stress: 'medium-high' },
  { percent: 40, stress: 'high' },
  { percent: 80, stress: 'extremely-high' },
  { percent: 350, stress: 'extremely-high' },
])('$percent % is $stress', ({ percent, stress }) => {
  expect(stressOf({ kind: null, numbers: { stressPercent: percent } })).toBe(stress);
  expect(stressOf({ kind: null, numbers: { stressRatio: percent / 100 } })).toBe(stress);
});

test('the ratio that stands for arid land is no ratio, and a class in words wins', () => {
  expect(stressOf({ kind: null, numbers: { stressRatio: 9999 } })).toBeNull();
  expect(stressOf({ kind: 'Arid and Low Water Use', numbers: { stressRatio: 0.05 } })).toBe('arid-low-use');
});
