/** The words of `siteshift comments`: how the files are to be read, and how many comments were received. */
import { err, ok, type Result } from '../../core/lib/result.ts';
import { Position } from '../../core/sites/site.ts';
import type { CommentsOptions } from './commands/comments.ts';
import { parseMapping, parseRow } from './reading-options.ts';

export const COMMENTS_OPTIONS = [
  'received',
  'site-lat',
  'site-lon',
  'whole',
  'map',
  'layer',
  'header-row',
  'format',
  'out',
] as const;

type Values = {
  readonly received?: string | undefined;
  readonly 'site-lat'?: string | undefined;
  readonly 'site-lon'?: string | undefined;
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
  given: Values,
): Result<{ readonly name: 'comments' } & CommentsOptions, string> {
  const { received, whole = false, map = [], layer, 'header-row': row, format: word = 'text', out } = given;
  const columns = parseMapping(map);
  if (!columns.ok) return columns;
  const headerRow = parseRow(row);
  if (!headerRow.ok) return headerRow;
  const format = FORMATS.find((one) => one === word);
  if (format === undefined) return err(`--format is ${FORMATS.join(' or ')}, not "${word}".`);
  const count = parseReceived(received);
  if (!count.ok) return count;
  const site = parseSite(given);
  if (!site.ok) return site;
  const reading = { columns: columns.value, layer: layer ?? null, headerRow: headerRow.value, isWhole: whole };
  return ok({ name: 'comments', files, reading, received: count.value, site: site.value, format, out: out ?? null });
}

function parseReceived(received: string | undefined): Result<number | null, string> {
  if (received === undefined) return ok(null);
  if (/^\d{1,9}$/.test(received)) return ok(Number(received));
  return err(`--received is the number of comments that came in, not "${received}".`);
}

/** The point that distances count from, WGS 84 degrees; null where none is given. */
function parseSite({ 'site-lat': lat, 'site-lon': lon }: Values): Result<Position | null, string> {
  if (lat === undefined && lon === undefined) return ok(null);
  const read = (text: string | undefined) => (/^-?\d+(\.\d+)?$/.test(text ?? '') ? Number(text) : NaN);
  const parsed = Position.safeParse([read(lon), read(lat)]);
  return parsed.success
    ? ok(parsed.data)
    : err('--site-lat and --site-lon are degrees, for example --site-lat=43.36 --site-lon=-78.61.');
}
