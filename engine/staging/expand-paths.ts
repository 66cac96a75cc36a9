/** Files that a choice, a drop or a command line means: folders are walked, parts are put to what they belong to. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { groupParts, shapefilePart, splitPartName, type FileGroup } from '../importers/group-parts.ts';
import { IMPORTABLE } from './importable.ts';

/** Folders inside folders that are looked into. Heuristic: enough for a download as it was unpacked. */
const MAX_DEPTH = 4;
/** Files of one choice; `import.add` takes as many. */
export const MAX_CHOSEN = 200;
/** Entries looked at. Heuristic: somebody's whole disk is not a choice. */
const MAX_ENTRIES = 20_000;

/** Groups in the order given, files of a folder by name. A file named itself is taken whatever its ending. */
export async function expandPaths(paths: readonly string[]): Promise<FileGroup[]> {
  const left = { entries: MAX_ENTRIES };
  const found: string[] = [];
  for (const path of paths) found.push(...((await isFolder(path)) ? await filesIn(path, MAX_DEPTH, left) : [path]));
  return groupParts([...new Set(found)]).slice(0, MAX_CHOSEN);
}

async function filesIn(folder: string, depth: number, left: { entries: number }): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    left.entries -= 1;
    if (left.entries < 0) break;
    const path = join(folder, entry.name);
    // Links are not followed: they may lead out of the folder or round in it.
    if (entry.isFile() && isImportable(entry.name)) found.push(path);
    else if (entry.isDirectory() && depth > 1 && !entry.name.startsWith('.'))
      found.push(...(await filesIn(path, depth - 1, left)));
  }
  return found;
}

function isImportable(name: string): boolean {
  return IMPORTABLE.includes(splitPartName(name).ending) || shapefilePart(name) !== null;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isDirectory(),
    () => false,
  );
}
