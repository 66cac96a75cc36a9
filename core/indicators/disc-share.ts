/**
 * Which share of the disc around a site do areas cover, whatever position its ring may mean?
 *
 * No disc inside the larger one can cover more, or leave more free, than that holds.
 */
import type { Area } from '../geo/area.ts';
import { shareOfDiscCovered } from '../geo/disc-cover.ts';
import type { Site } from '../sites/site.ts';
import { ringKm } from './position-ring.ts';

/** Shares in [0, 1]. */
export type ShareRange = { readonly value: number; readonly low: number; readonly high: number };

/** Share covered at the position, with bounds over all positions inside the site's ring; overlaps count once. */
export function discShare(site: Site, radiusKm: number, areas: readonly Area[]): ShareRange {
  const value = shareOfDiscCovered(site.position, radiusKm, areas);
  const ring = ringKm(site);
  if (ring === 0) return { value, low: value, high: value };
  const larger = shareOfDiscCovered(site.position, radiusKm + ring, areas);
  const { low, high } = insideLarger({ low: larger, high: larger }, (radiusKm + ring) / radiusKm);
  return { value, low: Math.min(value, low), high: Math.max(value, high) };
}

/** Bounds of the share in a disc that lies anywhere inside one whose radius is `times` as large. */
export function insideLarger(
  { low, high }: Omit<ShareRange, 'value'>,
  times: number,
): { readonly low: number; readonly high: number } {
  const discs = times * times;
  return { low: Math.max(0, 1 - (1 - low) * discs), high: Math.min(1, high * discs) };
}
