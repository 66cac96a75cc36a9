import { expect, test } from 'vitest';
import { finish } from './example-model.ts';
import { exampleScoring } from './example-scoring.ts';
import { stress, type StressQuestion } from './stress.ts';

const scoring = exampleScoring({
  sites: { a: [0.2, 0.3, null], b: [0.35, 0.3, 0.3], c: [0.36, 0.3, 0.3], d: [null, null, null], e: [0.9, 0.9, 0.9] },
  groups: ['grid', 'grid', 'impact'],
  groupWeights: { grid: 50, impact: 50 },
  indicatorWeights: { c0: 1, c1: 1, c2: 1 },
});

const { point, low, high } = scoring.matrix;
const question: StressQuestion = {
  scoring: { ...scoring, matrix: { ...scoring.matrix, excluded: Uint8Array.of(0, 0, 0, 0, 1) } },
  readings: { curves: [null, null, null], value: point, low, high, noise: new Float64Array(point.length).fill(0.1) },
  openGates: [{ row: 0, gate: 'floodway', floor: 0.95 }],
  settings: { draws: 2_000, seed: 7, concentration: 50, unknowns: 'left-out' },
  compared: ['a'],
};

test('every site has its interval and rank; unknown and excluded ones have none', () => {
  const { sites, draws } = finish(stress(question));
  expect(draws).toBe(2_000);
  expect(sites.map(({ rank }) => rank && `${rank.printed}${rank.isTied ? '=' : ''}`)).toEqual([
    '1',
    '2=',
    '2=',
    null,
    null,
  ]);
  expect(sites.map(({ quantiles }) => quantiles !== null)).toEqual([true, true, true, false, false]);
  for (const { quantiles } of sites)
    if (quantiles !== null) expect([...quantiles]).toEqual(quantiles.toSorted((x, y) => x - y));
});

test('pairs, findings and swaps are named', () => {
  const { pairs, findings, swaps } = finish(stress(question));
  expect(pairs.siteIds).toEqual(['a', 'b', 'c']);
  expect(pairs.before[1]).toBeGreaterThan(0.7);
  expect(findings.readings[0]).toMatchObject({ row: 0, about: { indicator: 'c2', known: false } });
  expect(findings.gates.map(({ about, row }) => [about, row])).toEqual([[{ kind: 'gate', gate: 'floodway' }, 0]]);
  expect(swaps.map(({ first, second }) => [first, second])).toEqual([
    ['a', 'b'],
    ['b', 'c'],
  ]);
});

test('a site that is first has a confidence factor, and the weights that favour it', () => {
  const [a] = finish(stress(question)).sites;
  expect(a?.rank?.confidence).toBeGreaterThan(0.6);
  expect(a?.rank?.central?.groups.grid).toBeCloseTo(0.5, 1);
});

test('progress grows to the end, and a run that is left is simply not asked on', () => {
  const seen = [...stress(question)];
  expect(seen).toEqual(seen.toSorted((x, y) => x - y));
  expect(seen.at(-1)).toBe(1);
});

test('the same question gives the same answer to the last digit', () => {
  expect(finish(stress(question))).toEqual(finish(stress(question)));
});
