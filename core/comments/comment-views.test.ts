/** The list, one comment and the overview, as the two readers see them. */
import { describe, expect, test } from 'vitest';
import { commentDetail } from './comment-detail.ts';
import { CommentOverview, commentOverview } from './comment-overview.ts';
import { NO_COMMENT_REGISTER, type CommentRegister } from './comment-register.ts';
import { commentRows, NO_COMMENT_FILTER, type CommentFilter, type ReadComments } from './comment-rows.ts';
import type { Coding, Reader } from './comment-set.ts';
import { composeSet } from './compose-set.ts';
import { defaultThemes } from './default-themes.ts';
import { exampleComment } from './example-comments.ts';
import { groupFormLetters } from './form-letters.ts';
import type { PublicComment } from './public-comment.ts';
import { suggestionsOf } from './suggestions-of.ts';

const LETTER =
  'The fans of the mine are so loud at night that nobody in our valley can sleep any more, and it goes on.';
const COMMENTS: readonly PublicComment[] = [
  exampleComment('f-1', LETTER),
  {
    ...exampleComment('f-2', `${LETTER} My own well ran dry last summer too.`),
    position: [-97.8, 32.4],
    precisionKm: 1,
  },
  exampleComment('f-3', LETTER),
  {
    ...exampleComment('f-4', 'Perché il pozzo è asciutto?'),
    author: { kind: 'organisation', name: 'Creek Watch', sender: 4 },
  },
  { ...exampleComment('f-5', 'Trucks on our road.'), number: '77' },
  { ...exampleComment('f-6', LETTER), status: 'duplicate', duplicateOf: 'f-1' },
];
const file = { id: 'file-1', fileName: 'a.csv', sha256: '0'.repeat(64), format: 'CSV', entries: 6, table: 't' };

function registerWith(codings: readonly Coding[], more: Partial<CommentRegister> = {}): CommentRegister {
  return { ...NO_COMMENT_REGISTER, files: [file], themes: defaultThemes('en'), codings: [...codings], ...more };
}

function read(register: CommentRegister): ReadComments {
  const set = composeSet(register, COMMENTS);
  return { set, grouping: groupFormLetters(set.comments), suggestions: suggestionsOf(set.comments) };
}

function coded(commentId: string, reader: Reader, themeIds: string[], reach: Coding['reach'] = 'comment'): Coding {
  return { commentId, reader, themeIds, reach, note: '' };
}

function ids(codings: readonly Coding[], filter: Partial<CommentFilter>, reader: Reader = 'first'): string[] {
  const asked = { reader, offset: 0, limit: 200 };
  const { total, rows } = commentRows(read(registerWith(codings)), { ...NO_COMMENT_FILTER, ...filter }, asked);
  expect(total).toBe(rows.length);
  return rows.map(({ kind, id }) => `${kind} ${id}`);
}

describe('the list', () => {
  test('a letter that three sent is one row, and its members are there when they are asked for', () => {
    expect(ids([], {})).toEqual(['letter f-1', 'comment f-4', 'comment f-5']);
    expect(ids([], { family: 'f-3' })).toEqual(['comment f-1', 'comment f-2', 'comment f-3']);
    expect(ids([], { list: 'comments' })).toHaveLength(5);
    expect(ids([], { list: 'duplicate' })).toEqual(['comment f-6']);
  });

  test('words are looked for without case and accents, in every comment of a letter', () => {
    expect(ids([], { text: 'perche ASCIUTTO' })).toEqual(['comment f-4']);
    expect(ids([], { text: 'last summer' })).toEqual(['letter f-1']);
    expect(ids([], { author: 'organisation' })).toEqual(['comment f-4']);
  });

  test('a suggestion is found as long as it is not accepted, and counts as no coding', () => {
    const noise = { id: 'noise', by: 'suggested' as const };
    expect(ids([], { theme: noise })).toEqual(['letter f-1']);
    expect(ids([], { theme: { id: 'noise', by: 'coded' } })).toEqual([]);
    const accepted = [coded('f-1', 'first', ['noise'], 'family')];
    expect(ids(accepted, { theme: noise })).toEqual([]);
    expect(ids(accepted, { theme: { id: 'noise', by: 'coded' } })).toEqual(['letter f-1']);
  });

  test('what one reader has read is unread for the other', () => {
    const codings = [coded('f-3', 'first', ['noise'], 'family')];
    expect(ids(codings, { read: 'unread' })).toEqual(['comment f-4', 'comment f-5']);
    expect(ids(codings, { read: 'unread' }, 'second')).toHaveLength(3);
  });

  test('differences are those that nobody has settled', () => {
    const both = [coded('f-5', 'first', ['traffic']), coded('f-5', 'second', ['noise'])];
    expect(ids(both, { read: 'differs' }, 'agreed')).toEqual(['comment f-5']);
    expect(ids([...both, coded('f-5', 'agreed', ['traffic'])], { read: 'differs' }, 'agreed')).toEqual([]);
    const same = [coded('f-5', 'first', ['traffic', 'noise']), coded('f-5', 'second', ['noise', 'traffic'])];
    expect(ids(same, { read: 'differs' }, 'agreed')).toEqual([]);
  });

  test('a page is a part of the rows', () => {
    const page = commentRows(read(registerWith([])), NO_COMMENT_FILTER, { reader: 'first', offset: 1, limit: 1 });
    expect(page).toMatchObject({ total: 3, rows: [{ id: 'f-4', author: { name: 'Creek Watch' } }] });
  });
});

