/**
 * What the user was looking at in a workspace, kept beside the settings of the app and not in the workspace: looking
 * is no edit, and whoever is sent the file starts afresh.
 */
import { z } from 'zod';
import { command } from './command.ts';
import { Nothing } from './nothing.ts';
import { WorkspaceId } from './workspace-id.ts';

export const WorkspaceView = z.strictObject({
  perspective: z.enum(['delivery', 'burden']),
  state: z.enum(['mined', 'hosted']),
  /** Indicator whose risk the map shows; null for the score. */
  mapOf: z.string().max(200).nullable(),
  /** Ids of the sites in Compare, in the order they were chosen. */
  compared: z.array(z.string().max(1000)).max(100),
});
export type WorkspaceView = z.infer<typeof WorkspaceView>;

export const viewCommands = {
  /** What was looked at when the workspace was last open; null when it has no file or was never open. */
  'view.recall': command(z.strictObject({ workspace: WorkspaceId }), WorkspaceView.nullable()),
  'view.keep': command(z.strictObject({ workspace: WorkspaceId, view: WorkspaceView }), Nothing),
};
