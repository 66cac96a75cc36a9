import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CommentSet, NO_COMMENTS } from '../../core/comments/comment-set.ts';
import { reconcile } from '../../core/comments/reconcile.ts';
import { say } from '../../core/text/say.ts';
import { BARE_CONTEXT } from '../importers/read-file.ts';
import { DEFAULT_COMMENT_OPTIONS, type CommentOptions } from './raw-comment.ts';
import { readComments, type CommentImport } from './read-comments.ts';

const { gazetteer } = BARE_CONTEXT;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comments-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Content = string | Uint8Array;

async function importFiles(
  files: Record<string, Content>,
  options: Partial<CommentOptions> = {},
): Promise<CommentImport> {
  const paths = await Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    }),
  );
  const order = { options: { ...DEFAULT_COMMENT_OPTIONS, ...options }, existing: NO_COMMENTS, gazetteer };
  const read = await readComments(paths, order);
  // Whatever came in, the set holds together, adds up to what the files held, and every code has its sentence.
  CommentSet.parse({ ...NO_COMMENTS, files: read.files, comments: read.comments });
  expect(reconcile({ ...read, received: read.comments.length }).addsUp).toBe(true);
  for (const { code, count, facts } of read.findings) say('en', 'findings', code, { ...facts, count });
  for (const { code, facts } of read.refused) say('en', 'findings', code, facts);
  return read;
}

function codes(read: CommentImport): string[] {
  return [...read.findings.map(({ code }) => code), ...read.refused.map(({ code }) => code)];
}

describe('tables', () => {
  const CSV = `Comment ID,Received,Name,Organization,Email,Latitude,Longitude,City,Comment
7,2025-03-04,Ada Birch,,ada@example.org,32.40012,-97.80034,Granbury,"The fans, day and night."
8,2025-03,,Creek Watch,info@creek.example,32.5,-97.9,Granbury,We measured 62 dBA.
9,,,Hood County Health Department,,,,,No objection.
10,03/04/2025,Ben Elm,,,,,,"Two
lines"
11,2025,Ben Elm,,,,,, `;

  test('rows become comments with what is kept of their senders', async () => {
    const { comments, ...rest } = await importFiles({ 'a.csv': CSV });
    expect(comments.map(({ status }) => status)).toEqual(['counted', 'counted', 'counted', 'counted', 'unreadable']);
    expect(comments[0]).toMatchObject({
      id: 'file-1-2',
      number: '7',
      receivedOn: '2025-03-04',
      place: 'Granbury',
      row: 2,
    });
    expect(comments.map(({ author }) => [author.kind, author.name])).toEqual([
      ['private-person', null],
      ['organisation', 'Creek Watch'],
      ['public-body', 'Hood County Health Department'],
      ['private-person', null],
      ['private-person', null],
    ]);
    expect(comments[3]?.text).toBe('Two\nlines');
    expect(codes({ comments, ...rest })).toEqual(['comment-date-unreadable', 'comment-without-text']);
  });

  test('no private name, address or exact place is kept anywhere', async () => {
    const read = await importFiles({ 'a.csv': CSV });
    const kept = JSON.stringify(read);
    for (const secret of ['Ada', 'Birch', 'ada@', 'Elm', '32.40012', '-97.80034']) expect(kept).not.toContain(secret);
    expect(read.comments[0]?.precisionKm).toBeGreaterThan(0.3);
    expect(read.comments[1]).toMatchObject({ position: [-97.9, 32.5], precisionKm: null });
  });

  test('semicolons, Italian names of columns and Windows text', async () => {
    const csv = Buffer.from('Protocollo;Data;Nome;Testo\n12;2025-01-02;Ada;Perché di notte?\n', 'latin1');
    const { comments } = await importFiles({ 'a.csv': csv });
    expect(comments[0]).toMatchObject({ number: '12', receivedOn: '2025-01-02', text: 'Perché di notte?' });
  });

  test('the longest column stands for the text when none is called so, and that is said', async () => {
    const long = 'The hum never stops and the children cannot sleep in their own beds.';
    const read = await importFiles({ 'a.csv': `Ref,What was said\n1,${long}\n2,${long}\n` });
    expect(read.comments.map(({ text }) => text)).toEqual([long, long]);
    expect(codes(read)).toEqual(['comment-text-guessed']);
  });

  test('a named column is taken, and one that is not there refuses the file', async () => {
    const csv = 'comment,other\nno,yes\n';
    expect((await importFiles({ 'a.csv': csv }, { columns: { text: 'Other' } })).comments[0]?.text).toBe('yes');
    const refused = await importFiles({ 'b.csv': csv }, { columns: { text: 'missing' } });
    expect(codes(refused)).toEqual(['unknown-column']);
  });

  test('a quote that never closes costs its row and no other', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => (i === 4 ? `${i},"an open quote` : `${i},comment ${i}`));
    const read = await importFiles({ 'a.csv': `id,comment\n${rows.join('\n')}\n` });
    expect(read.comments).toHaveLength(9);
    expect(read.comments.map(({ status }) => status).filter((status) => status === 'unreadable')).toHaveLength(1);
    expect(read.comments[4]).toMatchObject({ row: 6, status: 'unreadable' });
    expect(read.comments[8]).toMatchObject({ row: 10, text: 'comment 8', status: 'counted' });
    expect(codes(read)).toContain('comment-row-broken');
  });

  test('comments that a column withholds are withheld', async () => {
    const read = await importFiles({ 'a.csv': 'comment,withheld\none,yes\ntwo,\nthree,no\n' });
    expect(read.comments.map(({ status }) => status)).toEqual(['withheld', 'counted', 'counted']);
  });

  test('whatever a column of withheld rows says but no withholds', async () => {
    const said = [
      'Y',
      'Restrict',
      'PII',
      'withheld in full',
      '2',
      'redacted',
      '',
      'No',
      'FALSE',
      '0',
      'None',
      'N/A',
      '-',
    ];
    const read = await importFiles({ 'a.csv': `comment;withheld\n${said.map((one) => `a;${one}`).join('\n')}\n` });
    expect(read.comments.filter(({ status }) => status === 'withheld')).toHaveLength(6);
  });

  test('a reason for restriction withholds, and so does what was withdrawn, in whichever column', async () => {
    const csv = 'Comment,Restrict Reason Type,Withdrawn\none,Personal,\ntwo,,2025-01-03\nthree,,no\n';
    const read = await importFiles({ 'a.csv': csv });
    expect(read.comments.map(({ status }) => status)).toEqual(['withheld', 'withheld', 'counted']);
  });
});

