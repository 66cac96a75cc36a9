import { expect, test } from 'vitest';
import type { WeightedCriterion } from '../../../core/scoring/score-matrix.ts';
import { exampleSite } from '../../../core/workspace/example-workspace.ts';
import { siteRows } from '../../stores/site-rows.ts';
import { differencesFirst } from './differences.ts';

const criterion = (indicator: string, point: number | null): WeightedCriterion => ({
  indicator,
  group: 'grid',
  weight: 0.25,
  risk: point === null ? null : { point, low: point, high: point },
});

function row(id: string, criteria: readonly WeightedCriterion[]) {
  const score = { point: 0.5, low: 0, high: 1, coverage: 1 };
  const band = { from: 'low', to: 'severe' } as const;
  return siteRows(
    [exampleSite(id)],
    new Map([
      [id, { siteId: id, score, band, groups: [], criteria, gates: [], excluded: false, exclusions: [], rank: 1 }],
    ]),
  );
}

test('what sets sites apart comes first, and an unknown may be anything', () => {
  const a = row('a', [criterion('same', 0.4), criterion('far', 0.1), criterion('unknown', null)]);
  const b = row('b', [criterion('same', 0.4), criterion('far', 0.9), criterion('unknown', 0.5)]);
  expect(differencesFirst([...a, ...b])).toEqual(['unknown', 'far', 'same']);
  expect(differencesFirst([])).toEqual([]);
});
