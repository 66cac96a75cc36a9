/**
 * Word documents: one comment a document, unless a table in it lists them.
 *
 * Only the text of the body is read: what was deleted or moved away with changes tracked is left out, nothing is fetched or run. The archive is
 * judged before anything of it is unpacked.
 * Source: ECMA-376, part 1, section 17 (WordprocessingML).
 */
import { createFindingLog } from '../../core/layers/finding-log.ts';
import { err, ok } from '../../core/lib/result.ts';
import { openArchive } from '../importers/open-archive.ts';
import { walkXml, type XmlElement } from '../importers/read-xml.ts';
import type { TableLine } from '../importers/table-header.ts';
import { rawComment, type CommentReader, type RawComment } from './raw-comment.ts';
import { tableComments } from './table-comments.ts';

const BODY = 'word/document.xml';
const WHOLE: ReadonlySet<string> = new Set(['p', 'tbl']);
/** Elements that stand for a character. */
const MARKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };
/** What is not text of the body: older drawings of the same, properties, notes. */
const SILENT: ReadonlySet<string> = new Set([
  'Fallback',
  'pPr',
  'rPr',
  'tblPr',
  'tcPr',
  'trPr',
  'instrText',
  'delText',
  'moveFrom',
]);

export const readDocxComments: CommentReader = async (file, options, log) => {
  const archive = await openArchive(file.bytes);
  if (!archive.ok) return archive;
  if (!archive.value.names.includes(BODY)) return err({ code: 'docx-unreadable', facts: {} });
  const body = await archive.value.read(BODY);
  if (!body.ok) return body;
  const pieces: string[] = [];
  const tables: TableLine[][] = [];
  const beside: string[] = [];
  const walked = walkXml(body.value, {
    whole: WHOLE,
    onWhole: (element) => {
      const lines = element.name === 'tbl' ? linesOf(element) : null;
      if (lines !== null) tables.push(lines);
      const text = lines?.map(({ cells }) => cells.join('\t')).join('\n') ?? textOf(element);
      pieces.push(text);
      if (lines === null && text.trim() !== '') beside.push(text);
    },
  });
  if (!walked.ok) return walked;
  const listed = options.isWhole ? [] : listedComments(tables, options, log);
  if (listed.length > 0) {
    if (beside.length > 0) log.note('docx-text-beside-table', null);
    return ok({ format: 'Word (DOCX)', comments: listed });
  }
  const text = pieces.join('\n').trim();
  return ok({ format: 'Word (DOCX)', comments: [rawComment({ row: 1, text: text === '' ? null : text })] });
};

/** Rows of the tables that have a column for the text, numbered through the document. */
function listedComments(
  tables: readonly (readonly TableLine[])[],
  options: Parameters<CommentReader>[1],
  log: Parameters<CommentReader>[2],
): RawComment[] {
  const found: RawComment[] = [];
  for (const lines of tables) {
    // What a table says of itself counts only once it is one of comments: a letterhead may be a table too.
    const own = createFindingLog();
    const comments = tableComments(lines, { delimiter: null, options, log: own });
    if (!comments.ok || own.all().some(({ code }) => code === 'comment-text-guessed')) continue;
    for (const { code, rows, facts } of own.all()) for (const row of rows) log.report(code, row, facts);
    for (const comment of comments.value.comments) found.push({ ...comment, row: found.length + 1 });
  }
  return found;
}

function linesOf(table: XmlElement): TableLine[] {
  const rows = descendants(table, 'tr');
  return rows.map((row, i) => ({ cells: descendants(row, 'tc').map((cell) => textOf(cell).trim()), row: i + 1 }));
}

/** Nearest elements of a name below one, in order. */
function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

function textOf(element: XmlElement): string {
  if (element.name === 't') return element.text;
  if (SILENT.has(element.name)) return '';
  const mark = MARKS[element.name];
  if (mark !== undefined) return mark;
  const inner = element.children.map(textOf).join('');
  return element.name === 'p' && inner !== '' ? `${inner}\n` : inner;
}