describe('a table without names of columns', () => {
  const FIRST = 'My daughter Ida has asthma and the generators stand beside her school.';

  test('loses no comment and quotes none', async () => {
    const read = await importFiles({
      'a.csv': `1,"${FIRST}"\n2,"The hum never stops, by day or by night, all year."\n`,
    });
    expect(read.comments.map(({ row, text, status }) => [row, text.slice(0, 7), status])).toEqual([
      [1, 'My daug', 'counted'],
      [2, 'The hum', 'counted'],
    ]);
    expect(codes(read)).toEqual(['comment-table-without-header', 'comment-text-guessed']);
    expect(JSON.stringify([read.findings, [...read.columns]])).not.toContain('Ida');
  });

  test('may begin with a short sentence', async () => {
    const read = await importFiles({ 'a.csv': 'No more fans.\nNo more trucks on our road.\n' });
    expect(read.comments.map(({ text }) => text)).toEqual(['No more fans.', 'No more trucks on our road.']);
  });

  test('is none where a form asks long questions', async () => {
    const question = 'What would you like to tell the planning commission about the proposal?';
    const read = await importFiles({ 'a.csv': `Timestamp,${question}\n2025-03-04,${FIRST}\n` });
    expect(read.comments.map(({ text }) => text)).toEqual([FIRST]);
    expect(codes(read)).toEqual(['comment-text-guessed']);
  });
});

describe('duplicates', () => {
  test('the same sender twice is a duplicate, the same letter of two senders is not', async () => {
    const read = await importFiles({
      'a.csv': 'email,comment\na@x.org,No fans.\nb@x.org,No fans.\nA@X.org,no FANS\n,No fans.\n,No fans.\n',
    });
    expect(read.comments.map(({ status }) => status)).toEqual([
      'counted',
      'counted',
      'duplicate',
      'counted',
      'counted',
    ]);
    expect(read.comments[2]?.duplicateOf).toBe('file-1-2');
  });

  test('two people of one name are two, unless they live in one place', async () => {
    const read = await importFiles({
      'a.csv': 'name,zip,comment\nJo Elm,,No.\nJo Elm,,No.\nJo Elm,76048,No.\nJo Elm,76048,No.\n',
    });
    expect(read.comments.map(({ status }) => status)).toEqual(['counted', 'counted', 'counted', 'duplicate']);
  });

  test('the same file again is refused, the others are read', async () => {
    const read = await importFiles({ 'a.csv': 'comment\none\n', 'b.csv': 'comment\none\n', 'c.csv': 'comment\ntwo\n' });
    expect(read.files.map(({ id, fileName }) => [id, fileName])).toEqual([
      ['file-1', 'a.csv'],
      ['file-2', 'c.csv'],
    ]);
    expect(read.refused).toEqual([{ code: 'comments-file-again', facts: { file: 'b.csv' } }]);
  });

  test('a later import is held against what is there', async () => {
    const first = await importFiles({ 'a.csv': 'id,comment\n1,one\n2,two\n' });
    await writeFile(join(folder, 'b.csv'), 'id,comment\n2,Two!\n3,three\n');
    const order = { options: DEFAULT_COMMENT_OPTIONS, existing: first, gazetteer };
    const both = await readComments([join(folder, 'b.csv')], order);
    expect(both.comments.map(({ id, status }) => [id, status])).toEqual([
      ['file-1-2', 'counted'],
      ['file-1-3', 'counted'],
      ['file-2-2', 'duplicate'],
      ['file-2-3', 'counted'],
    ]);
  });
});

