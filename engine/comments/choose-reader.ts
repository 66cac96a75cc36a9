/** Which reader a file of comments needs: by its content first, by the ending of its name second. */
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { splitPartName } from '../importers/group-parts.ts';
import { recogniseBytes } from '../importers/recognise-format.ts';
import type { SourceFile } from '../importers/reader.ts';
import type { CommentReader } from './raw-comment.ts';
import { isMbox } from './split-mbox.ts';

/** The reader, loaded when a file needs it. Errors: `empty-file`, `comments-format` with what was found. */
export async function chooseCommentReader({
  fileName,
  bytes,
}: Pick<SourceFile, 'fileName' | 'bytes'>): Promise<Result<CommentReader, ImportError>> {
  if (bytes.length === 0) return err({ code: 'empty-file', facts: {} });
  const { ending } = splitPartName(fileName);
  const found = recogniseBytes(bytes, ending);
  if (found === 'Excel (XLSX)') return ok((await import('./table-comments.ts')).readXlsxComments);
  if (found === 'Word (DOCX)') return ok((await import('./docx-comments.ts')).readDocxComments);
  if (found !== null) return err({ code: 'comments-format', facts: { found } });
  if (isMbox(bytes)) return ok((await import('./mail-comments.ts')).readMboxComments);
  if (ending === 'eml') return ok((await import('./mail-comments.ts')).readMessageComment);
  const text = isRtf(bytes) ? 'RTF' : (TEXTS_OF_OTHERS[ending] ?? null);
  if (text !== null) return err({ code: 'comments-format', facts: { found: text } });
  if (TABLES.has(ending)) return ok((await import('./table-comments.ts')).readCsvComments);
  return ok((await import('./text-comments.ts')).readTextComments);
}

/** Formats that are text and hold no letters. */
const TEXTS_OF_OTHERS: Readonly<Record<string, string>> = { json: 'JSON', geojson: 'JSON' };

const TABLES: ReadonlySet<string> = new Set(['csv', 'tsv', 'tab']);

function isRtf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf';
}
