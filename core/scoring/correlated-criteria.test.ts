import { describe, expect, test } from 'vitest';
import type { DecisionMatrix } from '../criteria/decision-matrix.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { CATALOGUES } from '../text/say.ts';
import { correlatedCriteria, correlatedInAny, DECLARED_OVERLAPS } from './correlated-criteria.ts';

/** A matrix whose columns are given; null where a site does not know the criterion. */
function matrix(columns: Readonly<Record<string, readonly (number | null)[]>>): DecisionMatrix {
  const count = Object.values(columns)[0]?.length ?? 0;
  return {
    perspective: 'delivery',
    state: 'hosted',
    rows: Array.from({ length: count }, (_, site) => ({
      siteId: `s${site}`,
      gates: [],
      exclusions: [],
      criteria: Object.entries(columns).map(([indicator, risks]) => {
        const point = risks[site] ?? null;
        return { indicator, group: 'grid', risk: point === null ? null : { point, low: point, high: point } };
      }),
    })),
  };
}

const rising: readonly (number | null)[] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

describe('criteria that rise together', () => {
  test('are flagged with rho and the number of sites', () => {
    const squared = rising.map((risk) => (risk ?? 0) ** 2);
    expect(correlatedCriteria(matrix({ a: rising, b: squared }))).toEqual([
      { a: 'a', b: 'b', rho: expect.closeTo(1, 12) as number, sites: 8 },
    ]);
  });

  test('are not flagged when one falls as the other rises: a trade-off is no double count', () => {
    expect(correlatedCriteria(matrix({ a: rising, b: rising.toReversed() }))).toEqual([]);
  });

  test('need eight sites that know both', () => {
    expect(correlatedCriteria(matrix({ a: rising, b: rising.with(3, null) }))).toEqual([]);
    expect(correlatedCriteria(matrix({ a: [...rising, 0.9], b: [...rising.with(3, null), 0.9] }))).toHaveLength(1);
  });

  test('are flagged from rho 0.8 on, the strongest first', () => {
    // rho = 1 - 6 sum d^2/(8 * 63). Two exchanges of neighbours: sum d^2 = 4; the last put first: 49 + 7, rho = 0.33.
    const nearly = [0.2, 0.1, 0.4, 0.3, 0.5, 0.6, 0.7, 0.8];
    const hardly = [0.8, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
    const flagged = correlatedCriteria(matrix({ a: rising, b: rising, c: nearly, d: hardly }));
    expect(flagged.map(({ a, b }) => `${a}${b}`)).toEqual(['ab', 'ac', 'bc']);
    expect(flagged[1]?.rho).toBeCloseTo(1 - 24 / 504, 12);
  });

  test('a constant criterion goes with nothing', () => {
    expect(correlatedCriteria(matrix({ a: rising, b: rising.map(() => 0.5) }))).toEqual([]);
  });

  test('no sites, no pairs', () => {
    expect(correlatedCriteria(matrix({ a: [] }))).toEqual([]);
  });
});

describe('declared overlaps', () => {
  test('name indicators that exist, each pair once', () => {
    const ids = INDICATORS.map(({ id }) => id);
    for (const { a, b } of DECLARED_OVERLAPS) expect(ids).toEqual(expect.arrayContaining([a, b]));
    const pairs = DECLARED_OVERLAPS.map(({ a, b }) => [a, b].sort().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test('have a sentence that says why', () => {
    for (const { reason } of DECLARED_OVERLAPS) expect(Object.keys(CATALOGUES.indicators.en)).toContain(reason);
  });
});

test('a pair that both perspectives show is named once', () => {
  const rising = Array.from({ length: 9 }, (_, i) => i / 10);
  const both = matrix({ 'grid.a': rising, 'grid.b': rising });
  expect(correlatedCriteria(both)).toHaveLength(1);
  expect(correlatedInAny([both, both])).toEqual(correlatedCriteria(both));
});
