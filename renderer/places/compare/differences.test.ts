import { expect, test } from 'vitest';
import type { WeightedCriterion } from '../../../core/scoring/score-matrix.ts';
import { differencesFirst } from './differences.ts';

const criterion = (indicator: string, point: number | null): WeightedCriterion => ({
  indicator,
  group: 'grid',
  weight: 0.25,
  risk: point === null ? null : { point, low: point, high: point },
});

test('what sets sites apart comes first, and an unknown may be anything', () => {
  const a = [criterion('same', 0.4), criterion('far', 0.1), criterion('unknown', null)];
  const b = [criterion('same', 0.4), criterion('far', 0.9), criterion('unknown', 0.5)];
  expect(differencesFirst([{ criteria: a }, { criteria: b }])).toEqual(['unknown', 'far', 'same']);
  expect(differencesFirst([])).toEqual([]);
});

test('what is neither weighed nor known of any of them is left out', () => {
  const idle = { ...criterion('idle', null), weight: 0 };
  const read = { ...criterion('read', 0.5), weight: 0 };
  expect(differencesFirst([{ criteria: [criterion('weighed', null), idle, read] }])).toEqual(['weighed', 'read']);
});
