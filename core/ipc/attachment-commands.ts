/** Commands about files attached to sources: main asks where, the engine keeps and gives the bytes. */
import { z } from 'zod';
import { FileFacts } from '../review/attachment.ts';
import { command } from './command.ts';
import { Nothing } from './nothing.ts';
import { WorkspaceId } from './workspace-id.ts';

const File = z.strictObject({ workspace: WorkspaceId, file: FileFacts });

export const attachmentHostCommands = {
  /** Shows the open dialog and copies the bytes into the working copy, where the document may name them. Null when cancelled. */
  'attachment.choose': command(z.strictObject({ workspace: WorkspaceId }), FileFacts.nullable()),
  /** Asks, then writes a read-only copy outside the workspace and has the system open it. */
  'attachment.openCopy': command(File, Nothing),
  /** Shows the save dialog and writes a copy there. Null when cancelled. */
  'attachment.saveCopy': command(File, z.strictObject({ fileName: z.string() }).nullable()),
} as const;

export const attachmentCommands = {
  /** The bytes of an attached file, which are those that were attached and of the type it states, or an error. */
  'attachment.bytes': command(File, z.strictObject({ bytes: z.instanceof(Uint8Array) })),
} as const;
