import { expect, test } from 'vitest';
import { brierScore, brierSkill } from './brier.ts';
import { probabilityRule } from './probability-rule.ts';
import { expectedCalibrationError, reliabilityBins } from './reliability-bins.ts';

/** Two blocks and two advances, worked by hand. */
const FOUR = [
  { share: 0.9, blocked: true },
  { share: 0.5, blocked: true },
  { share: 0.5, blocked: false },
  { share: 0.1, blocked: false },
];

test('Brier is the mean squared distance', () => {
  // (.01 + .25 + .25 + .01) / 4
  expect(brierScore(FOUR)).toBeCloseTo(0.13, 12);
  expect(brierScore([])).toBeNull();
  expect(brierScore([{ share: 1, blocked: true }])).toBe(0);
});

test('skill is what the reference loses', () => {
  // Half of the four were blocked: the reference scores .25, the skill is 1 - .13 / .25.
  expect(brierSkill(0.13, 0.25)).toBeCloseTo(0.48, 12);
  expect(brierSkill(0.25, 0.25)).toBe(0);
  expect([brierSkill(null, 0.25), brierSkill(0.1, null), brierSkill(0, 0)]).toEqual([null, null, null]);
  // domain/methods.md section 3: .173 against .213.
  expect(brierSkill(0.173, 0.213)).toBeCloseTo(0.188, 3);
});

test('ECE weighs the gap of each bin by its cases', () => {
  const bins = reliabilityBins(FOUR);
  expect(bins.map(({ n, blocked, stated, observed }) => [n, blocked, stated, observed])).toEqual([
    [1, 0, 0.1, 0],
    [0, 0, null, null],
    [2, 1, 0.5, 0.5],
    [0, 0, null, null],
    [1, 1, 0.9, 1],
  ]);
  // (1 × .1 + 2 × 0 + 1 × .1) / 4
  expect(expectedCalibrationError(bins)).toBeCloseTo(0.05, 12);
  expect(expectedCalibrationError(reliabilityBins([]))).toBeNull();
});

test('an edge belongs to the bin above it, and 1 to the last', () => {
  const counts = (share: number) => reliabilityBins([{ share, blocked: true }]).map(({ n }) => n);
  expect(counts(0.2)).toEqual([0, 1, 0, 0, 0]);
  expect(counts(1)).toEqual([0, 0, 0, 0, 1]);
});

test('a share is a probability only where all four lines pass', () => {
  const good = { ece: 0.15, skill: 0.05, n: 60, blocked: 20 };
  const failing = (change: Partial<Parameters<typeof probabilityRule>[0]>) =>
    probabilityRule({ ...good, ...change }).flatMap(({ key, passes }) => (passes ? [] : [key]));
  expect(failing({})).toEqual([]);
  expect(failing({ ece: 0.1501 })).toEqual(['ece']);
  expect(failing({ skill: 0.0499 })).toEqual(['skill']);
  expect(failing({ n: 59 })).toEqual(['cases']);
  expect(failing({ blocked: 19 })).toEqual(['positives']);
  expect(failing({ ece: null, skill: null })).toEqual(['ece', 'skill']);
});
