/** Plain text: one comment a file, or several that form feeds or lines of dashes divide. */
import { err, ok } from '../../core/lib/result.ts';
import { decodeText } from '../importers/decode-text.ts';
import { rawComment, type CommentReader } from './raw-comment.ts';

/** A form feed, or a line of ten and more dashes, equals signs, underscores or asterisks: shorter ones stand inside letters. Heuristic. */
const DIVIDER = /\f|^[ \t]*(?:-{10,}|={10,}|_{10,}|\*{10,})[ \t]*$/m;

export const readTextComments: CommentReader = (file, { isWhole }, log) => {
  const decoded = decodeText(file.bytes);
  if (decoded === null) return Promise.resolve(err({ code: 'comments-not-text', facts: {} }));
  const text = decoded.text.replace(/\r\n?/g, '\n');
  const pieces = (isWhole ? [text] : text.split(DIVIDER)).map((piece) => piece.trim()).filter((piece) => piece !== '');
  if (pieces.length === 0) return Promise.resolve(err({ code: 'empty-file', facts: {} }));
  if (pieces.length > 1) log.note('comments-divided', null, { comments: pieces.length });
  const comments = pieces.map((piece, i) => rawComment({ row: i + 1, text: piece }));
  return Promise.resolve(ok({ format: 'text', comments }));
};