describe('text', () => {
  test('one file is one comment, or what dashes and form feeds divide', async () => {
    const read = await importFiles({ 'a.txt': 'One\n--\nsigned', 'b.txt': `One\r\n${'-'.repeat(20)}\r\nTwo\fThree\n` });
    expect(read.comments.map(({ text }) => text)).toEqual(['One\n--\nsigned', 'One', 'Two', 'Three']);
    expect(codes(read)).toEqual(['comments-divided']);
  });

  test('is one comment when the user says so', async () => {
    const read = await importFiles({ 'a.txt': `One\n${'='.repeat(12)}\nTwo` }, { isWhole: true });
    expect(read.comments).toHaveLength(1);
  });

  test('one bad byte is replaced and told, a vertical tab breaks the line', async () => {
    const bytes = Buffer.concat([Buffer.from('Perché è già così?\vGrazie '), Buffer.from([0xff])]);
    const read = await importFiles({ 'a.txt': bytes });
    expect(read.comments[0]?.text).toBe('Perché è già così?\nGrazie \ufffd');
    expect(codes(read)).toEqual(['text-bytes-replaced']);
  });

  test('a page of markup is read as a reader sees it', async () => {
    const page =
      '<html><head><style>p {}</style></head><body><p>No <b>fans</b>.</p><p>Thanks &amp; bye</p></body></html>';
    const read = await importFiles({ 'a.html': page });
    expect(read.comments.map(({ text }) => text)).toEqual(['No fans .\nThanks & bye']);
  });

  test('UTF-16 is read', async () => {
    const read = await importFiles({ 'a.txt': Buffer.from('\ufeffPerché?', 'utf16le') });
    expect(read.comments[0]?.text).toBe('Perché?');
  });
});

