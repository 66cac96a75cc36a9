import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Criterion } from '../criteria/decision-matrix.ts';
import type { GateVerdict, SiteState } from '../indicators/reading.ts';
import { DEFAULT_WEIGHTS } from '../weights/weights.ts';
import { scoreChange } from './score-change.ts';
import { scoreMatrix, type SiteScore } from './score-matrix.ts';

const IDS = [
  ['grid.a', 'grid'],
  ['grid.b', 'grid'],
  ['opposition.a', 'opposition'],
  ['readiness.a', 'readiness'],
] as const;

function score(state: SiteState, points: readonly (number | null)[], gates: readonly GateVerdict[] = []): SiteScore {
  const criteria: Criterion[] = IDS.map(([indicator, group], i) => {
    const point = points[i] ?? null;
    return { indicator, group, risk: point === null ? null : { point, low: point, high: point } };
  });
  const [made] = scoreMatrix(
    { perspective: 'delivery', state, rows: [{ siteId: 's', criteria, gates, exclusions: [] }] },
    DEFAULT_WEIGHTS,
  );
  if (made === undefined) throw new Error('one row gives one score');
  return made;
}

const points = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 4, maxLength: 4 });

test('what is known in one state only does not look like a change', () => {
  const change = scoreChange(score('mined', [0.4, null, 0.8, null]), score('hosted', [0.4, 0.9, 0.8, 0]));
  expect(change?.change).toBeCloseTo(0, 12);
});

test('with the same criteria known it is the difference of the points', () => {
  fc.assert(
    fc.property(
      points,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
      (a, b) => {
        const [mined, hosted] = [
          score('mined', a),
          score(
            'hosted',
            b.map((risk, i) => (a[i] === null ? null : risk)),
          ),
        ];
        const change = scoreChange(mined, hosted);
        if (mined.score.point === null || hosted.score.point === null) expect(change).toBeNull();
        else expect(change?.change).toBeCloseTo(hosted.score.point - mined.score.point, 9);
      },
    ),
  );
});

test('nothing in common is no change at all, not zero', () => {
  expect(scoreChange(score('mined', [0.4, null, null, null]), score('hosted', [null, 0.4, null, null]))).toBeNull();
});

test('a gate that fails only after the conversion is part of the change', () => {
  const gate: GateVerdict = { gate: 'g', verdict: 'fail', floor: 0.95, reason: { code: 'x', facts: {} }, sources: [] };
  const change = scoreChange(score('mined', [0.1, 0.1, 0.1, 0.1]), score('hosted', [0.1, 0.1, 0.1, 0.1], [gate]));
  expect(change?.change).toBeCloseTo(0.85, 12);
});