describe('one comment', () => {
  const one = (codings: readonly Coding[], id: string, reader: Reader, kind: 'letter' | 'comment' = 'comment') => {
    const register = registerWith(codings);
    return commentDetail(read(register), register, { unit: { kind, id }, reader });
  };

  test('what it adds to its letter can be shown, the letter itself adds nothing', () => {
    const detail = one([], 'f-2', 'first');
    const added = detail?.additions.map(({ from, to }) => detail.text.slice(from, to)).join(' ');
    expect(added).toContain('My own well ran dry last summer too');
    expect(added).not.toContain('fans');
    expect(one([], 'f-1', 'first', 'letter')?.additions).toEqual([]);
    expect(detail?.family).toEqual({ id: 'f-1', comments: 3, texts: 2 });
    expect(one([], 'gone', 'first')).toBeNull();
  });

  test('the second reader is blind until both have coded, and so is the first', () => {
    const first = [coded('f-5', 'first', ['traffic'])];
    expect(one(first, 'f-5', 'second')).toMatchObject({ coding: null, both: null, readBy: ['first'] });
    const both = [...first, coded('f-5', 'second', ['noise'])];
    expect(one(both, 'f-5', 'second')).toMatchObject({
      coding: { themeIds: ['noise'] },
      both: { first: ['traffic'], second: ['noise'] },
    });
  });

  test('a member has the coding of its letter until it has its own', () => {
    const letter = coded('f-3', 'first', ['noise'], 'family');
    expect(one([letter], 'f-2', 'first')?.coding).toEqual({
      ...{ themeIds: ['noise'], note: '', reach: 'family', commentId: 'f-3' },
    });
    expect(one([letter, coded('f-2', 'first', ['water'])], 'f-2', 'first')?.coding).toMatchObject({
      ...{ themeIds: ['water'], reach: 'comment', commentId: 'f-2' },
    });
    expect(one([letter, coded('f-2', 'first', ['water'])], 'f-1', 'first', 'letter')?.coding?.themeIds).toEqual([
      'noise',
    ]);
  });

  test('why it is withheld is told', () => {
    const register = registerWith([], { withheld: [{ commentId: 'f-4', reason: 'Names a child.' }] });
    expect(
      commentDetail(read(register), register, { unit: { kind: 'comment', id: 'f-4' }, reader: 'first' }),
    ).toMatchObject({ status: 'withheld', withheldFor: 'Names a child.' });
  });
});

describe('the overview', () => {
  const site = { position: [-97.8, 32.4] as const, precisionKm: 0 };
  const overview = (codings: readonly Coding[], reader: Reader = 'first') =>
    CommentOverview.parse(commentOverview(read(registerWith(codings, { received: 7 })), { reader, site }));

  test('adds up, or says what is missing', () => {
    expect(overview([]).reconciliation).toMatchObject({
      ...{ received: 7, total: 6, missing: 1, addsUp: false, counts: { counted: 5, duplicate: 1 } },
    });
    expect(overview([]).bands).toMatchObject({ placed: 1, unplaced: 4, bands: [{ count: 1 }, {}, {}, {}, {}] });
    expect(overview([]).places).toEqual([{ position: [-97.8, 32.4], comments: 1 }]);
  });

  test('suggestions are told apart from what was coded', () => {
    const { matrix, suggested } = overview([]);
    expect(suggested.find(({ id }) => id === 'noise')?.comments).toBe(3);
    expect(matrix.themes.every(({ comments }) => comments === 0)).toBe(true);
    expect(matrix.uncoded).toBe(5);
  });

  test('kappa and what is left to read and to settle', () => {
    const codings = [
      ...[coded('f-1', 'first', ['noise'], 'family'), coded('f-1', 'second', ['noise'], 'family')],
      ...[coded('f-4', 'first', ['water']), coded('f-4', 'second', ['health'])],
    ];
    const { agreement, read: seen, differing, letters, singles } = overview(codings);
    expect([agreement.units, seen, differing, letters, singles]).toEqual([
      2,
      { first: 2, second: 2, agreed: 0 },
      1,
      1,
      2,
    ]);
    expect(agreement.overall.kappa).toBeGreaterThan(0);
    expect(overview([]).agreement.overall).toMatchObject({ kappa: null, reason: 'no-units' });
  });

  test('the matrix does not tell the second reader what the first gave a letter', () => {
    const first = [coded('f-1', 'first', ['noise'], 'family')];
    expect(overview(first).matrix.letters[0]?.themeIds).toEqual(['noise']);
    expect(overview(first, 'second').matrix.letters[0]?.themeIds).toBeNull();
    const both = [...first, coded('f-1', 'second', [], 'family')];
    expect(overview(both, 'second').matrix.letters[0]?.themeIds).toEqual(['noise']);
  });
});
