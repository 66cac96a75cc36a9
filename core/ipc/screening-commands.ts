/** Commands of the screening, answered by the engine. */
import { z } from 'zod';
import { Region } from '../screening/region.ts';
import { CandidateRow, ScreeningResult } from '../screening/screening-result.ts';
import { ShortlistFilter } from '../screening/shortlist.ts';
import { Template } from '../screening/template.ts';
import { Workspace } from '../workspace/workspace.ts';
import { command } from './command.ts';
import { Nothing } from './nothing.ts';
import { WorkspaceId } from './workspace-id.ts';

/** Whose risk, and what may stand on the shortlist. */
export const Asked = z.strictObject({ perspective: z.enum(['delivery', 'burden']), filter: ShortlistFilter });

export const screeningCommands = {
  /** States with their counties and areas, for the choice of a region. */
  'screening.regions': command(
    Nothing,
    z.array(
      z.strictObject({
        state: z.string(),
        areaKm2: z.number(),
        counties: z.array(z.strictObject({ fips: z.string(), name: z.string(), areaKm2: z.number() })),
      }),
    ),
  ),
  /** Scores the cells of a region as hosted sites; progress under the task `screening`. The map finds them at /tiles/. */
  'screening.start': command(
    z.strictObject({
      workspace: WorkspaceId,
      document: Workspace,
      perspective: z.enum(['delivery', 'burden']),
      region: Region,
      resolution: z.int().min(0).max(15),
      template: Template,
      filter: ShortlistFilter,
    }),
    ScreeningResult,
  ),
  /** Scores the cells that were read under the document's method as it is now. */
  'screening.score': command(
    z.strictObject({
      workspace: WorkspaceId,
      document: Workspace,
      perspective: z.enum(['delivery', 'burden']),
      filter: ShortlistFilter,
    }),
    ScreeningResult,
  ),
  /** One cell with what holds it back, by its number in the tiles. */
  'screening.row': command(z.strictObject({ workspace: WorkspaceId, row: z.int().nonnegative() }), CandidateRow),
  /** Stops what is being read. */
  'screening.cancel': command(z.strictObject({ workspace: WorkspaceId }), Nothing),
  /** Forgets the screening and its threads. */
  'screening.close': command(z.strictObject({ workspace: WorkspaceId }), Nothing),
} as const;
