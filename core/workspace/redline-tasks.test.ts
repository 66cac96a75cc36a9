import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attachment } from '../review/attachment.ts';
import { VERDICTS, type Mark } from '../review/mark.ts';
import { standingMarks } from '../review/standing-marks.ts';
import type { Source } from '../sources/source.ts';
import { exampleWorkspace } from './example-workspace.ts';
import { acceptTasks, isOpen, redlineTasks, wouldStand } from './redline-tasks.ts';
import { mergeRedline, redlineOf, type Redline } from './redline.ts';
import { addMark, answerQuestion, putCondition } from './review-edits.ts';
import { Workspace } from './workspace.ts';

function mark(id: string, fields: Partial<Mark> = {}): Mark {
  const said = { verdict: 'dispute', reason: 'Of another town.', by: 'Board', on: '2026-09-02' } as const;
  return { id, siteId: 'denton', factor: 'opposition.contest', ...said, ...fields };
}

const QUIET = {
  ...{ id: 'c-1', siteId: 'denton', finding: null, factor: null, text: 'Quiet', limit: '55 dBA' },
  ...{ place: 'lot line', recheck: 'yearly', example: null },
};
const LETTER: Source = {
  ...{ id: 's-letter', title: 'Letter', publisher: 'Clerk', url: null },
  ...{ date: '2026', retrieved: null, licence: null },
};
const EXCERPT: Attachment = {
  id: 'e-1',
  source: 's-letter',
  title: 'Letter',
  page: '2',
  kind: 'excerpt',
  text: 'Words.',
};

const here = [
  addMark(mark('m-1', { verdict: 'accept', by: 'Clerk', reason: 'Read it.', on: '2026-09-05' })),
  putCondition(QUIET),
  answerQuestion({ siteId: 'denton', question: 'fuel', status: 'answered', note: 'Sheet 4' }),
].reduce((document, edit) => edit(document), exampleWorkspace());

function redline(fields: Partial<Redline>): Redline {
  const nothing = { marks: [], conditions: [], answers: [], attachments: [], sources: {} };
  return { ...redlineOf(exampleWorkspace(), null), ...nothing, ...fields };
}

const statesOf = (file: Redline) => redlineTasks(here, file).map(({ kind, state }) => `${kind} ${state}`);

describe('redlineTasks', () => {
  test('what is new, what stands here, what differs, what has no site or source here', () => {
    const file = redline({
      marks: [
        mark('m-9', { factor: 'grid.headroom' }),
        mark('m-1'),
        mark('m-2', { siteId: 'atlantis' }),
        ...here.review.marks,
      ],
      conditions: [QUIET, { ...QUIET, limit: '50 dBA' }, { ...QUIET, id: 'c-2', text: 'Dark' }],
      answers: [
        { siteId: 'denton', question: 'fuel', status: 'missing', note: '' },
        { siteId: 'denton', question: 'jobs', status: 'partly', note: '' },
      ],
      attachments: [EXCERPT, { ...EXCERPT, id: 'e-2', source: 's-lost' }],
      sources: { 's-letter': LETTER },
    });
    expect(statesOf(file)).toEqual([
      ...['mark new', 'mark differs', 'mark no-site', 'mark known'],
      ...['condition known', 'condition differs', 'condition new'],
      ...['answer differs', 'answer new', 'excerpt new', 'excerpt no-source'],
    ]);
  });

  test('a file of another workspace has no bytes here and is no task to accept', () => {
    const file: Attachment = {
      ...{ id: 'f-1', source: 's-letter', title: 'Page', page: null, kind: 'file', fileName: 'page.png' },
      ...{ mediaType: 'image/png', size: 5, sha256: '0'.repeat(64) },
    };
    const sent = redline({ attachments: [file], sources: { 's-letter': LETTER } });
    expect(statesOf(sent)).toEqual(['excerpt no-source']);
    expect(mergeRedline(here, sent).document.review.attachments).toEqual([]);
  });

  test('a mark older than the one here would come into the history and not stand', () => {
    const [older, later] = redlineTasks(here, redline({ marks: [mark('a'), mark('b', { on: '2026-09-09' })] }));
    expect([older, later].map((task) => task?.kind === 'mark' && wouldStand(task))).toEqual([false, true]);
    const stands = (tasks: typeof older) =>
      standingMarks(acceptTasks(here, redline({}), tasks === undefined ? [] : [tasks]).review.marks, 'denton').get(
        'opposition.contest',
      )?.by;
    expect([stands(older), stands(later)]).toEqual(['Clerk', 'Board']);
  });
});

describe('acceptTasks', () => {
  test('an accepted answer takes the place of the one here, a left one changes nothing', () => {
    const file = redline({
      answers: [{ siteId: 'denton', question: 'fuel', status: 'missing', note: 'Sheet 4 is void.' }],
    });
    const tasks = redlineTasks(here, file);
    expect(acceptTasks(here, file, []).review).toEqual(here.review);
    expect(acceptTasks(here, file, tasks).review.answers).toEqual(file.answers);
  });

  test('only the sources of what was accepted come along', () => {
    const sources = { 's-letter': LETTER, 's-other': { ...LETTER, id: 's-other' } };
    const file = redline({ attachments: [EXCERPT, { ...EXCERPT, id: 'e-2', source: 's-other' }], sources });
    const [first] = redlineTasks(here, file);
    const { document } = { document: acceptTasks(here, file, first === undefined ? [] : [first]) };
    expect(Object.keys(document.sources)).toEqual(['s-letter']);
    expect(Workspace.safeParse(document).success).toBe(true);
  });

  test('whatever is accepted, nothing of the review here is lost but answers, and a second time nothing is open', () => {
    const marks = fc.array(
      fc.record({
        siteId: fc.constantFrom('denton', 'atlantis'),
        verdict: fc.constantFrom(...VERDICTS),
        on: fc.constantFrom('2026-09-01', '2026-09-09'),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(marks, fc.func(fc.boolean()), (given, accepts) => {
        const file = redline({
          marks: given.map((fields, i) => mark(`m-${i}`, fields)),
          conditions: [{ ...QUIET, limit: '50 dBA' }],
        });
        const tasks = redlineTasks(here, file);
        const accepted = tasks.filter(({ key }) => accepts(key));
        const document = acceptTasks(here, file, accepted);
        const kept = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one));
        expect(kept(document.review.marks)).toEqual(expect.arrayContaining(kept(here.review.marks)));
        expect(kept(document.review.conditions)).toEqual(expect.arrayContaining(kept(here.review.conditions)));
        const again = redlineTasks(document, file).filter((task, i) => isOpen(task) && accepts(tasks[i]?.key ?? ''));
        expect(again).toEqual([]);
      }),
    );
  });
});
