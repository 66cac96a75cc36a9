import { describe, expect, test } from 'vitest';
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../weights/weights.ts';
import { similarSites } from './similar-sites.ts';

/** Two criteria of one group each that weigh 3 : 1. */
const weights: Weights = { ...DEFAULT_WEIGHTS, delivery: { groups: { grid: 75, readiness: 25 }, indicators: {} } };

function matrix(rows: readonly (readonly [string, number, number])[]): FlatMatrix {
  const point = Float64Array.from(rows.flatMap(([, a, b]) => [a, b]));
  return {
    perspective: 'delivery',
    state: 'hosted',
    siteIds: rows.map(([id]) => id),
    indicators: ['grid.line-distance', 'readiness.ratio-shortfall'],
    groups: ['grid', 'readiness'],
    ...{ point, low: point, high: point },
    failFloor: new Float64Array(rows.length),
    openFloor: new Float64Array(rows.length),
    excluded: new Uint8Array(rows.length),
  };
}

describe('similarSites', () => {
  test('weighs differences by how much a criterion counts', () => {
    const found = similarSites(
      matrix([
        ['own', 0.5, 0.5],
        ['grid', 0.9, 0.5],
        ['ready', 0.5, 0.9],
      ]),
      weights,
      'own',
    );
    expect(found.map(({ siteId }) => siteId)).toEqual(['ready', 'grid']);
    expect(found[0]?.difference).toBeCloseTo(0.1, 12);
    expect(found[1]?.difference).toBeCloseTo(0.3, 12);
  });

  test('says how much is shared, and leaves out sites that share too little', () => {
    const found = similarSites(
      matrix([
        ['own', 0.5, NaN],
        ['same', 0.5, 0.1],
        ['stranger', NaN, 0.5],
      ]),
      weights,
      'own',
    );
    expect(found).toEqual([{ siteId: 'same', difference: 0, shared: 0.75 }]);
    expect(similarSites(matrix([]), weights, 'own')).toEqual([]);
  });

  test('likeness is mutual', () => {
    const two = matrix([
      ['a', 0.2, 0.7],
      ['b', 0.6, NaN],
    ]);
    expect(similarSites(two, weights, 'a')[0]?.difference).toBe(similarSites(two, weights, 'b')[0]?.difference);
  });
});
