/**
 * Mail: a mailbox of many messages or a single one. The text of a message is its comment; attachments are counted and not read.
 *
 * Of the sender only the display name and address are looked at, to tell one sender from another; neither is kept.
 */
import PostalMime, { type Email } from 'postal-mime';
import type { FindingLog } from '../../core/layers/finding-log.ts';
import { err, ok } from '../../core/lib/result.ts';
import { plainText } from '../importers/plain-text.ts';
import { MAX_COMMENTS, MAX_HEADER_BYTES, MAX_MESSAGE_BYTES, MAX_MIME_DEPTH, MOST_MARKUP } from './comment-limits.ts';
import { rawComment, type CommentReader, type RawComment } from './raw-comment.ts';
import { splitMbox } from './split-mbox.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** All messages of a mailbox, those that cannot be read too. */
export const readMboxComments: CommentReader = async (file, _options, log) => {
  const comments: RawComment[] = [];
  for (const message of splitMbox(file.bytes)) {
    if (comments.length === MAX_COMMENTS) return err({ code: 'too-many-rows', facts: { limit: MAX_COMMENTS } });
    comments.push(await readMessage(message, comments.length + 1, log));
  }
  return comments.length === 0 ? err({ code: 'empty-file', facts: {} }) : ok({ format: 'mbox', comments });
};

/** One message in a file of its own. */
export const readMessageComment: CommentReader = async (file, _options, log) =>
  ok({ format: 'mail message', comments: [await readMessage(Buffer.from(file.bytes), 1, log)] });

async function readMessage(message: Buffer, row: number, log: FindingLog): Promise<RawComment> {
  const email = message.length > MAX_MESSAGE_BYTES ? null : await parse(message);
  if (email === null) {
    log.report('message-unreadable', row);
    return rawComment({ row, text: null });
  }
  if (email.attachments.some(({ disposition }) => disposition !== 'inline')) log.report('message-attachments', row);
  // A web form writes from its own address and names whoever filled it in where answers go.
  const sender = email.replyTo?.find(({ address }) => address !== undefined && address !== '') ?? email.from;
  return rawComment({
    ...{ row, text: textOf(email), date: sentOn(email), messageId: email.messageId ?? null },
    name: sender?.name === undefined || sender.name === '' ? null : sender.name,
    contact: sender?.address ?? null,
  });
}

async function parse(message: Buffer): Promise<Email | null> {
  try {
    return await PostalMime.parse(message, { maxNestingDepth: MAX_MIME_DEPTH, maxHeadersSize: MAX_HEADER_BYTES });
  } catch {
    // The library throws an Error with a sentence of its own: too deep, or headers too large.
    return null;
  }
}

/** The plain text, else what a reader sees of the markup, else the subject; null when the message is empty. */
function textOf({ text, html, subject }: Email): string | null {
  const plain = text?.trim() ?? '';
  if (plain !== '') return plain.replace(/\r\n?/g, '\n');
  const seen = html === undefined ? '' : plainText(html, MOST_MARKUP);
  return seen || (subject?.trim() ?? '') || null;
}

/** The day that the sender's own clock showed; null where the header says none. */
function sentOn({ headers }: Email): string | null {
  const header = headers.find(({ key }) => key === 'date')?.value ?? '';
  const [, day = '', month = '', year = ''] = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(header) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? null : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
