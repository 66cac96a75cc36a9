/** What a noise map comes with for the window: who hears it, and what the machines were spread over. */
import { z } from 'zod';
import { Exposure } from './exposure.ts';
import { NoiseMap } from './noise-map.ts';

export const NoiseResult = z.strictObject({
  map: NoiseMap,
  /** Null where nobody asked who lives around. */
  exposure: Exposure.nullable(),
  /** What the parcel is called over which the machines of a state were spread; null where they were not. */
  parcel: z.strictObject({ mined: z.string().nullable(), hosted: z.string().nullable() }),
});
export type NoiseResult = z.infer<typeof NoiseResult>;
