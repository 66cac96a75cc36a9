/**
 * A small JSON file that belongs to the app: settings, window places, recent files.
 *
 * A file that does not parse is set aside with the ending `.corrupt` and the defaults are used: the app must start,
 * and nothing the user had is deleted.
 */
import { readFileSync, renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { writeFileSafely } from '../../engine/files/write-file-safely.ts';

export type JsonFile<T> = {
  readonly value: T;
  /** True when the file was unreadable and set aside at start. */
  readonly wasCorrupt: boolean;
  /** Keeps `value` in memory at once and on disk soon. */
  readonly change: (value: T) => Promise<void>;
};

/** Opens the file at `path`; one that is missing gives `fallback`. */
export function openJsonFile<T>(path: string, schema: z.ZodType<T>, fallback: T): JsonFile<T> {
  const read = readOrSetAside(path, schema);
  let value = read.value ?? fallback;
  let writing: Promise<void> = Promise.resolve();
  return {
    get value() {
      return value;
    },
    wasCorrupt: read.corrupt,
    change(next) {
      value = next;
      // One write after the other, so that the last value wins; a full disk must not end the app.
      writing = writing.then(() => write(path, next)).catch(() => undefined);
      return writing;
    },
  };
}

async function write(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileSafely(path, `${JSON.stringify(value, null, 2)}\n`);
}

function readOrSetAside<T>(path: string, schema: z.ZodType<T>): { value: T | null; corrupt: boolean } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { value: null, corrupt: false };
  }
  try {
    return { value: schema.parse(JSON.parse(text)), corrupt: false };
  } catch {
    renameSync(path, `${path}.corrupt`);
    return { value: null, corrupt: true };
  }
}
