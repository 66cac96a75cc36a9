/** What may be said of the list of places that hear a site: whether there is one, and which of all places are in it. */
import type { ExposedReceptor, Exposure } from '../../../core/noise/exposure.ts';
import type { Sort } from './sorted-rows.ts';

/**
 * `places`: there is a list. `none`: people and dwellings are both known, and none is on the map. Null: what is there is not
 * known, or no machine runs, and nothing can be said.
 */
export function heardWhat({ rows, total, people, dwellings }: Exposure): 'places' | 'none' | null {
  if (rows.length > 0) return 'places';
  return total === 0 && people.missing === null && dwellings.missing === null ? 'none' : null;
}

/**
 * Code of the sentence over the first `shown` rows in an order. They are the loudest of all places where a state that is heard
 * is sorted from loud to quiet; in any other order they are only the first of those that are listed.
 */
export function heardCode(shown: readonly ExposedReceptor[], { key, isFalling }: Sort, total: number): string {
  if (shown.length >= total) return 'noise.heard-all';
  const isLoudest = key !== 'change' && isFalling && shown.some((row) => row[key] !== null);
  return isLoudest ? `noise.heard-of-${key}` : 'noise.heard-of';
}
