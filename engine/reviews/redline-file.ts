/** Redlines as files: read as hostile input, written whole or not at all. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IpcError } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { Redline, REDLINE_FORMAT } from '../../core/workspace/redline.ts';
import { fileError } from '../spoken-error.ts';
import { writeOutput } from '../files/write-output.ts';
import { checkJson } from '../importers/check-json.ts';

/** A hundred thousand marks with a paragraph each. Heuristic. */
const MOST_BYTES = 64 * 1024 * 1024;
/** A redline is four levels deep. */
const MOST_DEPTH = 8;

/** The redline in a file, or a sentence why it is none; nothing else of the file is kept. */
export async function readRedline(path: string): Promise<Result<Redline, IpcError>> {
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
  return read.success ? ok(read.data) : unreadable(isOfLaterVersion(value) ? 'later' : 'other');
}

function isOfLaterVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'format' in value && value.format === REDLINE_FORMAT && 'version' in value && value.version !== 1;
}

/** Writes a redline for people and programs to read. */
export function writeRedline(path: string, redline: Redline): ReturnType<typeof writeOutput> {
  return writeOutput(path, `${JSON.stringify(redline, null, 2)}\n`);
}
