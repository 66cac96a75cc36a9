/** Commands of noise maps, answered by the engine. */
import { z } from 'zod';
import { NoiseMap } from '../noise/noise-map.ts';
import { NoiseOrder } from '../noise/noise-order.ts';
import { command } from './command.ts';
import { Nothing } from './nothing.ts';

/** The window names its maps, one at a time under a name: progress comes under it, and the next one stops the last. */
const Task = z.string().min(1).max(100);

export const noiseCommands = {
  /**
   * Contours of both states and levels at receptors. `noise-stopped` when it was cancelled or another took its place;
   * the other codes say why an order cannot be worked out.
   */
  'noise.start': command(z.strictObject({ task: Task, order: NoiseOrder }), NoiseMap),
  /** Stops the map of a name; nothing happens when there is none. */
  'noise.cancel': command(z.strictObject({ task: Task }), Nothing),
} as const;
