/** Redlines as files: read as hostile input, written whole or not at all. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IpcError } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { Redline, REDLINE_FORMAT } from '../../core/workspace/redline.ts';
import { addDays, type Day } from '../../core/units/partial-date.ts';
import { fileError } from '../spoken-error.ts';
import { writeOutput } from '../files/write-output.ts';
import { checkJson } from '../importers/check-json.ts';

/** A hundred thousand marks with a paragraph each. Heuristic. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Days that a mark may lie ahead: `today` is the day on which the program was started. One far ahead would stand for ever. *heuristic* */
const AHEAD_DAYS = 31;
/** A redline is four levels deep. */
const MOST_DEPTH = 8;

/** The redline in a file, or a sentence why it is none or holds marks of days after `today`; nothing else of the file is kept. */
export async function readRedline(path: string, today: Day): Promise<Result<Redline, IpcError>> {
  const fileName = basename(path);
  const unreadable = (reason: string) => err(fileError('redline-unreadable', { fileName, reason }));
  const size = await stat(path).then(
    (about) => about.size,
    () => null,
  );
  if (size === null) return unreadable('missing');
  if (size > MOST_BYTES) return unreadable('large');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return unreadable('missing');
  if (!checkJson(text, MOST_DEPTH).ok) return unreadable('damaged');
  const value: unknown = JSON.parse(text);
  const read = Redline.safeParse(value);
  if (!read.success) return unreadable(isOfLaterVersion(value) ? 'later' : 'other');
  const last = addDays(today, AHEAD_DAYS);
  return read.data.marks.some(({ on }) => on > last) ? unreadable('future') : ok(read.data);
}

function isOfLaterVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'format' in value && value.format === REDLINE_FORMAT && 'version' in value && value.version !== 1;
}

/** Writes a redline for people and programs to read. */
export function writeRedline(path: string, redline: Redline): ReturnType<typeof writeOutput> {
  return writeOutput(path, `${JSON.stringify(redline, null, 2)}\n`);
}
