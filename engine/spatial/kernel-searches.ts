/**
 * Searches of the kernel in a layer, for the sites at hand. Each is prepared once a thread and leaves what it finds in
 * `KernelSites`. In an empty layer nothing is found.
 */
import { kernelTable, qOfStep, STEPS } from '../../core/spatial/kernel-density.ts';
import type { PackedAreas } from '../../core/spatial/packed-areas.ts';
import type { PackedLines } from '../../core/spatial/packed-lines.ts';
import type { PackedPoints } from '../../core/spatial/packed-points.ts';
import { NEAREST_REACH_M } from '../../core/spatial/site-frame.ts';
import type { KernelSites } from './kernel-sites.ts';

export type KernelSearch = () => void;

/** Kinds of layers as `kernel/measure.ts` numbers them. */
const KIND = { points: 0, lines: 1, areas: 2 } as const;
const NONE = 0;

function nearest(sites: KernelSites): void {
  const { kernel, frames, count, asked, walks, metres, items } = sites;
  kernel.nearest(frames, count, asked, NEAREST_REACH_M, walks, metres, items);
}

function findNothing({ room, items, metres, count }: KernelSites): void {
  room.int32.fill(-1, items / 4, items / 4 + count);
  room.float64.fill(NaN, metres / 8, metres / 8 + count);
}

/** The nearest point within the reach of the frame. */
export function searchKernelPoints(sites: KernelSites, { tree, vertices, ids }: PackedPoints): KernelSearch {
  const at = sites.room.takeTree(tree);
  return () => {
    if (ids.length === 0) findNothing(sites);
    else {
      sites.kernel.setNearest(KIND.points, at, vertices.byteOffset, ids.byteOffset, ids.length);
      nearest(sites);
    }
  };
}

/** The nearest line within the reach of the frame. */
export function searchKernelLines(sites: KernelSites, { tree, vertices, parts }: PackedLines): KernelSearch {
  const at = sites.room.takeTree(tree);
  return () => {
    if (parts.length === 0) findNothing(sites);
    else {
      sites.kernel.setNearest(KIND.lines, at, vertices.byteOffset, parts.byteOffset, parts.length);
      nearest(sites);
    }
  };
}

/** The nearest boundary of an area within the reach of the frame, of a class or of all with null. */
export function searchKernelAreas(sites: KernelSites, areas: PackedAreas, ofClass: number | null): KernelSearch {
  const { vertices, ids, runFeatures, classes, runClasses, runTree } = areas;
  const at = sites.room.takeTree(runTree);
  const bits = ofClass === null ? NONE : runClasses.byteOffset;
  return () => {
    if (ids.length === 0) findNothing(sites);
    else {
      sites.kernel.setNearest(KIND.areas, at, vertices.byteOffset, ids.byteOffset, ids.length);
      sites.kernel.setClass(runFeatures.byteOffset, classes.byteOffset, bits, ofClass ?? NONE);
      nearest(sites);
    }
  };
}

/** The first area that holds the site, its class, and the first of a class that does. */
export function searchKernelHolders(sites: KernelSites, areas: PackedAreas, ofClass: number): KernelSearch {
  const { vertices, featureRuns, ids, classes } = areas;
  const { kernel, room } = sites;
  const [features, runs] = [room.takeTree(areas.features), room.takeTree(areas.runTree)];
  return () => {
    const [of, from] = [sites.count, [sites.items, sites.classes, sites.itemsOfClass]];
    if (ids.length === 0) for (const one of from) room.int32.fill(-1, one / 4, one / 4 + of);
    else {
      kernel.setContaining(
        features,
        runs,
        vertices.byteOffset,
        featureRuns.byteOffset,
        ids.byteOffset,
        classes.byteOffset,
        ofClass,
      );
      kernel.containing(sites.frames, of, sites.items, sites.classes, sites.itemsOfClass);
    }
  };
}

/** Shares of a disc by class, as rows; a rounding error below nothing may come out. */
export function searchKernelShares(
  sites: KernelSites,
  areas: PackedAreas,
  { radiusM, width }: { readonly radiusM: number; readonly width: number },
): KernelSearch {
  const { vertices, featureRuns, classes, ids } = areas;
  const { kernel, room } = sites;
  const [features, runs] = [room.takeTree(areas.features), room.takeTree(areas.runTree)];
  return () => {
    if (ids.length === 0) sites.rowsOf(width).fill(0);
    else {
      kernel.setShares(features, runs, vertices.byteOffset, featureRuns.byteOffset, classes.byteOffset);
      kernel.shares(sites.frames, sites.count, radiusM, width, sites.rows);
    }
  };
}

/** Sums of the points' numbers within three radii in metres, ascending, as rows. */
export function searchKernelSums(
  sites: KernelSites,
  { tree, vertices, values, sums, ids }: PackedPoints,
  [near, middle, far]: readonly [number, number, number],
): KernelSearch {
  const { kernel } = sites;
  const at = sites.room.takeTree(tree);
  return () => {
    if (ids.length === 0) sites.rowsOf(3).fill(0);
    else {
      kernel.setSums(at, vertices.byteOffset, values.byteOffset, sums.byteOffset, ids.length, sites.stack);
      kernel.sums(sites.frames, sites.count, near, middle, far, sites.rows);
    }
  };
}

/** Gaussian kernel density up to a cut, both in metres, as rows of one. */
export function searchKernelDensity(
  sites: KernelSites,
  { tree, vertices, ids }: PackedPoints,
  { bandwidthM, cutM }: { readonly bandwidthM: number; readonly cutM: number },
): KernelSearch {
  const { kernel, room } = sites;
  const at = room.takeTree(tree);
  const table = kernelTable(bandwidthM, cutM);
  const tableAt = room.take(table.byteLength);
  room.float64.set(table, tableAt / 8);
  return () => {
    if (ids.length === 0) sites.rowsOf(1).fill(0);
    else {
      kernel.setDensity(at, vertices.byteOffset, ids.length, tableAt, STEPS, qOfStep(bandwidthM, cutM));
      kernel.density(sites.frames, sites.count, cutM, sites.rows);
    }
  };
}
