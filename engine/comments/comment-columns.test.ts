import { describe, expect, test } from 'vitest';
import { COMMENT_FIELDS } from '../../core/comments/comment-fields.ts';
import { mapCommentColumns } from './comment-columns.ts';

const HEADERS = ['Ref', 'Name', 'Group', 'Email', 'City', 'Notes'];
const LONG = 'The hum never stops and the children cannot sleep in their own beds.';
const ROWS = [{ Ref: 1, Name: 'Ada Birch', Group: '', Email: 'ada@example.org', City: 'Somerset', Notes: LONG }];

function mapping(given: Record<string, string>, headers: readonly string[] = HEADERS) {
  const mapped = mapCommentColumns(headers, ROWS, given);
  if (!mapped.ok) throw new Error(mapped.error.code);
  return mapped.value;
}

describe('the columns of a table of comments', () => {
  test('are told by their usual names, the text by its length where no name says it', () => {
    expect(mapping({})).toEqual({
      isGuessed: true,
      mapping: { name: 'Name', organisation: 'Group', contact: 'Email', place: 'City', text: 'Notes' },
    });
  });

  test('are what a person says, and a column that was said is not guessed for another field', () => {
    expect(mapping({ text: 'Notes', number: 'Ref', place: 'Group' })).toEqual({
      isGuessed: false,
      mapping: { text: 'Notes', number: 'Ref', place: 'Group', name: 'Name', contact: 'Email' },
    });
  });

  test.each(COMMENT_FIELDS.filter((field) => field !== 'text'))(
    '%s is not read when none is chosen for it',
    (field) => {
      const headers = [...COMMENT_FIELDS];
      expect(Object.keys(mapping({ [field]: '' }, headers).mapping)).not.toContain(field);
      expect(Object.keys(mapping({}, headers).mapping)).toContain(field);
    },
  );

  test('a text cannot be done without', () => {
    const refused = mapCommentColumns(HEADERS, ROWS, { text: '' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'unknown-column' } });
  });

  test('where none looks like a text all are named, so that a person can choose', () => {
    const headers = ['Ref', 'Name', 'Remarks made'];
    const rows = [{ Ref: 1, Name: 'Ada', 'Remarks made': 'Too loud.' }];
    const refused = mapCommentColumns(headers, rows, {});
    expect(refused).toMatchObject({ ok: false, error: { code: 'comments-without-text', columns: headers } });
    expect(mapCommentColumns(headers, rows, { text: 'Remarks made' }).ok).toBe(true);
  });
});
