/** Commands that ask the bundled gazetteer, answered by the engine. */
import { z } from 'zod';
import { command } from './command.ts';

export const placeCommands = {
  /** Places by name, best first. */
  'places.find': command(
    z.strictObject({ query: z.string().max(100), limit: z.int().min(1).max(50) }),
    z.array(
      z.strictObject({
        name: z.string(),
        region: z.string(),
        country: z.string(),
        population: z.number(),
        position: z.tuple([z.number(), z.number()]),
      }),
    ),
  ),
} as const;
