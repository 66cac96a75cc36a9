import { expect, test } from 'vitest';
import type { Mark } from '../review/mark.ts';
import { exampleWorkspace } from '../workspace/example-workspace.ts';
import { redlineTasks } from '../workspace/redline-tasks.ts';
import { redlineOf } from '../workspace/redline.ts';
import { addMark, answerQuestion } from '../workspace/review-edits.ts';
import { changeNoteCsv } from './change-note.ts';

function mark(fields: Partial<Mark>): Mark {
  const said = { verdict: 'dispute', reason: 'Another town.', by: 'Board', on: '2026-09-02' } as const;
  return { id: 'm-1', siteId: 'denton', factor: 'opposition.contest', ...said, ...fields };
}

test('what was accepted, what was left, and what nobody could decide, each with what stood here', () => {
  const here = answerQuestion({ siteId: 'denton', question: 'fuel', status: 'answered', note: 'Sheet 4' })(
    addMark(mark({ verdict: 'accept', by: 'Clerk' }))(exampleWorkspace()),
  );
  const theirs = [
    addMark(mark({ id: 'm-2' })),
    addMark(mark({ id: 'm-3', siteId: 'atlantis' })),
    answerQuestion({ siteId: 'denton', question: 'fuel', status: 'missing', note: '=1+1' }),
  ].reduce((document, edit) => edit(document), exampleWorkspace());
  const tasks = redlineTasks(here, redlineOf(theirs, null));
  const note = changeNoteCsv(tasks, { accepted: new Set(['mark 0']), by: 'J. Doe', on: '2026-09-10' });
  expect(note.trimEnd().split('\r\n').slice(1)).toEqual([
    'accepted,mark,denton,opposition.contest,dispute,Another town.,Board,2026-09-02,accept; Another town.; Clerk; 2026-09-02,J. Doe,2026-09-10',
    'no-site,mark,atlantis,opposition.contest,dispute,Another town.,Board,2026-09-02,,,',
    `left,answer,denton,fuel,missing,'=1+1,,,answered; Sheet 4,J. Doe,2026-09-10`,
  ]);
});
