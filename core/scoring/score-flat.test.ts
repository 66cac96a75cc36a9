import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecisionMatrix, MatrixRow } from '../criteria/decision-matrix.ts';
import { flatMatrix } from '../criteria/flat-matrix.ts';
import { unpackMatrix } from '../criteria/unpack-matrix.ts';
import { GROUPS } from '../indicators/reading.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../weights/weights.ts';
import type { Aggregation } from './aggregation.ts';
import { scoreFlat, scoreSteps } from './score-flat.ts';
import { scoreMatrix } from './score-matrix.ts';

const CRITERIA = ['grid.a', 'grid.b', 'land-use.a', 'opposition.a', 'opposition.b', 'readiness.a'] as const;

function groupOf(indicator: string) {
  const group = GROUPS.find((one) => indicator.startsWith(`${one}.`));
  if (group === undefined) throw new Error(indicator);
  return group;
}

// Curves are flat beyond their ends and classes share risks, so equal risks are common.
const unit = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 1));
const risk = fc.option(
  fc.tuple(unit, unit, unit).map((three) => {
    const [low = 0, point = 0, high = 0] = three.toSorted((a, b) => a - b);
    return { point, low, high };
  }),
);
const verdict = fc.constantFrom('pass' as const, 'fail' as const, 'unknown' as const);
const row = fc.record({
  risks: fc.array(risk, { minLength: CRITERIA.length, maxLength: CRITERIA.length }),
  gates: fc.array(fc.record({ verdict, floor: unit }), { maxLength: 2 }),
  excluded: fc.boolean(),
});
const rows = fc.array(row, { minLength: 1, maxLength: 12 }).map((list) =>
  list.map(({ risks, gates, excluded }, i): MatrixRow => ({
    siteId: `s${i}`,
    criteria: CRITERIA.map((indicator, k) => ({ indicator, group: groupOf(indicator), risk: risks[k] ?? null })),
    gates: gates.map((gate) => ({ gate: 'g', reason: { code: '', facts: {} }, sources: [], ...gate })),
    exclusions: [{ rule: 'r', indicator: 'grid.a', verdict: excluded ? 'fail' : 'pass' }],
  })),
);
const weight = fc.constantFrom(0, 1, 20, 77);
const weights = fc
  .record({
    groups: fc.record({ grid: weight, 'land-use': weight, opposition: weight, readiness: weight }),
    indicators: fc.record({ 'grid.a': weight, 'grid.b': weight, 'opposition.b': weight }),
  })
  .map((delivery): Weights => ({ ...DEFAULT_WEIGHTS, delivery }));
const aggregation: fc.Arbitrary<Aggregation> = fc.oneof(
  fc.record({
    kind: fc.constant('power' as const),
    inGroup: fc.constantFrom(1, 2, 3, 7.5),
    overGroups: fc.constantFrom(1, 2, 4),
  }),
  fc.record({ kind: fc.constant('owa' as const), orness: fc.constantFrom(0.3, 0.5, 0.9) }),
);

function matrixOf(list: readonly MatrixRow[]): DecisionMatrix {
  return { perspective: 'delivery', state: 'hosted', rows: list };
}

const nullAsNaN = (point: number | null) => point ?? NaN;

describe('scoreFlat', () => {
  test('gives the very numbers of scoreMatrix, bit by bit', () => {
    fc.assert(
      fc.property(rows, weights, aggregation, (list, chosen, mean) => {
        const matrix = matrixOf(list);
        const detailed = scoreMatrix(matrix, chosen, mean);
        const flat = scoreFlat(flatMatrix(matrix), chosen, mean);
        expect([...flat.point]).toEqual(detailed.map(({ score }) => nullAsNaN(score.point)));
        expect([...flat.low]).toEqual(detailed.map(({ score }) => score.low));
        expect([...flat.high]).toEqual(detailed.map(({ score }) => score.high));
        expect([...flat.coverage]).toEqual(detailed.map(({ score }) => score.coverage));
        expect([...flat.rank]).toEqual(detailed.map(({ rank }) => rank ?? 0));
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test('scores of a matrix do not depend on what it was asked before', () => {
    const questions = fc.array(fc.tuple(weights, aggregation), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, questions, (list, asked) => {
        const matrix = matrixOf(list);
        const kept = flatMatrix(matrix);
        for (const [chosen, mean] of asked)
          expect(scoreFlat(kept, chosen, mean)).toEqual(scoreFlat(flatMatrix(matrix), chosen, mean));
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  test('scores made step by step do not depend on what is asked between the steps', () => {
    fc.assert(
      fc.property(rows, fc.tuple(weights, aggregation), fc.tuple(weights, aggregation), (list, asked, between) => {
        const matrix = flatMatrix(matrixOf(list));
        const steps = scoreSteps(matrix, ...asked);
        let step = steps.next();
        for (; step.done !== true; step = steps.next()) scoreFlat(matrix, ...between);
        expect(step.value).toEqual(scoreFlat(flatMatrix(matrixOf(list)), ...asked));
      }),
      { numRuns: 100, seed: 8 },
    );
  });

  test('scores the rows of an unpacked matrix alike', () => {
    fc.assert(
      fc.property(rows, weights, aggregation, (list, chosen, mean) => {
        const packed = flatMatrix(matrixOf(list));
        const detailed = scoreMatrix(unpackMatrix(packed), chosen, mean);
        const flat = scoreFlat(packed, chosen, mean);
        expect(detailed.map(({ score }) => nullAsNaN(score.point))).toEqual([...flat.point]);
        expect(detailed.map(({ score }) => score.high)).toEqual([...flat.high]);
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  test('adding a site moves no score of the others', () => {
    fc.assert(
      fc.property(rows, row, weights, aggregation, (list, _extra, chosen, mean) => {
        const [first, ...others] = list;
        if (first === undefined || others.length === 0) return;
        const all = scoreFlat(flatMatrix(matrixOf(list)), chosen, mean);
        const fewer = scoreFlat(flatMatrix(matrixOf(others)), chosen, mean);
        expect([...fewer.point]).toEqual([...all.point].slice(1));
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('an empty matrix has no scores', () => {
    expect(scoreFlat(flatMatrix(matrixOf([])), DEFAULT_WEIGHTS).point).toHaveLength(0);
  });

  test('an excluded site has no point and no rank, and the others close the gap', () => {
    const made = (siteId: string, point: number, excluded: boolean): MatrixRow => ({
      siteId,
      criteria: [{ indicator: 'grid.a', group: 'grid', risk: { point, low: point, high: point } }],
      gates: [],
      exclusions: [{ rule: 'r', indicator: 'grid.a', verdict: excluded ? 'fail' : 'pass' }],
    });
    const flat = scoreFlat(flatMatrix(matrixOf([made('a', 0.1, true), made('b', 0.4, false)])), DEFAULT_WEIGHTS);
    expect([...flat.point]).toEqual([NaN, 0.4]);
    expect([...flat.rank]).toEqual([0, 1]);
  });
});
