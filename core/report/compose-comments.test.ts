import { describe, expect, test } from 'vitest';
import { NO_COMMENT_REGISTER, type CommentRegister } from '../comments/comment-register.ts';
import { composeSet } from '../comments/compose-set.ts';
import { exampleComment } from '../comments/example-comments.ts';
import { groupFormLetters } from '../comments/form-letters.ts';
import type { PublicComment } from '../comments/public-comment.ts';
import { composeReport } from './compose-report.ts';
import { exampleInput } from './example-input.ts';
import { preflight } from './preflight.ts';
import { blocksOf, type Table } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

const LETTER = 'The fans of the mine are so loud at night that nobody in our valley can sleep any more.';
const SECRET = 'My own well at Mill Lane ran dry and Ada Birch saw it.';
const PAIR = 'Dear board, I am Cleo Fir of Mill Lane and I count the trucks that pass my door on Sundays.';

const COMMENTS: readonly PublicComment[] = [
  ...[1, 2, 3, 4, 5].map((i) => ({ ...exampleComment(`l-${i}`, LETTER), position: [-97.5, 32.5 + i / 50] as never })),
  exampleComment('own', SECRET),
  exampleComment('pair-1', PAIR),
  exampleComment('pair-2', PAIR),
  { ...exampleComment('twice', LETTER), status: 'duplicate', duplicateOf: 'l-1' },
  { ...exampleComment('empty', ''), status: 'unreadable' },
  exampleComment('kept', 'Do not print me.'),
];

const coded = (commentId: string, reader: 'first' | 'second', themeIds: string[], reach: 'comment' | 'family') => ({
  ...{ commentId, reader, themeIds, reach, note: '' },
});

const REGISTER: CommentRegister = {
  ...NO_COMMENT_REGISTER,
  received: 12,
  files: [
    {
      id: 'file-1',
      fileName: 'Ada Birch.csv',
      sha256: '0'.repeat(64),
      format: 'CSV',
      entries: 11,
      table: 'comments_a',
    },
  ],
  withheld: [{ commentId: 'kept', reason: 'Asked for it.' }],
  themes: ['Noise', 'Water', 'Traffic'].map((name) => ({ id: name.toLowerCase(), name, definition: '' })),
  codings: [
    coded('l-1', 'first', ['noise'], 'family'),
    coded('l-1', 'second', ['noise'], 'family'),
    coded('own', 'first', ['water'], 'comment'),
    coded('own', 'second', [], 'comment'),
  ],
  responses: [
    { about: { kind: 'theme', themeId: 'noise' }, text: 'A night survey is a condition.', status: 'answered' },
    { about: { kind: 'comment', commentId: 'own', reach: 'comment' }, text: 'Dear Ada Birch', status: 'answered' },
  ],
};

function inputWith(change: Partial<CommentRegister> = {}, language: ReportInput['language'] = 'en'): ReportInput {
  const base = exampleInput({ language });
  const register = { ...REGISTER, siteId: base.site.id, ...change };
  const set = composeSet(register, COMMENTS);
  const document = { ...base.document, comments: register };
  return { ...base, document, comments: { set, grouping: groupFormLetters(set.comments) } };
}

function tableOf(input: ReportInput, caption: RegExp): Table {
  const table = blocksOf(composeReport(input), 'table').find((one) => caption.test(one.caption));
  if (table === undefined) throw new Error(`no table ${caption.source}`);
  return table;
}

const rowsOf = (table: Table) => table.rows.map((row) => row.map(({ text }) => text));

describe('the section on the community', () => {
  test('tells what became of each comment, and the numbers add up to what was received', () => {
    const table = tableOf(inputWith(), /what became of each/);
    expect(table.reading.text).toBe(
      '12 received = 8 counted + 1 duplicate + 1 unreadable + 1 withheld + 1 missing. 1 of those received are not here.',
    );
    expect(rowsOf(table).map(([what, number]) => `${what}: ${number}`)).toEqual([
      'Counted: 8',
      'of these in form letters: 7',
      'of these like no other: 1',
      'Duplicate: 1',
      'Unreadable: 1',
      'Withheld: 1',
      'Missing: 1',
      'All in the files: 11',
      'Received: 12',
    ]);
    expect(rowsOf(tableOf(inputWith({ received: null }), /what became/)).at(-1)?.[1]).toBe('not known');
  });

  test('says that comments about another site are not in the report, and prints none', () => {
    const input = inputWith({ siteId: 'elsewhere' });
    const report = composeReport({ ...input, comments: null });
    expect(report.sections.map(({ id }) => id)).not.toContain('comments');
    expect(JSON.stringify(report)).toContain('comments about another site');
  });

  test('a workspace without comments says nothing of them', () => {
    const report = composeReport(exampleInput());
    expect(report.sections.map(({ id }) => id)).not.toContain('comments');
    expect(JSON.stringify(report)).not.toContain('Public comments');
  });
});