describe('mail', () => {
  const MBOX = [
    'From ada@example.org Mon Mar  3 23:10:00 2025',
    'From: Ada Birch <ada@example.org>',
    'Date: Mon, 3 Mar 2025 23:10:00 -0600',
    'Message-ID: <1@example.org>',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'The caf=E9 is loud.',
    '>From here it is louder.',
    '',
    'From ben@example.org Tue Mar  4 08:00:00 2025',
    'From: Ben <ben@example.org>',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>No <b>fans</b>.</p><script>steal()</script>',
    '--b',
    'Content-Type: application/pdf; name=letter.pdf',
    'Content-Disposition: attachment; filename=letter.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0=',
    '--b--',
    '',
    'From ada@example.org Mon Mar  3 23:10:00 2025',
    'From: Ada Birch <ada@example.org>',
    'Message-ID: <1@example.org>',
    '',
    'The café is loud.',
    'From here it is louder.',
    '',
  ].join('\n');

  test('messages are divided, decoded, dated by their own clock; a message that came twice counts once', async () => {
    const read = await importFiles({ 'a.mbox': MBOX });
    expect(read.comments.map(({ text, status, receivedOn }) => [text, status, receivedOn])).toEqual([
      ['The café is loud.\nFrom here it is louder.', 'counted', '2025-03-03'],
      ['No fans .', 'counted', null],
      ['The café is loud.\nFrom here it is louder.', 'duplicate', null],
    ]);
    expect(codes(read)).toEqual(['message-attachments']);
    expect(JSON.stringify(read)).not.toMatch(/Ada|ada@|Ben/);
  });

  test('a line that begins with From inside a letter divides nothing', async () => {
    const read = await importFiles({
      'a.mbox': 'From a@b Mon Mar  3 23:10:00 2025\n\nFrom now on 2025 is loud\nFrom x 2025\n',
    });
    expect(read.comments).toHaveLength(1);
  });

  test('a message nested too deep is unreadable, the others are read', async () => {
    const open = Array.from(
      { length: 200 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    ).join('');
    const mbox = `From a@b Mon Mar  3 23:10:00 2025\n${open}\nhidden\n\nFrom c@d Mon Mar  3 23:10:00 2025\n\nPlain.\n`;
    const read = await importFiles({ 'a.mbox': mbox });
    expect(read.comments.map(({ status }) => status)).toEqual(['unreadable', 'counted']);
  });

  test('headers that never end are unreadable', async () => {
    const read = await importFiles({ 'a.eml': `Subject: ${'x'.repeat(400_000)}\n\nbody\n` });
    expect(codes(read)).toEqual(['message-unreadable', 'comment-without-text']);
  });
});

describe('Word documents', () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
  const docx = (body: string, prolog = '') =>
    zipSync({
      'word/document.xml': strToU8(
        `<?xml version="1.0"?>${prolog}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
      ),
    });

  test('a letter is one comment, without what was deleted', async () => {
    const deleted = '<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText> gone</w:delText></w:r></w:del></w:p>';
    const read = await importFiles({
      'a.docx': docx(paragraph('Dear board,') + deleted + paragraph('Thank &amp; you')),
    });
    expect(read.comments.map(({ text }) => text)).toEqual(['Dear board,\n\nKept\n\nThank & you']);
  });

  test('what was moved stands where it was moved to alone', async () => {
    const run = (name: string) => `<w:p><w:${name}><w:r><w:t>Fans hum.</w:t></w:r></w:${name}></w:p>`;
    const read = await importFiles({ 'a.docx': docx(run('moveFrom') + paragraph('By night.') + run('moveTo')) });
    expect(read.comments.map(({ text }) => text)).toEqual(['By night.\n\nFans hum.']);
  });

  test('a table of comments is read by its rows', async () => {
    const table = `<w:tbl>${row('No.', 'Comment')}${row('1', 'Noise')}${row('2', 'Water')}</w:tbl>`;
    const read = await importFiles({ 'a.docx': docx(paragraph('Record of comments') + table) });
    expect(read.comments.map(({ number, text }) => [number, text])).toEqual([
      ['1', 'Noise'],
      ['2', 'Water'],
    ]);
    expect(codes(read)).toEqual(['docx-text-beside-table']);
  });

  test('a letterhead in a table stays part of the letter, where it stands', async () => {
    const table = `<w:tbl>${row('Creek Watch', 'Mill Lane')}</w:tbl>`;
    const read = await importFiles({ 'a.docx': docx(table + paragraph('No fans.')) });
    expect(read.comments.map(({ text }) => text)).toEqual(['Creek Watch\tMill Lane\nNo fans.']);
  });

  test.each([
    { name: 'a bomb', bytes: () => docx(paragraph('a'.repeat(60_000_000))), code: 'archive-bomb' },
    { name: 'entities', bytes: () => docx(paragraph('&x;'), '<!DOCTYPE w [<!ENTITY x "y">]>'), code: 'xml-entities' },
    {
      name: 'deep nesting',
      bytes: () => docx(`${'<w:r>'.repeat(5_000)}${'</w:r>'.repeat(5_000)}`),
      code: 'xml-too-deep',
    },
    { name: 'another archive', bytes: () => zipSync({ 'a.txt': strToU8('x') }), code: 'docx-unreadable' },
    { name: 'half a file', bytes: () => docx(paragraph('a')).subarray(0, 60), code: 'archive-damaged' },
  ])('$name is refused', async ({ bytes, code }) => {
    const read = await importFiles({ 'bad.docx': bytes(), 'good.txt': 'Fine.' });
    expect(read.refused.map((error) => error.code)).toEqual([code]);
    expect(read.comments.map(({ text }) => text)).toEqual(['Fine.']);
  });
});

describe('what is no file of comments', () => {
  test.each([
    { name: 'a.pdf', content: '%PDF-1.7', code: 'comments-format' },
    { name: 'a.json', content: '[{"comment":"No fans."}]', code: 'comments-format' },
    { name: 'a.rtf', content: '{\\rtf1 x}', code: 'comments-format' },
    { name: 'a.txt', content: '', code: 'empty-file' },
    { name: 'a.txt', content: ' \n\f\n ', code: 'empty-file' },
    { name: 'a.txt', content: new Uint8Array([1, 2, 3, 0, 0, 7]), code: 'comments-not-text' },
    { name: 'a.csv', content: 'lat,lon\n1,2\n', code: 'comments-without-text' },
  ])('$name ($code)', async ({ name, content, code }) => {
    expect(codes(await importFiles({ [name]: content }))).toEqual([code]);
  });

  test('a file that is not there and a folder are refused, nothing is left behind', async () => {
    const order = { options: DEFAULT_COMMENT_OPTIONS, existing: NO_COMMENTS, gazetteer };
    const { refused } = await readComments([join(folder, 'none.csv'), folder], order);
    expect(refused.map(({ code }) => code)).toEqual(['file-not-found', 'not-a-file']);
    expect(await readdir(folder)).toEqual([]);
  });
});
