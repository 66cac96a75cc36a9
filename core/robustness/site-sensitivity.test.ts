import { expect, test } from 'vitest';
import { finish } from './example-model.ts';
import { exampleScoring } from './example-scoring.ts';
import { siteSensitivity } from './site-sensitivity.ts';

const scoring = exampleScoring({
  sites: { a: [0.5, 0.5, 0.5], b: [0.5, 0.4, 0.6] },
  groups: ['grid', 'grid', 'impact'],
  groupWeights: { grid: 50, impact: 50 },
  indicatorWeights: { c0: 1, c1: 1, c2: 1 },
});

function sensitivity(noise: readonly number[]) {
  const risks = Float64Array.from(scoring.matrix.point);
  const readings = {
    curves: [null, null, null],
    value: risks,
    low: risks,
    high: risks,
    noise: Float64Array.from([...noise, 0, 0, 0]),
  };
  return finish(
    siteSensitivity({ scoring, readings, concentration: 1e6, unknowns: 'left-out', seed: 1, site: 0, others: [1] }),
  );
}

test('with weights all but fixed, readings share the variance by the square of weight times spread', () => {
  const bars = sensitivity([0.2, 0.2, 0.1]);
  const index = (indicator: string) =>
    bars.find(({ input }) => input.kind === 'reading' && input.indicator === indicator)?.score.first ?? NaN;
  // Weights .25 .25 .5 and spreads .2 .2 .1: three equal parts.
  for (const indicator of ['c0', 'c1', 'c2']) expect(Math.abs(index(indicator) - 1 / 3)).toBeLessThan(0.12);
});

test('an exact reading is no input, a lone indicator has no weight to vary', () => {
  const inputs = sensitivity([0.2, 0, 0]).map(
    ({ input }) => `${input.kind} ${input.kind === 'group' ? input.group : input.indicator}`,
  );
  expect(inputs.toSorted()).toEqual(['group grid', 'group impact', 'indicator c0', 'indicator c1', 'reading c0']);
});

test('what decides the score decides the rank', () => {
  const [first] = sensitivity([0.35, 0.02, 0.02]);
  expect(first?.input).toEqual({ kind: 'reading', indicator: 'c0' });
  expect(first?.rank.total).toBeGreaterThan(0.8);
});
