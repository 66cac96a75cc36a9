/** Form letters of different people, as dockets write them down, are all counted; one sender who repeats is told. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_COMMENTS } from '../../core/comments/comment-set.ts';
import { BARE_CONTEXT } from '../importers/read-file.ts';
import { DEFAULT_COMMENT_OPTIONS } from './raw-comment.ts';
import { readComments } from './read-comments.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letters-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(name: string, content: string): Promise<{ counted: number; codes: string[] }> {
  await writeFile(join(folder, name), content);
  const { gazetteer } = BARE_CONTEXT;
  const order = { options: DEFAULT_COMMENT_OPTIONS, existing: NO_COMMENTS, gazetteer };
  const { comments, findings } = await readComments([join(folder, name)], order);
  return {
    counted: comments.filter(({ status }) => status === 'counted').length,
    codes: findings.map(({ code, count }) => `${code} ${count}`),
  };
}

function letters(header: string, row: (i: number) => string): string {
  return `${header},comment\n${Array.from({ length: 30 }, (_, i) => `${row(i)},No fans by night.\n`).join('')}`;
}

function mailbox(headers: (i: number) => readonly string[], count = 30): string {
  const message = (i: number) => [
    'From x@y Mon Mar  3 23:10:00 2025',
    ...headers(i),
    `Message-ID: <${i}@county.gov>`,
    '',
    'No fans by night.',
    '',
  ];
  return Array.from({ length: count }, (_, i) => message(i).join('\n')).join('\n');
}

describe('thirty people who send one letter are thirty', () => {
  test.each([
    { name: 'each a Resident', csv: letters('organization', () => 'Resident') },
    { name: 'each a concerned local citizen', csv: letters('organization', () => 'Concerned Local Citizen') },
    { name: 'without email', csv: letters('email', () => 'n/a') },
    { name: 'with an email that reaches nobody', csv: letters('email', () => 'noreply@county.gov') },
    { name: 'with no telephone', csv: letters('contact', () => '000-000-0000') },
    { name: 'anonymous in one town', csv: letters('name,zip,city', () => 'Anonymous,76048,Granbury') },
    { name: 'with names withheld', csv: letters('name,zip', () => 'Name withheld by request,76048') },
    { name: 'behind one address', csv: letters('name,email', (i) => `Person ${i},clerk@county.gov`) },
    { name: 'behind one address with numbers', csv: letters('id,email', (i) => `${i},clerk@county.gov`) },
  ])('$name', async ({ csv }) => {
    expect((await read('a.csv', csv)).counted).toBe(30);
  });

  test('through a web form that says whom to answer', async () => {
    const mbox = mailbox((i) => ['From: County <comments@county.gov>', `Reply-To: p${i}@example.org`]);
    expect(await read('a.mbox', mbox)).toEqual({ counted: 30, codes: [] });
  });

  test('through a web form that says nothing, and that is told', async () => {
    const mbox = mailbox(() => ['From: comments@county.gov']);
    expect(await read('a.mbox', mbox)).toEqual({ counted: 30, codes: ['comment-contact-shared 30'] });
  });
});

describe('one sender', () => {
  test('who sends a letter often is one, and that is told', async () => {
    const mbox = mailbox(() => ['From: Ada Birch <ada@example.org>'], 12);
    expect(await read('a.mbox', mbox)).toEqual({ counted: 1, codes: ['comment-sender-repeats 11'] });
  });

  test('who sends it three times is told by the counts alone', async () => {
    const mbox = mailbox(() => ['From: Ada Birch <ada@example.org>'], 3);
    expect(await read('a.mbox', mbox)).toEqual({ counted: 1, codes: [] });
  });
});
