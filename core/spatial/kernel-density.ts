/**
 * Gaussian kernel density at the site: the sum over points up to a cut of exp(-d^2 / (2 h^2)).
 *
 * The kernel is read from a table over d^2 with straight lines between: with q = d^2 / (2 h^2) the error is at most
 * (step of q)^2 / 8 of the kernel, below 2e-7 for a cut of four bandwidths.
 */
import { FAN_OUT } from './box-tree.ts';
import type { PackedPoints } from './packed-points.ts';
import { pointDistance2 } from './point-in-frame.ts';
import { roomForLeaves, visitRange, type FoundLeaves } from './range-walk.ts';
import { setReach, SUM_REACH_M, type SiteFrame } from './site-frame.ts';

/** Steps of the table from 0 to the cut. */
export const STEPS = 8_192;

export type DensitySearch = {
  readonly points: PackedPoints;
  readonly cutM: number;
  readonly range: { readonly found: FoundLeaves; readonly visit: (frame: SiteFrame) => void };
  density: number;
};

/** The kernel at equal steps of the square of the distance, from 0 to the cut, and one step more. */
export function kernelTable(bandwidthM: number, cutM: number): Float64Array {
  return Float64Array.from({ length: STEPS + 2 }, (_, i) =>
    Math.exp(-((cutM * cutM * i) / STEPS) / (2 * bandwidthM * bandwidthM)),
  );
}

/** A search with bandwidth h and cut in metres, to be kept from site to site. */
export function searchDensity(points: PackedPoints, bandwidthM: number, cutM: number): DensitySearch {
  const cut2 = cutM * cutM;
  const kernel = kernelTable(bandwidthM, cutM);
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
        const step = at | 0;
        const before = kernel[step] ?? 0;
        sum += before + (at - step) * ((kernel[step + 1] ?? 0) - before);
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
