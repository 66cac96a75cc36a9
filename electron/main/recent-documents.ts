/** Files opened and saved lately, newest first. Electron keeps such a list only for the system's own menus. */
import { basename, join } from 'node:path';
import { z } from 'zod';
import { openJsonFile, type JsonFile } from './json-file.ts';

/** As many as a menu shows without scrolling. *heuristic* */
const LIMIT = 10;

const RecentDocuments = z.array(z.string().min(1)).max(LIMIT);

/** Opens the list in `folder`. */
export function openRecentDocuments(folder: string): JsonFile<string[]> {
  return openJsonFile(join(folder, 'recent.json'), RecentDocuments, []);
}

/** The list with `path` at its top, once. */
export function withRecent(recent: readonly string[], path: string): string[] {
  return [path, ...recent.filter((other) => other !== path)].slice(0, LIMIT);
}

/** What the menu calls each path: its file name, with the folder where two names are alike. */
export function recentLabels(recent: readonly string[]): readonly string[] {
  const names = recent.map((path) => basename(path));
  return recent.map((path, i) => {
    const name = names[i] ?? path;
    return names.filter((other) => other === name).length > 1 ? path : name;
  });
}
