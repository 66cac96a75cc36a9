/**
 * Which share of a disc round the site do areas of each class cover?
 *
 * Green's theorem round the piece that a feature and the disc share: along its edges inside the disc half the cross
 * product of the ends, along the rim r^2 / 2 times the angle, in the frame of the site. The angle from where the boundary leaves
 * the disc to where it enters again is the difference of two directions plus 2 pi for each time the boundary passes
 * the parallel west of the site in between; those passages are counted in lon/lat, a whole run at a time. Runs that
 * keep off the disc thus cost two comparisons, and only edges that meet it are measured.
 *
 * Shares add up by class: where areas of one class overlap, the overlap counts for each of them. Holes count negative,
 * by the way their ring runs. NaN beyond latitude 89, where the parallel is bent too much to tell sides by.
 */
import { leastToBox2 } from './box-distance.ts';
import { createSweep, passageWest, passages, sweepEdge, type DiscSweep } from './disc-edge.ts';
import { boxEast, boxNorth, boxSouth, boxWest, firstOfRun, lastOfRun, latAt } from './packed-arrays.ts';
import type { PackedAreas } from './packed-areas.ts';
import { roomForLeaves, visitRange, type FoundLeaves } from './range-walk.ts';
import { setReach, type SiteFrame } from './site-frame.ts';

/** Beyond this latitude shares are not known. */
const MOST_LATITUDE = 89;

export type ShareSearch = {
  readonly areas: PackedAreas;
  readonly radiusM: number;
  /** Share of the disc by class; classes beyond the length are left out. */
  readonly shares: Float64Array;
  readonly range: { readonly found: FoundLeaves; readonly visit: (frame: SiteFrame) => void };
};

/** A search for a radius in metres and a number of classes, to be kept from site to site. */
export function searchShares(areas: PackedAreas, radiusM: number, classes: number): ShareSearch {
  const sweep = createSweep(radiusM);
  const shares = new Float64Array(classes);
  const found = roomForLeaves(areas.features);
  const visit = (frame: SiteFrame) => {
    for (let i = 0; i < found.count; i++) {
      const feature = found.leaves[i] ?? 0;
      const itsClass = areas.classes[feature] ?? 0;
      if (itsClass >= classes) continue;
      shares[itsClass] = (shares[itsClass] ?? 0) + shareOfFeature(frame, areas, { feature, sweep });
    }
  };
  return { areas, radiusM, shares, range: { found, visit } };
}

/** Fills `shares`, each at least 0; with areas that do not overlap they sum to 1 at most. */
export function discShares(frame: SiteFrame, { areas, radiusM, shares, range }: ShareSearch): void {
  shares.fill(0);
  if (Math.abs(frame.latDeg) > MOST_LATITUDE) {
    shares.fill(NaN);
    return;
  }
  // The polynomials hold for a disc at any latitude this side of the pole.
  frame.isExact = false;
  setReach(frame, radiusM);
  visitRange(frame, areas.features, radiusM * radiusM, range);
  frame.isExact = frame.isPolar;
  // A sum of pieces of both signs may come out a rounding error below nothing.
  for (let i = 0; i < shares.length; i++) shares[i] = Math.max(0, shares[i] ?? 0);
}

function shareOfFeature(
  frame: SiteFrame,
  areas: PackedAreas,
  { feature, sweep }: { readonly feature: number; readonly sweep: DiscSweep },
): number {
  sweep.doubleArea = 0;
  sweep.angle = 0;
  sweep.turns = 0;
  const { boxes } = areas.runTree;
  const end = areas.featureRuns[feature + 1] ?? 0;
  for (let run = areas.featureRuns[feature] ?? 0; run < end; run++) {
    if (leastToBox2(frame, boxes, run) < sweep.radius2) sweepRun(frame, areas, { run, sweep });
    else passRun(frame, areas, { run, sweep });
  }
  const covered = sweep.doubleArea + sweep.radius2 * (sweep.angle + 2 * Math.PI * sweep.turns);
  return covered / (2 * Math.PI * sweep.radius2);
}

type RunSweep = { readonly run: number; readonly sweep: DiscSweep };

function sweepRun(frame: SiteFrame, { vertices }: PackedAreas, { run, sweep }: RunSweep): void {
  const last = lastOfRun(run);
  for (let vertex = firstOfRun(run); vertex < last; vertex++) sweepEdge(frame, vertices, vertex, sweep);
}

/** Counts how often a run that keeps off the disc passes the parallel west of the site. */
function passRun(frame: SiteFrame, { vertices, runTree }: PackedAreas, { run, sweep }: RunSweep): void {
  const { boxes } = runTree;
  const { lon, lat } = frame;
  if (lon < boxWest(boxes, run) || lat < boxSouth(boxes, run) || lat > boxNorth(boxes, run)) return;
  const first = firstOfRun(run);
  const last = lastOfRun(run);
  if (lon > boxEast(boxes, run)) {
    sweep.turns += passages(latAt(vertices, first), latAt(vertices, last), lat);
    return;
  }
  for (let vertex = first; vertex < last; vertex++) sweep.turns += passageWest(frame, vertices, vertex);
}
