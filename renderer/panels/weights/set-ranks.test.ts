import { expect, test } from 'vitest';
import { flatMatrix } from '../../../core/criteria/flat-matrix.ts';
import type { MatrixRow } from '../../../core/criteria/decision-matrix.ts';
import { DEFAULT_AGGREGATION } from '../../../core/scoring/aggregation.ts';
import type { Weights } from '../../../core/weights/weights.ts';
import { ranksUnder } from './set-ranks.ts';

function row(siteId: string, grid: number | null, opposition: number | null): MatrixRow {
  const risk = (point: number | null) => (point === null ? null : { point, low: point, high: point });
  return {
    siteId,
    gates: [],
    exclusions: [],
    criteria: [
      { indicator: 'grid.a', group: 'grid', risk: risk(grid) },
      { indicator: 'opposition.a', group: 'opposition', risk: risk(opposition) },
    ],
  };
}

function only(group: 'grid' | 'opposition'): Weights {
  return { delivery: { groups: { [group]: 100 }, indicators: {} }, burden: { groups: {}, indicators: {} } };
}

const matrix = flatMatrix({
  perspective: 'delivery',
  state: 'hosted',
  rows: [
    row('middling', 0.5, 0.5),
    row('strong-grid', 0.1, 0.9),
    row('quiet', 0.9, 0.1),
    row('nothing-known', null, null),
    row('grid-known', 0.7, null),
  ],
});
const settings = { aggregation: DEFAULT_AGGREGATION, count: 10 };

test("everybody's best come first, each with its rank under every set", () => {
  expect(ranksUnder(matrix, [only('grid'), only('opposition')], settings)).toEqual([
    { siteId: 'strong-grid', ranks: [1, 3], printed: ['1', '3'] },
    { siteId: 'quiet', ranks: [4, 1], printed: ['4', '1'] },
    { siteId: 'middling', ranks: [2, 2], printed: ['2', '2'] },
    { siteId: 'grid-known', ranks: [3, null], printed: ['3', '–'] },
  ]);
});

test('no more sites than asked for', () => {
  const two = ranksUnder(matrix, [only('grid')], { ...settings, count: 2 });
  expect(two.map(({ siteId }) => siteId)).toEqual(['strong-grid', 'middling']);
});
