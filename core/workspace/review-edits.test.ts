import { describe, expect, test } from 'vitest';
import { STARTING_FINDING_SET } from '../review/review.ts';
import { askedOf } from '../review/questions.ts';
import { exampleWorkspace } from './example-workspace.ts';
import {
  addMark,
  answerQuestion,
  chooseFindingSet,
  putCondition,
  putFindingSet,
  removeAnswer,
  removeCondition,
  removeMark,
} from './review-edits.ts';
import { Workspace } from './workspace.ts';

const mark = {
  id: 'm-1',
  siteId: 'denton',
  factor: 'impact.night-noise',
  verdict: 'dispute' as const,
  reason: 'Measured by day.',
  by: 'A. Clerk, planner',
  on: '2026-09-01',
};
const condition = {
  id: 'c-1',
  siteId: 'denton',
  finding: null,
  factor: null,
  text: 'Quiet at night.',
  limit: '50 dBA',
  place: 'at the nearest dwelling',
  recheck: 'each year',
  example: 's-example',
};
const source = {
  id: 's-example',
  title: 'An ordinance',
  publisher: 'A county',
  url: null,
  date: null,
  retrieved: null,
  licence: null,
};

test('a mark goes to the end and its signature is kept for the next; taken out, the signature stays', () => {
  const marked = addMark(mark)(exampleWorkspace());
  expect(Workspace.parse(marked).review).toMatchObject({ reviewer: 'A. Clerk, planner', marks: [mark] });
  expect(removeMark('m-1')(marked).review).toMatchObject({ reviewer: 'A. Clerk, planner', marks: [] });
});

describe('a set of findings', () => {
  test('that is put in is the one in use, and a second time it replaces itself', () => {
    const set = { id: 'findings-1', name: 'Town code', source: null, findings: [] };
    const renamed = { ...set, name: 'Town code § 5' };
    const edited = putFindingSet(renamed)(putFindingSet(set)(exampleWorkspace()));
    expect(Workspace.parse(edited).review).toMatchObject({ findingSet: 'findings-1', findingSets: [renamed] });
    expect(chooseFindingSet(STARTING_FINDING_SET)(edited).review.findingSet).toBe(STARTING_FINDING_SET);
  });
});

test('a condition brings the source of its example, which a later one does not overwrite', () => {
  const edited = putCondition(condition, source)(exampleWorkspace());
  expect(Workspace.parse(edited).sources['s-example']).toEqual(source);
  const again = putCondition({ ...condition, limit: '45 dBA' }, { ...source, title: 'Other' })(edited);
  expect(again.sources['s-example']?.title).toBe('An ordinance');
  expect(again.review.conditions.map(({ limit }) => limit)).toEqual(['45 dBA']);
  expect(removeCondition('c-1')(again).review.conditions).toEqual([]);
});

test('the newest answer to a question at a site replaces the one before, at that site alone', () => {
  const answer = { siteId: 'denton', question: 'load', status: 'partly' as const, note: '' };
  const other = { ...answer, siteId: 'granbury' };
  const first = answerQuestion(other)(answerQuestion(answer)(exampleWorkspace()));
  const edited = answerQuestion({ ...answer, status: 'answered', note: 'Page 3' })(first);
  expect(edited.review.answers).toEqual([other, { ...answer, status: 'answered', note: 'Page 3' }]);
});

test('an answer that is taken back leaves the word to the file, at that site alone', () => {
  const answer = { siteId: 'denton', question: 'load', status: 'answered' as const, note: '' };
  const others = [
    { ...answer, siteId: 'granbury' },
    { ...answer, question: 'cooling' },
  ];
  const all = [answer, ...others].reduce((document, one) => answerQuestion(one)(document), exampleWorkspace());
  const back = removeAnswer(answer)(all);
  expect(back.review.answers).toEqual(others);
  const [site] = back.sites;
  if (site === undefined) throw new Error('the example has a site');
  const asked = askedOf(site, { mined: {}, hosted: {} }, back.review.answers);
  expect(asked.find(({ question }) => question.key === 'load')).toMatchObject({ answer: null, status: 'missing' });
});
