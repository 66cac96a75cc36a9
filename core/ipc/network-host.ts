import { z } from 'zod';

/** A host that the user turned on. */
export const NetworkHost = z.strictObject({
  /** Name with port where it is not 443, for example `services.arcgis.com`. */
  host: z.string(),
  allowed: z.string(),
  /** ISO day of the last request; null before the first. */
  lastUsed: z.string().nullable(),
  requests: z.int().nonnegative(),
});
export type NetworkHost = z.infer<typeof NetworkHost>;
