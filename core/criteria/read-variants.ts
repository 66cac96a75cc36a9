/** Readings of one site under several plans: only what a plan changes is read again. */
import type { World } from '../indicators/indicator.ts';
import type { Site } from '../sites/site.ts';
import { ReadingCache } from './reading-cache.ts';
import type { SiteReadings } from './site-readings.ts';

/** Readings of the variants in their order; variants of one site have its id, and each is read from the one before. */
export function readVariants(world: World, variants: readonly Site[]): readonly SiteReadings[] {
  const cache = new ReadingCache();
  return variants.flatMap((variant) => cache.read(world, [variant]));
}
