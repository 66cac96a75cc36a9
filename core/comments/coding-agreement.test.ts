import { describe, expect, test } from 'vitest';
import { codingAgreement } from './coding-agreement.ts';
import { NO_COMMENTS, type Coding, type CommentSet, type Reader } from './comment-set.ts';
import { exampleComment } from './example-comments.ts';
import { groupFormLetters } from './form-letters.ts';
import { responseMatrix } from './response-matrix.ts';

const LETTER = 'The fans of the mine can be heard in every house of the village at night';
const FILE = { id: 'file-1', fileName: 'a.csv', sha256: 'a'.repeat(64), format: 'CSV', entries: 54 };

function coding(reader: Reader, commentId: string, themeIds: string[], reach: Coding['reach'] = 'comment'): Coding {
  return { commentId, reach, reader, themeIds, note: '' };
}

/** Four copies of a letter and fifty comments of their own. */
const comments = [
  ...['l-1', 'l-2', 'l-3', 'l-4'].map((id) => exampleComment(id, LETTER)),
  ...Array.from({ length: 50 }, (_, i) => exampleComment(`c-${i}`, `own${i} words${i} here${i}`)),
];
const grouping = groupFormLetters(comments);

function withCodings(...codings: Coding[]): CommentSet {
  const themes = ['noise', 'water'].map((id) => ({ id, name: id, definition: '' }));
  return { ...NO_COMMENTS, files: [FILE], comments, themes, codings };
}

describe('agreement', () => {
  // The fifty grant proposals of the worked example, as fifty comments and one theme.
  test('the worked example comes out of codings', () => {
    const says = (yes: boolean) => (yes ? ['noise'] : []);
    const codings = Array.from({ length: 50 }, (_, i) => [
      coding('first', `c-${i}`, says(i < 25)),
      coding('second', `c-${i}`, says(i < 20 || (i >= 25 && i < 35))),
    ]).flat();
    const { themes, units } = codingAgreement(withCodings(...codings), grouping);
    expect(units).toBe(50);
    expect(themes[0]?.kappa.table).toEqual([
      [20, 5],
      [10, 15],
    ]);
    expect(themes[0]?.kappa.kappa).toBeCloseTo(0.4, 12);
    expect(themes[1]?.kappa).toMatchObject({ kappa: null, reason: 'one-category' });
  });

  test('a family is one unit however many signed it', () => {
    const set = withCodings(coding('first', 'l-2', ['noise'], 'family'), coding('second', 'l-4', ['noise'], 'family'));
    expect(codingAgreement(set, grouping).units).toBe(1);
  });

  test('a comment that one coded by itself is held against the other’s family coding', () => {
    const set = withCodings(
      coding('first', 'l-1', ['noise'], 'family'),
      coding('second', 'l-1', ['noise'], 'family'),
      coding('second', 'l-3', ['water']),
    );
    const { units, overall } = codingAgreement(set, grouping);
    expect(units).toBe(2);
    expect(overall.table).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('what is withheld from the record is no unit', () => {
    const set = withCodings(
      ...['c-1', 'c-2'].flatMap((id) => [coding('first', id, ['noise']), coding('second', id, ['noise'])]),
    );
    const withheld = set.comments.map((one) => (one.id === 'c-2' ? { ...one, status: 'withheld' as const } : one));
    expect(codingAgreement(set, grouping).units).toBe(2);
    expect(codingAgreement({ ...set, comments: withheld }, grouping).units).toBe(1);
  });

  test('what only one has read is no unit', () => {
    const set = withCodings(coding('first', 'c-1', ['noise']));
    expect(codingAgreement(set, grouping)).toMatchObject({ units: 0, overall: { kappa: null, reason: 'no-units' } });
  });
});

describe('response matrix', () => {
  test('a family counts with all who sent it, and as one letter', () => {
    const set = withCodings(coding('first', 'l-1', ['noise'], 'family'), coding('first', 'c-1', ['noise', 'water']));
    const matrix = responseMatrix(set, grouping);
    expect(matrix.themes[0]).toMatchObject({ themeId: 'noise', comments: 5, distinct: 2 });
    expect(matrix.themes[1]).toMatchObject({ themeId: 'water', comments: 1, distinct: 1 });
    expect(matrix.uncoded).toBe(49);
  });

  test('what both agreed on decides over the first reader, the second alone decides nothing', () => {
    const set = withCodings(
      coding('first', 'c-1', ['noise']),
      coding('agreed', 'c-1', []),
      coding('second', 'c-2', ['water']),
    );
    const matrix = responseMatrix(set, grouping);
    expect(matrix.themes.map(({ comments: count }) => count)).toEqual([0, 0]);
    expect(matrix).toMatchObject({ withoutTheme: 1, uncoded: 53 });
  });

  test('nothing is answered until somebody answers it', () => {
    const set = withCodings();
    const answered: CommentSet = {
      ...set,
      responses: [
        { about: { kind: 'theme', themeId: 'noise' }, text: 'Measured in May.', status: 'partly' },
        { about: { kind: 'comment', commentId: 'l-3', reach: 'family' }, text: 'See section 4.', status: 'answered' },
      ],
    };
    expect(responseMatrix(set, grouping).families[0]?.answer.status).toBe('unanswered');
    const matrix = responseMatrix(answered, grouping);
    expect(matrix.themes.map(({ answer }) => answer.status)).toEqual(['partly', 'unanswered']);
    expect(matrix.families[0]?.answer).toMatchObject({ status: 'answered', text: 'See section 4.' });
  });
});
