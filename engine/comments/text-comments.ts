/** Plain text: one comment a file, or several that form feeds or lines of dashes divide. A page of markup is one comment. */
import { err, ok } from '../../core/lib/result.ts';
import { decodeText } from '../importers/decode-text.ts';
import { plainText } from '../importers/plain-text.ts';
import { splitPartName } from '../importers/group-parts.ts';
import { MOST_MARKUP } from './comment-limits.ts';
import { rawComment, type CommentReader } from './raw-comment.ts';

/** A form feed, or a line of ten and more dashes, equals signs, underscores or asterisks: shorter ones stand inside letters. Heuristic. */
const DIVIDER = /\f|^[ \t]*(?:-{10,}|={10,}|_{10,}|\*{10,})[ \t]*$/m;

export const readTextComments: CommentReader = (file, { isWhole }, log) => {
  const decoded = decodeText(file.bytes);
  if (decoded === null) return Promise.resolve(err({ code: 'comments-not-text', facts: {} }));
  if (decoded.replaced > 0) log.note('text-bytes-replaced', null, { places: decoded.replaced });
  const { ending } = splitPartName(file.fileName);
  if (ending === 'html' || ending === 'htm') {
    const text = plainText(decoded.text, MOST_MARKUP);
    return Promise.resolve(ok({ format: 'HTML', comments: [rawComment({ row: 1, text: text === '' ? null : text })] }));
  }
  const text = decoded.text.replace(/\r\n?/g, '\n');
  const pieces = (isWhole ? [text] : text.split(DIVIDER)).map((piece) => piece.trim()).filter((piece) => piece !== '');
  if (pieces.length === 0) return Promise.resolve(err({ code: 'empty-file', facts: {} }));
  if (pieces.length > 1) log.note('comments-divided', null, { comments: pieces.length });
  const comments = pieces.map((piece, i) => rawComment({ row: i + 1, text: piece }));
  return Promise.resolve(ok({ format: 'text', comments }));
};
