import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Criterion, DecisionMatrix, MatrixRow, RiskRange } from '../criteria/decision-matrix.ts';
import type { GateVerdict } from '../indicators/reading.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../weights/weights.ts';
import { scoreMatrix, type SiteScore } from './score-matrix.ts';

const GRID = ['grid.a', 'grid.b'] as const;
const OTHERS = [
  ['land-use.a', 'land-use'],
  ['opposition.a', 'opposition'],
  ['readiness.a', 'readiness'],
] as const;

const risk = (point: number, low = point, high = point): RiskRange => ({ point, low, high });

function criteria(values: readonly (RiskRange | null)[]): Criterion[] {
  const ids = [...GRID.map((id) => [id, 'grid'] as const), ...OTHERS];
  return ids.map(([indicator, group], i) => ({ indicator, group, risk: values[i] ?? null }));
}

function matrix(...rows: MatrixRow[]): DecisionMatrix {
  return { perspective: 'delivery', state: 'hosted', rows };
}

function row(siteId: string, values: readonly (RiskRange | null)[], gates: readonly GateVerdict[] = []): MatrixRow {
  return { siteId, criteria: criteria(values), gates, exclusions: [] };
}

function only(scores: readonly SiteScore[]): SiteScore {
  const [score] = scores;
  if (score === undefined) throw new Error('one score was expected');
  return score;
}

const gate = (verdict: GateVerdict['verdict'], floor: number): GateVerdict => ({
  gate: 'g',
  verdict,
  floor,
  reason: { code: 'x', facts: {} },
  sources: [],
});

const anyRisk = fc.option(
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((three) => three.toSorted((a, b) => a - b))
    .map(([low = 0, point = 0, high = 0]) => ({ low, point, high })),
  { nil: null, freq: 3 },
);
const anyValues = fc.array(anyRisk, { minLength: 5, maxLength: 5 });
const anyGates = fc.array(
  fc.record({ verdict: fc.constantFrom('pass', 'fail', 'unknown'), floor: fc.constantFrom(0.7, 0.85, 0.95) }),
  { maxLength: 3 },
);

describe('a worked example (domain/methods.md section 6, by hand)', () => {
  const { score, groups } = only(
    scoreMatrix(matrix(row('s', [risk(0.6), risk(0.2), null, risk(0.4), risk(0.1)])), DEFAULT_WEIGHTS),
  );

  test('a group is the cubic mean of its known criteria', () => {
    expect(groups[0]?.point).toBeCloseTo(Math.cbrt((0.6 ** 3 + 0.2 ** 3) / 2), 12);
  });

  test('the total is the quadratic mean of the groups that know something', () => {
    const grid = Math.cbrt((0.6 ** 3 + 0.2 ** 3) / 2);
    expect(score.point).toBeCloseTo(Math.sqrt((0.3 * grid ** 2 + 0.3 * 0.4 ** 2 + 0.2 * 0.1 ** 2) / 0.8), 12);
  });

  test('an unknown counts 0 below and 1 above, and lowers coverage', () => {
    const grid = Math.cbrt((0.6 ** 3 + 0.2 ** 3) / 2);
    const known = 0.3 * grid ** 2 + 0.3 * 0.4 ** 2 + 0.2 * 0.1 ** 2;
    expect(score.low).toBeCloseTo(Math.sqrt(known), 12);
    expect(score.high).toBeCloseTo(Math.sqrt(known + 0.2), 12);
    expect(score.coverage).toBeCloseTo(0.8, 12);
  });
});

describe('gates', () => {
  const values = [risk(0.1), risk(0.1), risk(0.1), risk(0.1), risk(0.1)];

  test('a failed gate lifts point, low and high to its floor', () => {
    const { score } = only(scoreMatrix(matrix(row('s', values, [gate('fail', 0.85)])), DEFAULT_WEIGHTS));
    expect([score.low, score.point, score.high]).toEqual([0.85, 0.85, 0.85]);
  });

  test('a gate that cannot be judged lifts only the harsher bound', () => {
    const { score, band } = only(scoreMatrix(matrix(row('s', values, [gate('unknown', 0.95)])), DEFAULT_WEIGHTS));
    expect(score.point).toBeCloseTo(0.1, 12);
    expect(score.high).toBe(0.95);
    expect(band).toEqual({ from: 'low', to: 'severe' });
  });

  test('a gate that passes changes nothing', () => {
    const [passed] = scoreMatrix(matrix(row('s', values, [gate('pass', 0.95)])), DEFAULT_WEIGHTS);
    const [without] = scoreMatrix(matrix(row('s', values)), DEFAULT_WEIGHTS);
    expect(passed?.score).toEqual(without?.score);
  });
});

