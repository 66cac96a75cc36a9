/**
 * Large files that stay where they are: the workspace names them by a fingerprint, and this machine remembers where a
 * file with that fingerprint lies. A path never enters a document that others get.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileSync } from 'atomically';
import { z } from 'zod';
import { fileSource } from './byte-source.ts';

/** Files up to this size are copied into the workspace. Heuristic: a workspace that can still be sent by mail. */
export const MAX_COPIED_BYTES = 64 * 1024 * 1024;
/** Bytes at the beginning that the fingerprint is made from, with the size. Heuristic: header and directory. */
const FINGERPRINT_BYTES = 64 * 1024;
const FILE_NAME = 'linked-files.json';

const Places = z.record(z.string(), z.string());

/** Hex digest of the beginning and the size of a file. */
export function fingerprintOf(path: string): string {
  const source = fileSource(path);
  try {
    return createHash('sha256').update(source.read(0, FINGERPRINT_BYTES)).update(String(source.size)).digest('hex');
  } finally {
    source.dispose();
  }
}

/** Remembers where a file lies. */
export function rememberPlace(settingsRoot: string, fingerprint: string, path: string): void {
  mkdirSync(settingsRoot, { recursive: true });
  writeFileSync(join(settingsRoot, FILE_NAME), JSON.stringify({ ...placesIn(settingsRoot), [fingerprint]: path }));
}

/** Where a file lies that still has this fingerprint; null when it was moved, changed or never seen here. */
export function placeOf(settingsRoot: string | null, fingerprint: string): string | null {
  const path = settingsRoot === null ? undefined : placesIn(settingsRoot)[fingerprint];
  if (path === undefined || !existsSync(path) || !statSync(path).isFile()) return null;
  return fingerprintOf(path) === fingerprint ? path : null;
}

function placesIn(settingsRoot: string): Readonly<Record<string, string>> {
  try {
    return Places.parse(JSON.parse(readFileSync(join(settingsRoot, FILE_NAME), 'utf8')));
  } catch {
    return {};
  }
}
