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
  /** Outlines of US counties and the larger places within a circle, for a small map. */
  'places.around': command(
    z.strictObject({
      position: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
      radiusKm: z.number().positive().max(500),
    }),
    z.strictObject({
      outlines: z.array(z.array(z.array(z.number()))),
      towns: z.array(
        z.strictObject({ name: z.string(), position: z.tuple([z.number(), z.number()]), population: z.number() }),
      ),
    }),
  ),
} as const;
