/** Files as a clerk gets them: a table of the portal, the mailbox of the hearing, a letter in Word. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { exampleComments } from '../../core/comments/example-comments.ts';
import { escapeRow } from '../../core/layers/escape-cell.ts';

const LETTER =
  'I live near the mine and the fans are so loud at night that my children cannot sleep. Please measure the noise at our homes before the board decides on the data center.';

const TABLE = [
  ['No', 'Name', 'Organization', 'Email', 'Latitude', 'Longitude', 'Comment'],
  [1, 'Ada Birch', null, 'ada@example.org', 43.3571, -78.6055, `Dear board,\n\n${LETTER}\n\nSincerely,\nAda Birch`],
  [2, 'Ben Elm', null, 'ben@example.org', 43.382, -78.59, LETTER],
  [3, 'Cleo Fir', null, 'cleo@example.org', 43.42, -78.7, LETTER],
  [4, 'Ben Elm', null, 'ben@example.org', 43.382, -78.59, LETTER],
  [
    5,
    null,
    'Creek Watch',
    'info@creek.example',
    43.17,
    -78.69,
    'Eighteenmile Creek must not be warmed by the cooling water.',
  ],
  [6, 'Dora Gum', null, 'dora@example.org', null, null, ''],
] as const;

const MAILBOX = [
  'From eve@example.org Mon Mar  3 23:10:00 2025',
  'From: Eve Hazel <eve@example.org>',
  'Message-ID: <1@example.org>',
  '',
  `${LETTER} My grandmother has lived on this road for eighty years.`,
  '',
  'From ada@example.org Tue Mar  4 08:00:00 2025',
  'From: Ada Birch <ada@example.org>',
  'Message-ID: <2@example.org>',
  '',
  `Dear board,\n\n${LETTER}\n\nSincerely,\nAda Birch`,
  '',
].join('\n');

const WORD = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>The town needs the taxes and the jobs. I am for it.</w:t></w:r></w:p></w:body></w:document>`;

/** Writes the three; of nine entries six count. */
export function writeCommentFiles(folder: string): readonly string[] {
  const [portal, mailbox, letter] = ['portal.csv', 'hearing.mbox', 'letter.docx'].map((name) => join(folder, name));
  if (portal === undefined || mailbox === undefined || letter === undefined) return [];
  writeFileSync(portal, `${TABLE.map(escapeRow).join('\r\n')}\r\n`);
  writeFileSync(mailbox, MAILBOX);
  writeFileSync(letter, zipSync({ 'word/document.xml': strToU8(WORD) }));
  return [portal, mailbox, letter];
}

/** Writes a docket of so many comments, of which six in ten are one of 30 form letters. */
export function writeManyComments(folder: string, count: number): string {
  const path = join(folder, 'docket.csv');
  const rows = exampleComments(count, 30).map(({ text }, i) => escapeRow([i + 1, `p${i}@example.org`, text]));
  writeFileSync(path, `No,Email,Comment\r\n${rows.join('\r\n')}\r\n`);
  return path;
}
