import { expect, test } from 'vitest';
import { composeReport } from './compose-report.ts';
import { exampleConversion, exampleInput } from './example-input.ts';
import { preflight } from './preflight.ts';
import type { ReportInput } from './report-input.ts';

function passed(input: ReportInput, check: string): readonly boolean[] {
  return preflight(input)
    .filter((line) => line.check === check)
    .map((line) => line.passed);
}

test('a report without a reader or an author is told so', () => {
  expect(passed(exampleInput(), 'prepared')).toEqual([true]);
  const report = { preparedFor: ' ', preparedBy: 'A. Planner', status: 'draft' as const };
  expect(passed(exampleInput({ document: { report } }), 'prepared')).toEqual([false]);
});

test('a draft is no final report', () => {
  expect(passed(exampleInput(), 'status')).toEqual([false]);
  const report = { preparedFor: 'County', preparedBy: 'A. Planner', status: 'final' as const };
  expect(passed(exampleInput({ document: { report } }), 'status')).toEqual([true]);
});

test('a cited source without a date is named by its number', () => {
  const line = preflight(exampleInput()).find(({ check }) => check === 'dates');
  expect(line?.passed).toBe(false);
  expect(line?.detail).toMatch(/\[\d+\]/);
});

test('the share without data is judged for each perspective', () => {
  const input = exampleInput();
  const expected = (['delivery', 'burden'] as const).map((one) => input.scores[one].hosted.score.coverage >= 0.6);
  expect(passed(input, 'coverage')).toEqual(expected);
  expect(expected).toContain(false);
});

test('a position known to 5 km passes, a farther or unstated one does not', () => {
  expect(passed(exampleInput({ site: exampleConversion({ precisionKm: 5 }) }), 'position')).toEqual([true]);
  expect(passed(exampleInput({ site: exampleConversion({ precisionKm: 5.1 }) }), 'position')).toEqual([false]);
  expect(passed(exampleInput({ site: exampleConversion({ precisionKm: null }) }), 'position')).toEqual([false]);
});

test('an unstated position is told in whole words', () => {
  const line = preflight(exampleInput({ site: exampleConversion({ precisionKm: null }) })).find(
    ({ check }) => check === 'position',
  );
  expect(line?.detail).toBe('How exact the position is, is not known; short distances may be wrong.');
});

test('a shared rank printed as firm is found', () => {
  const input = exampleInput();
  const shared = { ...input, ranks: { ...input.ranks, burden: { ranked: 2, tied: 1 } } };
  expect(passed(shared, 'ties')).toEqual([true]);
  const firm = preflight(shared, composeReport(input)).find(({ check }) => check === 'ties');
  expect(firm?.passed).toBe(false);
});

test('heuristic assumptions are named and found in the printed table', () => {
  const input = exampleInput();
  expect(passed(input, 'heuristics')).toEqual([true]);
  const report = composeReport(input);
  const sections = report.sections.filter(({ id }) => id !== 'assumptions');
  const line = preflight(input, { ...report, sections }).find(({ check }) => check === 'heuristics');
  expect(line?.passed).toBe(false);
  expect(line?.detail).toContain('Share of the year a mine runs');
});

test('every figure of the example has an alternative text of at most sixty words', () => {
  expect(passed(exampleInput(), 'figures')).toEqual([true]);
});
