import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecisionMatrix, MatrixRow } from '../criteria/decision-matrix.ts';
import type { Group } from '../indicators/reading.ts';
import type { Weights } from '../weights/weights.ts';
import { compareMethods, type MethodComparison } from './compare-methods.ts';

const CRITERIA: readonly (readonly [string, Group])[] = [
  ['grid.a', 'grid'],
  ['opposition.a', 'opposition'],
];
const HALVES: Weights = {
  delivery: { groups: { grid: 50, opposition: 50 }, indicators: {} },
  burden: { groups: {}, indicators: {} },
};

function row(siteId: string, risks: readonly (number | null)[], criteria = CRITERIA): MatrixRow {
  return {
    siteId,
    gates: [],
    exclusions: [],
    criteria: criteria.map(([indicator, group], i) => {
      const point = risks[i] ?? null;
      return { indicator, group, risk: point === null ? null : { point, low: point, high: point } };
    }),
  };
}

function matrix(...rows: MatrixRow[]): DecisionMatrix {
  return { perspective: 'delivery', state: 'hosted', rows };
}

function compared(given: DecisionMatrix, weights = HALVES): MethodComparison {
  const result = compareMethods(given, weights);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('a balanced site beside one that is bad on one thing (by hand)', () => {
  // Ours: sqrt((.5^2 + .5^2)/2) = .50 and sqrt((.02^2 + .75^2)/2) = .53: the quadratic mean punishes the bad value.
  const rows = [row('balanced', [0.5, 0.5]), row('lopsided', [0.02, 0.75]), row('worse', [0.6, 0.9])];
  const { sites, agreement } = compared(matrix(...rows));

  test('ours puts the balanced one first', () => {
    expect(sites.map(({ siteId, ours }) => [siteId, ours])).toEqual([
      ['balanced', 1],
      ['lopsided', 2],
      ['worse', 3],
    ]);
  });

  test('TOPSIS puts it second, and the pair is named', () => {
    expect(sites[0]?.topsis).toBe(2);
    expect(agreement.topsis.flips).toEqual([{ ahead: 'balanced', behind: 'lopsided' }]);
    // One of three pairs is turned round: tau = (2 - 1)/3, rho = 1 - 6 * 2/(3 * 8).
    expect(agreement.topsis.kendall).toBeCloseTo(1 / 3, 12);
    expect(agreement.topsis.spearman).toBeCloseTo(0.5, 12);
  });
});

describe('unknown readings', () => {
  test('leave their criterion out for all sites, and it is named with what is left of the weight', () => {
    const { kept, leftOut, sites } = compared(
      matrix(row('a', [0.2, 0.9]), row('b', [0.4, null]), row('c', [0.6, 0.1])),
    );
    expect(kept).toEqual([{ indicator: 'grid.a', weight: 0.5 }]);
    expect(leftOut).toEqual(['opposition.a']);
    expect(sites.map(({ siteId, ours }) => [siteId, ours])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  test('may leave nothing to compare', () => {
    expect(compareMethods(matrix(row('a', [0.2, null]), row('b', [null, 0.3])), HALVES)).toEqual({
      ok: false,
      error: { code: 'nothing-shared', leftOut: ['grid.a', 'opposition.a'] },
    });
  });

  test('of a criterion without weight leave nothing out', () => {
    const weights: Weights = { ...HALVES, delivery: { groups: { grid: 100, opposition: 0 }, indicators: {} } };
    expect(compared(matrix(row('a', [0.2, null]), row('b', [0.3, 0.1])), weights).leftOut).toEqual([]);
  });
});

test('one site cannot be compared', () => {
  expect(compareMethods(matrix(row('a', [0.2, 0.3])), HALVES)).toEqual({
    ok: false,
    error: { code: 'too-few-sites', count: 1 },
  });
});

test('a failed gate plays no part: it is not a matter of method', () => {
  const gate = { gate: 'g', verdict: 'fail', floor: 0.95, reason: { code: 'x', facts: {} }, sources: [] } as const;
  const banned = { ...row('banned', [0.1, 0.1]), gates: [gate] };
  expect(compared(matrix(row('a', [0.5, 0.5]), banned)).sites[0]).toEqual({
    siteId: 'banned',
    ours: 1,
    topsis: 1,
    promethee: 1,
  });
});

test('a site that an exclusion leaves without a score is not compared', () => {
  const verdict = { rule: 'r', indicator: 'grid.a', verdict: 'fail' } as const;
  const excluded = { ...row('excluded', [null, 0.1]), exclusions: [verdict] };
  const { sites, leftOut } = compared(matrix(row('a', [0.2, 0.3]), excluded, row('b', [0.4, 0.5])));
  expect(sites.map(({ siteId }) => siteId)).toEqual(['a', 'b']);
  expect(leftOut).toEqual([]);
});

describe('laws', () => {
  const risk = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
  const rows = fc.array(fc.tuple(risk, risk), { minLength: 2, maxLength: 8 });

  test('with one criterion all methods give one order, up to what each holds equal', () => {
    fc.assert(
      fc.property(fc.array(risk, { minLength: 2, maxLength: 8 }), (risks) => {
        const one = CRITERIA.slice(0, 1);
        const { agreement } = compared(matrix(...risks.map((value, i) => row(`s${i}`, [value], one))));
        expect(agreement.topsis.flips).toEqual([]);
        expect(agreement.promethee.flips).toEqual([]);
      }),
    );
  });

  test('the order of sites in the matrix changes no rank', () => {
    fc.assert(
      fc.property(rows, (risks) => {
        const list = risks.map((values, i) => row(`s${i}`, values));
        const byId = (comparison: MethodComparison) =>
          comparison.sites.toSorted((a, b) => a.siteId.localeCompare(b.siteId));
        expect(byId(compared(matrix(...list.toReversed())))).toEqual(byId(compared(matrix(...list))));
      }),
    );
  });

  test('adding a site never turns two others round under ours', () => {
    fc.assert(
      fc.property(rows, fc.tuple(risk, risk), (risks, extra) => {
        const list = risks.map((values, i) => row(`s${i}`, values));
        const rankBefore = new Map(compared(matrix(...list)).sites.map(({ siteId, ours }) => [siteId, ours]));
        const after = compared(matrix(...list, row('extra', extra))).sites.filter(({ siteId }) => siteId !== 'extra');
        for (const [i, { siteId }] of after.entries())
          for (const { siteId: later } of after.slice(i + 1))
            expect(rankBefore.get(siteId)).toBeLessThanOrEqual(rankBefore.get(later) ?? NaN);
      }),
    );
  });
});
