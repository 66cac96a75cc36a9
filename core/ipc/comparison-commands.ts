/** The open workspace beside another file: chosen by a dialog, compared by the engine, never changed. */
import { z } from 'zod';
import { PARTS } from '../comparison/compare-documents.ts';
import { RankMove } from '../scoring/rank-moves.ts';
import { Workspace } from '../workspace/workspace.ts';
import { command } from './command.ts';
import { Nothing } from './nothing.ts';
import { WorkspaceId } from './workspace-id.ts';

const Side = z.strictObject({ name: z.string(), asOf: z.string(), sites: z.int().nonnegative() });

const Difference = z.strictObject({
  part: z.enum(PARTS),
  list: z.string(),
  id: z.string(),
  name: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  values: z
    .array(z.strictObject({ path: z.array(z.string()).readonly(), before: z.unknown(), after: z.unknown() }))
    .readonly(),
});

/** What `siteshift diff` prints as JSON. */
const Comparison = z.strictObject({
  before: Side,
  after: Side,
  differences: z.array(Difference).readonly(),
  moves: z.array(RankMove).readonly(),
});

export const comparisonCommands = {
  /** Shows the open dialog; the host remembers the file. Null when the user cancels. */
  'comparison.choose': command(
    z.strictObject({ workspace: WorkspaceId }),
    z.strictObject({ fileName: z.string() }).nullable(),
  ),
  /** Compares the chosen file (before) with the open document (after). Null when `comparison.cancel` ended it. */
  'comparison.start': command(z.strictObject({ workspace: WorkspaceId, document: Workspace }), Comparison.nullable()),
  'comparison.cancel': command(Nothing, Nothing),
} as const;
