/** Damaged and made-up files: whatever the bytes, an answer comes, nothing throws, and what is read holds together. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { PublicComment } from '../../core/comments/public-comment.ts';
import { createFindingLog } from '../../core/layers/finding-log.ts';
import { say } from '../../core/text/say.ts';
import { chooseCommentReader } from './choose-reader.ts';
import { keepComment } from './keep-comment.ts';
import { DEFAULT_COMMENT_OPTIONS } from './raw-comment.ts';
import { NO_SENDERS, senderNumbers } from './senders.ts';
import { isMbox, splitMbox } from './split-mbox.ts';

const SEEDS: Readonly<Record<string, Uint8Array>> = {
  'a.csv': strToU8(
    'id,name,email,date,lat,lon,comment\n1,Ada,a@b.org,2025-01-02,40.1,-75.2,"No, ""thanks"""\n2,,,,,,x\n',
  ),
  'a.txt': strToU8(`One\n${'-'.repeat(12)}\nTwo`),
  'a.mbox': strToU8(
    'From a@b Mon Mar  3 23:10:00 2025\nFrom: =?utf-8?Q?A?= <a@b>\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGI+aGk8L2I+\n--b--\n\nFrom c@d Mon Mar  3 23:10:00 2025\n\n>From x\n',
  ),
  'a.eml': strToU8('Subject: x\nDate: 3 Mar 2025\n\nBody'),
  'a.docx': zipSync({
    'word/document.xml': strToU8(
      '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Hi</w:t></w:r></w:p></w:body></w:document>',
    ),
  }),
};

async function readBytes(fileName: string, bytes: Uint8Array): Promise<void> {
  const reader = await chooseCommentReader({ fileName, bytes });
  const log = createFindingLog();
  const read = reader.ok ? await reader.value({ fileName, bytes }, DEFAULT_COMMENT_OPTIONS, log) : reader;
  if (!read.ok) say('en', 'findings', read.error.code, { file: fileName, ...read.error.facts });
  else {
    const order = { fileId: 'file-1', sender: senderNumbers(NO_SENDERS).of, findPlace: null, log };
    for (const raw of read.value.comments) PublicComment.parse(keepComment(raw, order));
  }
  for (const { code, count, facts } of log.all()) say('en', 'findings', code, { ...facts, count });
}

const damage = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255), cut: fc.boolean() }),
  {
    maxLength: 8,
  },
);

test.each(Object.entries(SEEDS))('damaged %s', async (name, seed) => {
  await fc.assert(
    fc.asyncProperty(damage, async (list) => {
      let bytes = seed;
      for (const { at, byte, cut } of list) {
        const index = Math.floor(at * bytes.length);
        bytes = cut ? bytes.slice(0, Math.max(index, 8)) : bytes.map((old, i) => (i === index ? byte : old));
      }
      await readBytes(name, bytes);
    }),
    { numRuns: 150 },
  );
});

test.each(['a.csv', 'a.txt', 'a.eml', 'a.mbox'])('text of any kind as %s', async (name) => {
  const pieces = fc.constantFrom(
    'comment',
    ',',
    '"',
    '\n',
    '\r\n',
    ';',
    '\t',
    '\f',
    'From a@b 10:00 2025',
    '\n\n',
    '>',
    'ù',
    '𝒳',
    '---------------',
    ': ',
    'Content-Type: multipart/mixed; boundary=b',
    '--b',
    '\u2028',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (list) => {
      await readBytes(name, strToU8(list.join('')));
    }),
    { numRuns: 150 },
  );
});

test('a mailbox gives back each message that was put into it', () => {
  const line = fc.constantFrom('', 'Hello', 'From here', 'From a@b 10:00 2025', '>From', '>>From x', 'é');
  const body = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.array(body, { minLength: 1, maxLength: 5 }), (bodies) => {
      const quoted = bodies.map((text) => text.replace(/^(>*From )/gm, '>$1'));
      const bytes = strToU8(quoted.map((text) => `From a@b Mon Mar  3 23:10:00 2025\n${text}\n\n`).join(''));
      expect(isMbox(bytes)).toBe(true);
      expect([...splitMbox(bytes)].map((message) => message.toString())).toEqual(bodies.map((text) => `${text}\n\n`));
    }),
  );
});
