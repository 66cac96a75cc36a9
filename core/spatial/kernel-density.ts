/**
 * Gaussian kernel density at the site: the sum over points up to a cut of exp(-d^2 / (2 h^2)).
 *
 * The kernel is read from a table over q = d^2 / (2 h^2) at the nearest step, and from there by the third order of exp: the
 * error is below (step of q / 2)^4 / 24 of the kernel, 2e-10 for a cut of four bandwidths. The table has 4 kB, which stay in the
 * processor's nearest cache.
 */
import { FAN_OUT } from './box-tree.ts';
import type { PackedPoints } from './packed-points.ts';
import { pointDistance2 } from './point-in-frame.ts';
import { roomForLeaves, visitRange, type FoundLeaves } from './range-walk.ts';
import { setReach, SUM_REACH_M, type SiteFrame } from './site-frame.ts';

/** Steps of the table from 0 to the cut. */
export const STEPS = 512;

export type DensitySearch = {
  readonly points: PackedPoints;
  readonly cutM: number;
  readonly range: { readonly found: FoundLeaves; readonly visit: (frame: SiteFrame) => void };
  density: number;
};

/** The kernel at equal steps of the square of the distance, from 0 to the cut. */
export function kernelTable(bandwidthM: number, cutM: number): Float64Array {
  const stepOfQ = qOfStep(bandwidthM, cutM);
  return Float64Array.from({ length: STEPS + 1 }, (_, i) => Math.exp(-stepOfQ * i));
}

/** How much q grows in a step of the table. */
export function qOfStep(bandwidthM: number, cutM: number): number {
  return (cutM * cutM) / STEPS / (2 * bandwidthM * bandwidthM);
}

/** A search with bandwidth h and cut in metres, to be kept from site to site. */
export function searchDensity(points: PackedPoints, bandwidthM: number, cutM: number): DensitySearch {
  const cut2 = cutM * cutM;
  const kernel = kernelTable(bandwidthM, cutM);
  const stepOfQ = qOfStep(bandwidthM, cutM);
  const perStep = STEPS / cut2;
  const { vertices, ids } = points;
  const found = roomForLeaves(points.tree);
  const visit = (frame: SiteFrame) => {
    let sum = 0;
    for (let i = 0; i < found.count; i++) {
      const first = FAN_OUT * (found.leaves[i] ?? 0);
      const end = Math.min(first + FAN_OUT, ids.length);
      for (let place = first; place < end; place++) {
        const distance2 = pointDistance2(frame, vertices, place, cut2);
        if (distance2 > cut2) continue;
        const at = distance2 * perStep;
        const step = (at + 0.5) | 0;
        const u = (step - at) * stepOfQ;
        sum += (kernel[step] ?? 0) * (1 + u * (1 + u * (1 / 2 + u / 6)));
      }
    }
    search.density += sum;
  };
  const search: DensitySearch = { points, cutM, range: { found, visit }, density: 0 };
  return search;
}

/** The density at the site, points per kernel; 0 without points within the cut. */
export function kernelDensity(frame: SiteFrame, search: DensitySearch): number {
  const { points, cutM, range } = search;
  search.density = 0;
  frame.isExact = frame.isPolar || cutM > SUM_REACH_M;
  setReach(frame, cutM);
  visitRange(frame, points.tree, cutM * cutM, range);
  frame.isExact = frame.isPolar;
  return search.density;
}
