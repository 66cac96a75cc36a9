import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BARE_CONTEXT } from '../importers/read-file.ts';
import { DEFAULT_COMMENT_OPTIONS } from './raw-comment.ts';
import { readComments } from './read-comments.ts';
import { isMadeWith, markOf, newSalt, senderKey } from './sender-marks.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'senders-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a computer keeps one key, which nobody else may read', async () => {
  const [one, two] = [await senderKey(folder), await senderKey(folder)];
  expect(one).not.toBeNull();
  expect(two).toEqual(one);
  expect(statSync(join(folder, 'comment-senders.key')).mode & 0o077).toBe(0);
  expect(await senderKey(null)).toBeNull();
});

test('a key that is none is not used', async () => {
  writeFileSync(join(folder, 'comment-senders.key'), 'secret\n');
  expect(await senderKey(folder)).toBeNull();
});

test('another key or another workspace makes another mark of the same sender', () => {
  const key = { id: '0'.repeat(8), secret: '1'.repeat(64) };
  const other = { id: '2'.repeat(8), secret: '3'.repeat(64) };
  const salt = newSalt();
  expect(markOf(key, salt, 'mail\nada@example.org')).toBe(markOf(key, salt, 'mail\nada@example.org'));
  expect(markOf(key, newSalt(), 'mail\nada@example.org')).not.toBe(markOf(key, salt, 'mail\nada@example.org'));
  expect(markOf(other, salt, 'mail\nada@example.org')).not.toBe(markOf(key, salt, 'mail\nada@example.org'));
  expect(isMadeWith(key, markOf(key, salt, 'a'))).toBe(true);
  expect(isMadeWith(other, markOf(key, salt, 'a'))).toBe(false);
});

test('the letter that came in the first file is a duplicate in the second, and no address is kept', async () => {
  const key = await senderKey(folder);
  if (key === null) throw new Error('no key');
  const salt = newSalt();
  const text = 'The fans are loud and never stop.';
  writeFileSync(join(folder, 'a.csv'), `email,comment\nada@x.org,${text}\nben@x.org,Another.\n`);
  writeFileSync(join(folder, 'b.csv'), `email,comment\ncleo@x.org,${text}\nADA@x.org,${text}\n`);
  const order = { options: DEFAULT_COMMENT_OPTIONS, gazetteer: BARE_CONTEXT.gazetteer };
  const first = await readComments([join(folder, 'a.csv')], {
    ...order,
    existing: { files: [], comments: [] },
    senders: { key, salt, marks: new Map() },
  });
  const marks = new Map([...first.senders].map(([number, mark]) => [mark, number]));
  const both = await readComments([join(folder, 'b.csv')], {
    ...{ ...order, existing: first, senders: { key, salt, marks } },
  });
  expect(both.comments.map(({ author, status }) => `${author.sender ?? '-'} ${status}`)).toEqual([
    '1 counted',
    '2 counted',
    '3 counted',
    '1 duplicate',
  ]);
  expect([...both.senders.keys()]).toEqual([3, 1]);
  const kept = JSON.stringify([...both.senders, ...first.senders, both.comments]);
  expect(kept.toLowerCase()).not.toContain('x.org');
  expect(kept).not.toContain(readFileSync(join(folder, 'comment-senders.key'), 'utf8').trim());
});
