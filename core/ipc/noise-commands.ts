/** Commands of noise maps, answered by the engine. */
import { z } from 'zod';
import { NoiseOrder } from '../noise/noise-order.ts';
import { NoiseResult } from '../noise/noise-result.ts';
import { Site } from '../sites/site.ts';
import { command } from './command.ts';
import { Nothing } from './nothing.ts';
import { WorkspaceId } from './workspace-id.ts';

/** The window names its maps, one at a time under a name: progress comes under it, and the next one stops the last. */
const Task = z.string().min(1).max(100);

export const noiseCommands = {
  /**
   * Contours of both states, and who hears them out of the layers that were last read around a site; `around` is null
   * where nobody is to be counted. `noise-stopped` when it was cancelled or another took its place;
   * the other codes say why an order cannot be worked out.
   */
  'noise.start': command(
    z.strictObject({
      ...{ task: Task, order: NoiseOrder },
      around: z.strictObject({ workspace: WorkspaceId, site: Site }).nullable(),
    }),
    NoiseResult,
  ),
  /** Stops the map of a name; nothing happens when there is none. */
  'noise.cancel': command(z.strictObject({ task: Task }), Nothing),
} as const;
