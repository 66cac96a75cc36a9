import { expect, test } from 'vitest';
import { finish } from '../robustness/example-model.ts';
import { exampleScoring } from '../robustness/example-scoring.ts';
import { stress, type StressQuestion } from '../robustness/stress.ts';
import { driversJson, drawsJson, findingsJson, intervalJson, neighboursJson, ranksJson } from './stress-json.ts';

const scoring = exampleScoring({
  sites: { a: [0.2, 0.3], b: [0.5, 0.3], c: [0.5, 0.3], d: [null, null] },
  groups: ['grid', 'impact'],
  groupWeights: { grid: 50, impact: 50 },
  indicatorWeights: { c0: 1, c1: 1 },
});
const { point, low, high } = scoring.matrix;
const question: StressQuestion = {
  scoring,
  readings: { curves: [null, null], value: point, low, high, noise: new Float64Array(point.length).fill(0.05) },
  openGates: [],
  settings: { draws: 1_000, seed: 3, concentration: 50, unknowns: 'left-out' },
  compared: [],
};
const stressed = { question, result: finish(stress(question)) };

test('says how the draws were made', () => {
  expect(drawsJson(stressed)).toEqual({ made: 1_000, seed: 3, concentration: 50, unknowns: 'left-out' });
});

test('prints scores as 0-100 and ties by name', () => {
  const interval = intervalJson(stressed, 'a');
  expect(interval?.p50).toBeGreaterThan(20);
  expect(interval?.p50).toBeLessThan(35);
  expect(ranksJson(stressed, 'a')).toMatchObject({ printed: '1', tiedWith: [] });
  expect(ranksJson(stressed, 'b')).toMatchObject({ printed: '2=', tiedWith: ['c'] });
  const shares = ranksJson(stressed, 'a')?.acceptability ?? [];
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  // The zeros after the last rank taken are left out.
  expect(shares.at(-1)).toBeGreaterThan(0);
});

test('a site without a score has neither interval nor rank, and nothing has any without draws', () => {
  expect([intervalJson(stressed, 'd'), ranksJson(stressed, 'd')]).toEqual([null, null]);
  expect([intervalJson(null, 'a'), ranksJson(null, 'a')]).toEqual([null, null]);
});

test('drivers are changes of the score in points', () => {
  const [first] = driversJson(stressed, 1);
  expect(first).toEqual({ indicator: 'c0', risk: 50, toBest: -25, toWorst: 25 });
});

test('neighbours say how often the order holds and what would turn it', () => {
  const [first] = neighboursJson(stressed);
  expect(first).toMatchObject({ first: 'a', swap: null });
  expect(first?.firstBefore).toBeGreaterThan(0.9);
});

test('what to find out names site and indicator', () => {
  const [first] = findingsJson(stressed, [], 'readings');
  expect(first).toMatchObject({ site: expect.stringMatching(/^[bc]$/) as string, known: true });
  expect(findingsJson(stressed, [], 'gates')).toEqual([]);
  expect(first?.rankMove).toBeGreaterThan(0);
});
