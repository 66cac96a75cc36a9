import { expect, test } from 'vitest';
import { unknown } from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import type { Mark } from '../review/mark.ts';
import { QUESTIONS } from '../review/questions.ts';
import { exampleSite, exampleWorkspace } from '../workspace/example-workspace.ts';
import { reviewJson } from './review-json.ts';

const nothing = Object.fromEntries(INDICATORS.map(({ id }) => [id, unknown('x', 'ask.planner')]));
const none = { delivery: [], burden: [] };
const readings = {
  siteId: 'denton',
  readings: { mined: nothing, hosted: nothing },
  gates: { mined: none, hosted: none },
  deltas: [],
  county: null,
};
const site = exampleSite('denton');

function mark(id: string, verdict: Mark['verdict']): Mark {
  return {
    id,
    siteId: 'denton',
    factor: 'impact.night-noise',
    verdict,
    reason: 'why',
    by: 'A. Clerk',
    on: '2026-09-01',
  };
}

function reviewed(review: Partial<ReturnType<typeof exampleWorkspace>['review']>) {
  const document = exampleWorkspace();
  return reviewJson({ ...document, review: { ...document.review, ...review } }, site, readings);
}

test('a site that nobody reviewed has its findings, none with anything in the record, and open questions', () => {
  const json = reviewed({});
  expect(json.findings.length).toBeGreaterThan(5);
  expect(json.findings.some(({ inTheRecord }) => inTheRecord)).toBe(false);
  expect(json).toMatchObject({ findingSet: 'Special or conditional use permit', marks: [], conditions: [] });
  expect(json.questions).toHaveLength(QUESTIONS.length);
});

test('every mark of the site is told with its signature, and the last one stands', () => {
  const other = { ...mark('m-3', 'accept'), siteId: 'granbury' };
  const { marks } = reviewed({ marks: [mark('m-1', 'accept'), mark('m-2', 'dispute'), other] });
  expect(marks.map(({ verdict, stands }) => ({ verdict, stands }))).toEqual([
    { verdict: 'accept', stands: false },
    { verdict: 'dispute', stands: true },
  ]);
  expect(marks[0]).toMatchObject({ factor: 'impact.night-noise', reason: 'why', by: 'A. Clerk', on: '2026-09-01' });
});

test('a condition names its finding in words, and is measurable with limit, place and time alone', () => {
  const condition = {
    ...{ id: 'c-1', siteId: 'denton', finding: 'special-use.nuisance', factor: 'impact.night-noise' },
    ...{ text: 'Quiet.', limit: '50 dBA', place: 'at the dwelling', recheck: '', example: null },
  };
  const { conditions } = reviewed({ conditions: [condition, { ...condition, id: 'c-2', recheck: 'each year' }] });
  expect(conditions.map(({ measurable }) => measurable)).toEqual([false, true]);
  expect(conditions[0]).toMatchObject({ finding: expect.stringContaining('undue nuisance') as string, example: null });
});

test('the reviewer’s answer goes before what the file says, and says so', () => {
  const answers = [{ siteId: 'denton', question: 'fuel', status: 'answered' as const, note: 'Sheet C-4' }];
  const told = reviewed({ answers }).questions.filter(({ saidBy }) => saidBy === 'reviewer');
  expect(told).toMatchObject([{ status: 'answered', note: 'Sheet C-4' }]);
});
