import { expect, test } from 'vitest';
import type { SiteReadings } from '../../../core/criteria/site-readings.ts';
import { INDICATORS } from '../../../core/indicators/registry.ts';
import { unknown } from '../../../core/indicators/reading.ts';
import { exampleWorkspace } from '../../../core/workspace/example-workspace.ts';
import { scoresOf } from '../../stores/scores.ts';
import { unknowns } from './unknowns.ts';

const readings: readonly SiteReadings[] = ['a', 'b'].map((siteId) => {
  const read = Object.fromEntries(
    INDICATORS.map(({ id }) => [id, unknown('x', id.startsWith('grid') ? 'ask.utility' : 'ask.planner')]),
  );
  return {
    siteId,
    readings: { mined: read, hosted: read },
    gates: { mined: { delivery: [], burden: [] }, hosted: { delivery: [], burden: [] } },
    deltas: [],
    county: null,
  };
});
const scores = scoresOf(readings, exampleWorkspace(), { perspective: 'delivery', state: 'hosted' });

test('everything unknown adds up to the whole weight of every site, heaviest askers first', () => {
  const asked = unknowns(readings, scores, { state: 'hosted', siteId: null });
  expect(asked.map(({ ask }) => ask)).toEqual(['ask.planner', 'ask.utility']);
  expect(asked.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(2, 12);
  expect(asked[1]?.questions.every(({ gaps }) => gaps.length === 2)).toBe(true);
});

test('of one site only its own gaps are asked, and none that carries no weight', () => {
  const asked = unknowns(readings, scores, { state: 'hosted', siteId: 'a' });
  const gaps = asked.flatMap(({ questions }) => questions.flatMap((question) => question.gaps));
  expect(new Set(gaps.map(({ siteId }) => siteId))).toEqual(new Set(['a']));
  expect(asked.flatMap(({ questions }) => questions).some(({ indicator }) => indicator.startsWith('impact'))).toBe(
    false,
  );
});
