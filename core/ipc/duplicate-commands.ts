/** Commands about rows of a file that the workspace perhaps holds already. */
import { z } from 'zod';
import { OtherValue } from '../sources/conflict.ts';
import { DUPLICATE_REASONS } from '../workspace/find-duplicates.ts';
import { Workspace } from '../workspace/workspace.ts';
import { command } from './command.ts';
import { ImportId } from './pending-file.ts';
import { WorkspaceId } from './workspace-id.ts';

/** A row and the entry it perhaps repeats: what a merge would fill, and where both state something else. */
export const ShownDuplicate = z.strictObject({
  incoming: z.string(),
  existing: z.string(),
  reason: z.enum(DUPLICATE_REASONS),
  /** What each is called. */
  titles: z.strictObject({ incoming: z.string(), existing: z.string() }),
  fills: z.array(z.string()),
  differs: z.array(z.strictObject({ field: z.string(), there: OtherValue, here: OtherValue })),
});
export type ShownDuplicate = z.infer<typeof ShownDuplicate>;

/** Pairs shown in one review; more are a list imported twice, for which one choice holds for all. */
export const MOST_DUPLICATES = 500;

export const duplicateCommands = {
  /** Rows of a reviewed file that the document perhaps holds already; `count` may be more than are shown. */
  'import.duplicates': command(
    z.strictObject({ workspace: WorkspaceId, document: Workspace, import: ImportId }),
    z.strictObject({ count: z.int().nonnegative(), shown: z.array(ShownDuplicate).max(MOST_DUPLICATES) }),
  ),
} as const;
