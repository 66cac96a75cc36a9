/** A file and its parts from the disk into memory, within limits. Nothing else is read and nothing is written. */
import { readdir, readFile as readBytes, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { groupParts, splitPartName } from './group-parts.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { SourceFile } from './reader.ts';

/** Parts of a shapefile that its reader looks at; indexes and metadata stay on the disk. */
const PARTS_READ = new Set(['shp', 'dbf', 'shx', 'prj', 'cpg', 'cst']);

/**
 * Reads a file with the parts given and, for a `.shp`, those lying beside it under the same name. Errors:
 * `not-a-file`, `file-too-large` (all parts together), `file-not-found`, `file-unreadable`.
 */
export async function loadSourceFile(path: string, parts: readonly string[]): Promise<Result<SourceFile, ImportError>> {
  const main = await load(path, MAX_FILE_BYTES);
  if (!main.ok) return main;
  const found = new Map<string, Uint8Array>();
  let left = MAX_FILE_BYTES - main.value.length;
  for (const part of [...parts, ...(await partsBeside(path))]) {
    const { ending } = splitPartName(part);
    if (!PARTS_READ.has(ending) || found.has(ending)) continue;
    const read = await load(part, left);
    if (!read.ok) return read;
    left -= read.value.length;
    found.set(ending, read.value);
  }
  return ok({ fileName: basename(path), bytes: main.value, parts: found });
}

/** Paths of the other parts of a shapefile in the same folder, whatever the case of their endings. */
async function partsBeside(path: string): Promise<readonly string[]> {
  if (splitPartName(path).ending !== 'shp') return [];
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  const stem = splitPartName(basename(path)).stem.toLowerCase();
  const beside = names.filter((name) => name !== basename(path) && splitPartName(name).stem.toLowerCase() === stem);
  const own = groupParts([path, ...beside.map((name) => join(folder, name))]).find((group) => group.path === path);
  return own?.parts ?? [];
}

async function load(path: string, limit: number): Promise<Result<Uint8Array, ImportError>> {
  try {
    const about = await stat(path);
    if (!about.isFile()) return err({ code: 'not-a-file', facts: {} });
    if (about.size > limit) {
      const facts = { megabytes: Math.round(about.size / 1e6), limit: Math.round(MAX_FILE_BYTES / 1e6) };
      return err({ code: 'file-too-large', facts });
    }
    return ok(await readBytes(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return err({ code: code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', facts: {} });
  }
}
