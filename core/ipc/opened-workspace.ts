/**
 * How an opened workspace comes into the window: first all of it but the sites, then these piece by piece as text. As
 * objects in one answer 5,000 of them held up the window for seconds.
 */
import { z } from 'zod';
import { Workspace } from '../workspace/workspace.ts';
import { command } from './command.ts';
import { WorkspaceId } from './workspace-id.ts';

/** What a window shows of an open workspace. `fileName` is null until it is saved. */
export type Opened = {
  readonly workspace: WorkspaceId;
  readonly fileName: string | null;
  /** The file may not be written: what is changed is saved elsewhere, and the first screen tells what it is about. */
  readonly readOnly: boolean;
  readonly document: Workspace;
};

/** An opened workspace without its sites; `sites` says how many there are to be fetched. */
export const Announced = z.strictObject({
  workspace: WorkspaceId,
  fileName: z.string().nullable(),
  readOnly: z.boolean(),
  document: Workspace.omit({ sites: true }),
  sites: z.int().nonnegative(),
});
export type Announced = z.infer<typeof Announced>;

/** What the window is told first. */
export function announced({ workspace, fileName, readOnly, document: { sites, ...document } }: Opened): Announced {
  return { workspace, fileName, readOnly, document, sites: sites.length };
}

export const openedCommands = {
  /** Some sites of the opened workspace as a JSON array, from a place on; `unknown-workspace` when another was opened since. */
  'workspace.sites': command(
    z.strictObject({ workspace: WorkspaceId, from: z.int().nonnegative() }),
    z.strictObject({ sites: z.string() }),
  ),
};
