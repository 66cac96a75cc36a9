/** What the user was looking at in the workspaces opened lately, newest first, by the path of their file. */
import { join } from 'node:path';
import { z } from 'zod';
import { WorkspaceView } from '../../core/ipc/workspace-view.ts';
import { openJsonFile, type JsonFile } from './json-file.ts';

/** Many more than a person works on in turn, few enough for a small file. *heuristic* */
const LIMIT = 50;

const KeptViews = z.array(z.strictObject({ path: z.string().min(1), view: WorkspaceView })).max(LIMIT);
export type KeptViews = z.infer<typeof KeptViews>;

/** Opens the views in `folder`. */
export function openKeptViews(folder: string): JsonFile<KeptViews> {
  return openJsonFile(join(folder, 'views.json'), KeptViews, []);
}

/** The views with that of `path` at their top, once. */
export function withView(kept: KeptViews, path: string, view: WorkspaceView): KeptViews {
  return [{ path, view }, ...kept.filter((other) => other.path !== path)].slice(0, LIMIT);
}

/** What was looked at in the file at `path`; null when that is not known. */
export function viewOf(kept: KeptViews, path: string): WorkspaceView | null {
  return kept.find((other) => other.path === path)?.view ?? null;
}
