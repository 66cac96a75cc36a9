/**
 * The noise around a site for print: the map of the app at night and at the likely level, on a coarser grid, with all machines
 * at the position on record, where the app spreads them over a parcel that holds the site.
 *
 * Contours are placed on the true sum of the sources, so a coarser grid rounds their corners and moves no level.
 */
import { noiseOfSite, type NoiseOfSite } from '../conversion/order-of-site.ts';
import { mapNoise, type NoiseMap } from '../noise/noise-map.ts';
import { gridOfOrder, type NoiseRefusal } from '../noise/noise-order.ts';
import type { Site } from '../sites/site.ts';

/** Between nodes, m: a tenth of the work of the map on screen. *Heuristic*. */
const CELL_M = 80;

export type NoiseOfReport = {
  readonly asked: NoiseOfSite;
  /** Null where neither load is known, or where the order was refused. */
  readonly map: NoiseMap | null;
  readonly refusal: NoiseRefusal | null;
};

/** Bands of both states at night. */
export function noiseOfReport(site: Site): NoiseOfReport {
  const asked = noiseOfSite(site, { period: 'night', case: 'likely' });
  if (asked.order === null) return { asked, map: null, refusal: null };
  const order = { ...asked.order, cellM: CELL_M };
  const grid = gridOfOrder(order);
  if (!grid.ok) return { asked, map: null, refusal: grid.error };
  const steps = mapNoise(order, grid.value);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return { asked, map: step.value, refusal: null };
}