describe('the appendix on comments', () => {
  test('comes before how to repeat the result and takes the letter D', () => {
    const sections = composeReport(inputWith()).sections.map(({ id, number }) => `${number} ${id}`);
    expect(sections.slice(-3)).toEqual(['D comments', 'E reproducibility', 'F limits']);
  });

  test.each(['en', 'it', 'es'] as const)(
    '%s: no name, no text of a single comment and no answer to one is printed',
    (language) => {
      const printed = JSON.stringify(composeReport(inputWith({}, language)));
      for (const secret of ['Ada', 'Birch', 'Cleo', 'Mill Lane', 'own well', 'trucks', 'Do not print', 'Asked for it'])
        expect(printed).not.toContain(secret);
      expect(printed).toContain('The fans of the mine are so loud');
    },
  );

  test('has themes with counts, distinct texts and answers, and names those that nobody raised', () => {
    expect(rowsOf(tableOf(inputWith(), /What was raised/))).toEqual([
      ['Noise', '5', '1', 'answered', 'A night survey is a condition.'],
      ['Water', '1', '1', 'unanswered', 'no answer yet'],
    ]);
    expect(JSON.stringify(composeReport(inputWith()))).toContain('raises: Traffic.');
  });

  test('has shares by distance of all comments and of each theme, with what is not placed', () => {
    const [all, range, noise, water] = rowsOf(tableOf(inputWith(), /by distance from/));
    expect(all?.slice(0, 2)).toEqual(['All counted', '8']);
    expect(range).toHaveLength(8);
    expect(noise?.at(-1)).toBe('0%');
    expect(
      noise
        ?.slice(2, -1)
        .map(Number.parseFloat)
        .reduce((sum, share) => sum + share, 0),
    ).toBe(100);
    expect(water?.at(-1)).toBe('100%');
    const without = composeReport(inputWith({ siteId: null }));
    expect(JSON.stringify(without)).toContain('no site has been chosen');
  });

  test('quotes a letter that five sent, and counts those of fewer', () => {
    const [letter, ...more] = rowsOf(tableOf(inputWith(), /how they begin/));
    expect(letter).toEqual([expect.stringContaining('The fans of the mine'), '5', '1', 'Noise', 'unanswered']);
    expect(more).toEqual([]);
    expect(JSON.stringify(composeReport(inputWith()))).toContain('sent by fewer than 5 each, 2 comments in all');
  });

  test('tells what is not in the tables', () => {
    const report = composeReport(inputWith());
    const items = report.sections
      .find(({ id }) => id === 'comments')
      ?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(items?.map(({ text }) => text)).toEqual([
      'Counted comments that nobody has read yet: 2.',
      'Read, with none of the themes: 0.',
      'Answers to single comments, kept in the workspace: 1.',
    ]);
  });

  test('has kappa of each theme that a reader gave, or says that one alone has read', () => {
    expect(
      rowsOf(tableOf(inputWith(), /two readers agree/)).map(([theme, ...cells]) => [theme, cells.slice(0, 4)]),
    ).toEqual([
      ['Over all themes', ['1', '1', '0', '4']],
      ['Noise', ['1', '0', '0', '1']],
      ['Water', ['0', '1', '0', '1']],
    ]);
    const alone = inputWith({ codings: REGISTER.codings.filter(({ reader }) => reader === 'first') });
    expect(JSON.stringify(composeReport(alone))).toContain('agreement was not measured');
  });
});

test('the list before printing says whether comments add up and which themes wait for an answer', () => {
  const lines = (input: ReportInput) => preflight(input).filter(({ check }) => ['comments', 'answers'].includes(check));
  expect(lines(inputWith())).toEqual([
    { check: 'comments', passed: false, detail: expect.stringContaining('1 missing') as string },
    { check: 'answers', passed: false, detail: 'One theme that was raised has no whole answer: Water.' },
  ]);
  const answer = { about: { kind: 'theme' as const, themeId: 'water' }, text: 'Yes.', status: 'answered' as const };
  const whole = inputWith({ received: 11, responses: [...REGISTER.responses, answer] });
  expect(lines(whole).map(({ passed }) => passed)).toEqual([true, true]);
  expect(lines(exampleInput())).toEqual([]);
});
