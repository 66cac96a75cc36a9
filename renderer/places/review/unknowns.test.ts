import { expect, test } from 'vitest';
import { packReadings } from '../../../core/criteria/packed-readings.ts';
import { INDICATORS } from '../../../core/indicators/registry.ts';
import { unknown } from '../../../core/indicators/reading.ts';
import { exampleWorkspace } from '../../../core/workspace/example-workspace.ts';
import { matrixOf } from '../../stores/scores.ts';
import { unknownCounts, unknowns } from './unknowns.ts';

const packed = packReadings(
  ['a', 'b'].map((siteId) => {
    const read = Object.fromEntries(
      INDICATORS.map(({ id }) => [id, unknown('x', id.startsWith('grid') ? 'ask.utility' : 'ask.planner')]),
    );
    const none = { delivery: [], burden: [] };
    return {
      siteId,
      readings: { mined: read, hosted: read },
      gates: { mined: none, hosted: none },
      deltas: [],
      county: null,
    };
  }),
);
const { method, weights } = exampleWorkspace();
const weighed = { matrix: matrixOf(packed, method, { perspective: 'delivery', state: 'hosted' }), weights };

test('everything unknown adds up to the whole weight of every site, heaviest askers first', () => {
  const asked = unknowns(packed, weighed, null);
  expect(asked.map(({ ask }) => ask)).toEqual(['ask.planner', 'ask.utility']);
  expect(asked.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(2, 12);
  expect(asked[1]?.questions.every(({ gaps }) => gaps.length === 2)).toBe(true);
});

test('of one site only its own gaps are asked, and none that carries no weight', () => {
  const asked = unknowns(packed, weighed, 'a');
  const questions = asked.flatMap((one) => one.questions);
  expect(new Set(questions.flatMap(({ gaps }) => gaps.map(({ siteId }) => siteId)))).toEqual(new Set(['a']));
  expect(questions.some(({ indicator }) => indicator.startsWith('impact'))).toBe(false);
  expect([...unknownCounts(packed, weighed)]).toEqual([questions.length, questions.length]);
});

test('a site that was not read has nothing to ask', () => {
  expect(unknowns(packed, weighed, 'c')).toEqual([]);
});
