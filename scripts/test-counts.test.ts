import { describe, expect, test } from 'vitest';
import { countStories, countUnits } from './test-counts.ts';

describe('unit tests', () => {
  const file = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) });

  test('are counted one by one', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, testResults: [file('passed', 5), file('failed', 4)] };
    expect(countUnits(report)).toEqual({ passed: 7, failed: 2 });
  });

  test('that never loaded are a failure', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, testResults: [file('passed', 5), file('failed', 0)] };
    expect(countUnits(report)).toEqual({ passed: 5, failed: 1 });
  });
});

test('a story that was skipped did not pass; one that held at the second telling did', () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] };
  expect(countStories(report)).toEqual({ passed: 4, failed: 3 });
});

test('a report of another shape is no report', () => {
  expect(() => countStories({})).toThrow();
});
