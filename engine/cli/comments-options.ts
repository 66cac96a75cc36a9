/** The words of `siteshift comments`: how the files are to be read, and how many comments were received. */
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { CommentsOptions } from './commands/comments.ts';
import { parseMapping, parseRow } from './reading-options.ts';

export const COMMENTS_OPTIONS = ['received', 'whole', 'map', 'layer', 'header-row', 'format', 'out'] as const;

type Values = {
  readonly received?: string | undefined;
  readonly whole?: boolean | undefined;
  readonly map?: readonly string[] | undefined;
  readonly layer?: string | undefined;
  readonly 'header-row'?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
};

const FORMATS = ['text', 'json', 'csv'] as const;

/** The options, or a sentence that says what is wrong with them. */
export function parseComments(
  files: readonly string[],
  { received, whole = false, map = [], layer, 'header-row': row, format: word = 'text', out }: Values,
): Result<{ readonly name: 'comments' } & CommentsOptions, string> {
  const columns = parseMapping(map);
  if (!columns.ok) return columns;
  const headerRow = parseRow(row);
  if (!headerRow.ok) return headerRow;
  const format = FORMATS.find((one) => one === word);
  if (format === undefined) return err(`--format is ${FORMATS.join(' or ')}, not "${word}".`);
  if (received !== undefined && !/^\d{1,9}$/.test(received))
    return err(`--received is the number of comments that came in, not "${received}".`);
  const reading = { columns: columns.value, layer: layer ?? null, headerRow: headerRow.value, isWhole: whole };
  const count = received === undefined ? null : Number(received);
  return ok({ name: 'comments', files, reading, received: count, format, out: out ?? null });
}
