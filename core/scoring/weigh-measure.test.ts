import { expect, test } from 'vitest';
import type { Criterion } from '../criteria/decision-matrix.ts';
import { exampleSite, numberFact } from '../sites/example-site.ts';
import { DEFAULT_WEIGHTS } from '../weights/weights.ts';
import { DEFAULT_AGGREGATION } from './aggregation.ts';
import { scoreRow } from './score-matrix.ts';
import { weighMeasure } from './weigh-measure.ts';

function burdenOf(risks: Readonly<Record<string, number | null>>) {
  const criteria = Object.entries(risks).map(([indicator, point]): Criterion => {
    const group = indicator.startsWith('impact') ? 'impact' : 'grid';
    return { indicator, group, risk: point === null ? null : { point, low: point, high: point } };
  });
  return scoreRow(
    { siteId: 's', criteria, gates: [], exclusions: [] },
    { perspective: 'burden', weights: DEFAULT_WEIGHTS, aggregation: DEFAULT_AGGREGATION },
  );
}

const site = exampleSite({ facts: { hostedGrossMW: numberFact(100) } });
const quiet = exampleSite({ facts: { hostedGrossMW: numberFact(100), hostedNightDBA: numberFact(40) } });

test('a measure that only makes something known lowers nothing, and says what it makes known', () => {
  const measure = weighMeasure('dry-cooling', {
    planned: { site, burden: burdenOf({ 'grid.added-peak': 0.6, 'impact.cooling-water': null }) },
    taken: { site: quiet, burden: burdenOf({ 'grid.added-peak': 0.6, 'impact.cooling-water': 0 }) },
  });
  expect(measure.before).toBeCloseTo(measure.after ?? NaN, 12);
  expect(measure.madeKnown).toEqual(['impact.cooling-water']);
  expect(measure.rows.map(({ key, before }) => ({ key, before }))).toEqual([{ key: 'nightDBA', before: null }]);
});

test('on what is known in both the change is that of the score', () => {
  const measure = weighMeasure('dry-cooling', {
    planned: { site, burden: burdenOf({ 'grid.added-peak': 0.6, 'impact.cooling-water': 0.8 }) },
    taken: { site, burden: burdenOf({ 'grid.added-peak': 0.6, 'impact.cooling-water': 0 }) },
  });
  expect(measure.before ?? 0).toBeGreaterThan((measure.after ?? 1) + 0.1);
  expect(measure).toMatchObject({ madeKnown: [], rows: [] });
});