describe('nothing known', () => {
  test('gives no point, no rank, no band and the whole range', () => {
    const score = only(scoreMatrix(matrix(row('s', [null, null, null, null, null])), DEFAULT_WEIGHTS));
    expect(score).toMatchObject({ score: { point: null, low: 0, high: 1, coverage: 0 }, rank: null, band: null });
  });

  test('all weights at zero judge nothing', () => {
    const none: Weights = { ...DEFAULT_WEIGHTS, delivery: { groups: { grid: 0 }, indicators: {} } };
    const score = only(scoreMatrix(matrix(row('s', [risk(1), risk(1), risk(1), risk(1), risk(1)])), none));
    expect(score).toMatchObject({ score: { point: null, low: 0, high: 1, coverage: 0 }, rank: null });
  });
});

describe('ranks', () => {
  test('sites whose points round to the same whole number tie, and the next rank skips', () => {
    const flat = (id: string, r: number) => row(id, [risk(r), risk(r), risk(r), risk(r), risk(r)]);
    const scores = scoreMatrix(
      matrix(flat('d', 0.6), flat('b', 0.3021), row('none', []), flat('c', 0.2999), flat('a', 0.1)),
      DEFAULT_WEIGHTS,
    );
    expect(Object.fromEntries(scores.map(({ siteId, rank }) => [siteId, rank]))).toEqual({
      a: 1,
      b: 2,
      c: 2,
      d: 4,
      none: null,
    });
  });
});

describe('laws', () => {
  test('0 <= low <= point <= high <= 1 and coverage is a share', () => {
    fc.assert(
      fc.property(anyValues, anyGates, (values, gates) => {
        const { score, groups } = only(
          scoreMatrix(
            matrix(
              row(
                's',
                values,
                gates.map(({ verdict, floor }) => gate(verdict, floor)),
              ),
            ),
            DEFAULT_WEIGHTS,
          ),
        );
        for (const { point, low, high, coverage } of [score, ...groups]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(point ?? low);
          expect(point ?? high).toBeLessThanOrEqual(high);
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('a higher risk on one criterion never lowers the score', () => {
    const one = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyValues, fc.nat(4), one, one, (values, at, a, b) => {
        const score = (r: number) =>
          only(scoreMatrix(matrix(row('s', values.with(at, risk(r)))), DEFAULT_WEIGHTS)).score;
        const [less, more] = [score(Math.min(a, b)), score(Math.max(a, b))];
        for (const key of ['point', 'low', 'high'] as const)
          expect((more[key] ?? 0) - (less[key] ?? 0)).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  test('learning a reading never lowers coverage and never widens the range', () => {
    fc.assert(
      fc.property(anyValues, fc.nat(4), fc.double({ min: 0, max: 1, noNaN: true }), (values, at, r) => {
        const before = only(scoreMatrix(matrix(row('s', values.with(at, null))), DEFAULT_WEIGHTS)).score;
        const after = only(scoreMatrix(matrix(row('s', values.with(at, risk(r)))), DEFAULT_WEIGHTS)).score;
        expect(after.coverage).toBeGreaterThan(before.coverage);
        expect(after.low - before.low).toBeGreaterThanOrEqual(-1e-12);
        expect(before.high - after.high).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  test('only the proportions of the weights matter', () => {
    fc.assert(
      fc.property(anyValues, fc.double({ min: 0.01, max: 20, noNaN: true }), (values, factor) => {
        const { groups, indicators } = DEFAULT_WEIGHTS.delivery;
        const scaled = Object.fromEntries(Object.entries(groups).map(([group, weight]) => [group, weight * factor]));
        const weights: Weights = { ...DEFAULT_WEIGHTS, delivery: { groups: scaled, indicators } };
        const [a, b] = [DEFAULT_WEIGHTS, weights].map((w) => only(scoreMatrix(matrix(row('s', values)), w)).score);
        for (const key of ['point', 'low', 'high', 'coverage'] as const)
          expect(b?.[key] ?? -1).toBeCloseTo(a?.[key] ?? -1, 9);
      }),
    );
  });

  test('the order of sites changes nothing, and adding a site changes no other score', () => {
    fc.assert(
      fc.property(fc.array(anyValues, { minLength: 1, maxLength: 6 }), anyValues, (sites, extra) => {
        const rows = sites.map((values, i) => row(`s${i}`, values));
        const scores = scoreMatrix(matrix(...rows), DEFAULT_WEIGHTS);
        const shuffled = scoreMatrix(matrix(...rows.toReversed()), DEFAULT_WEIGHTS).toReversed();
        expect(shuffled).toEqual(scores);
        const more = scoreMatrix(matrix(...rows, row('extra', extra)), DEFAULT_WEIGHTS);
        expect(more.slice(0, -1).map(({ score }) => score)).toEqual(scores.map(({ score }) => score));
      }),
    );
  });

  test('the shares of all criteria sum to 1, and coverage is the known part of them', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { score, criteria: shares } = only(scoreMatrix(matrix(row('s', values)), DEFAULT_WEIGHTS));
        const sum = (list: typeof shares) => list.reduce((all, { weight }) => all + weight, 0);
        expect(sum(shares)).toBeCloseTo(1, 12);
        expect(sum(shares.filter((criterion) => criterion.risk !== null))).toBeCloseTo(score.coverage, 12);
      }),
    );
  });
});
