/** Commands of the evidence library, answered by the engine. */
import { z } from 'zod';
import { Boundary } from '../evidence/boundary.ts';
import { command } from './command.ts';
import { WorkspaceId } from './workspace-id.ts';

export const evidenceCommands = {
  /**
   * Boundaries of jurisdictions among the polygons of a layer, by name and state, one answer for each wanted one. With
   * two or more of a name none is given. `nameColumn` null looks in every column of text.
   */
  'layer.boundaries': command(
    z.strictObject({
      workspace: WorkspaceId,
      layer: z.string(),
      table: z.string().max(100),
      nameColumn: z.string().nullable(),
      wanted: z
        .array(z.strictObject({ id: z.string(), name: z.string().min(1), state: z.string().nullable() }))
        .min(1)
        .max(2_000),
    }),
    z.array(z.strictObject({ id: z.string(), matches: z.int().nonnegative(), boundary: Boundary.nullable() })),
  ),
} as const;
