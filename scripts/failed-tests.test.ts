import { expect, test } from 'vitest';
import { failedStories, failedUnits } from './failed-tests.ts';

test('a failed unit test is named with its file and its reason', () => {
  const report = {
    testResults: [
      {
        name: 'core/a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'one', status: 'passed', failureMessages: [] },
          { fullName: 'two', status: 'failed', failureMessages: ['\u001B[31mexpected 1\n  to be 2\u001B[39m'] },
        ],
      },
      { name: 'core/b.test.ts', status: 'failed', message: 'no such import', assertionResults: [] },
      { name: 'core/c.test.ts', status: 'passed', assertionResults: [{ fullName: 'three', status: 'passed' }] },
    ],
  };
  expect(failedUnits(report)).toEqual([
    'core/a.test.ts: two: expected 1 to be 2',
    'core/b.test.ts: the file did not load: no such import',
  ]);
});

test('a story that failed is named however deep it stands', () => {
  const spec = (title: string, ok: boolean) => ({
    title,
    file: 'a.spec.ts',
    ok,
    tests: [{ results: [{ errors: ok ? [] : [{ message: 'not visible' }] }] }],
  });
  const report = {
    suites: [{ specs: [spec('holds', true)], suites: [{ specs: [spec('breaks', false)] }] }],
    errors: [{ message: 'no display' }],
  };
  expect(failedStories(report)).toEqual(['a.spec.ts: breaks: not visible', 'stories: outside of a story: no display']);
});
