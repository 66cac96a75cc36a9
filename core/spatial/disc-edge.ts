/** What one edge adds to the piece that a feature and a disc share; `disc-shares.ts` says how the parts add up. */
import { gap } from './box-distance.ts';
import { latAt, lonAt } from './packed-arrays.ts';
import { eastOf, northOf, type SiteFrame } from './site-frame.ts';

/** An edge is cut so that it bulges from its chords by at most this share of the radius: 3e-5 of the disc. */
const BULGE_SHARE = 5e-5;

export type DiscSweep = {
  readonly radius2: number;
  readonly mostBulgeM: number;
  /** Twice the area by the straight sides, m^2. */
  doubleArea: number;
  /** Directions where the boundary enters less those where it leaves, radians. */
  angle: number;
  /** Passages outside the disc of the parallel west of the site. */
  turns: number;
  /** Ends of the piece at hand: metres, and units of longitude and latitude from the site. */
  fromX: number;
  fromY: number;
  fromL: number;
  fromT: number;
  toX: number;
  toY: number;
  toL: number;
  toT: number;
};

/** A sweep over a disc of a radius in metres. */
export function createSweep(radiusM: number): DiscSweep {
  return {
    radius2: radiusM * radiusM,
    mostBulgeM: radiusM * BULGE_SHARE,
    doubleArea: NaN,
    angle: NaN,
    turns: 0,
    fromX: NaN,
    fromY: NaN,
    fromL: NaN,
    fromT: NaN,
    toX: NaN,
    toY: NaN,
    toL: NaN,
    toT: NaN,
  };
}

/** +1 for a way southwards over the parallel `lat`, -1 northwards, 0 when it keeps to one side. */
export function passages(from: number, to: number, lat: number): number {
  return (to < lat ? 1 : 0) - (from < lat ? 1 : 0);
}

/** The same for the edge from vertex `at` to the next, counted only west of the site. */
export function passageWest({ lon, lat }: SiteFrame, vertices: Int32Array, at: number): number {
  const t0 = latAt(vertices, at) - lat;
  const t1 = latAt(vertices, at + 1) - lat;
  const passage = passages(t0, t1, 0);
  if (passage === 0) return 0;
  return isWest(lonAt(vertices, at) - lon, t0, lonAt(vertices, at + 1) - lon, t1) ? passage : 0;
}

/** Adds the edge from vertex `at` to the next. */
export function sweepEdge(frame: SiteFrame, vertices: Int32Array, at: number, sweep: DiscSweep): void {
  const l0 = lonAt(vertices, at) - frame.lon;
  const t0 = latAt(vertices, at) - frame.lat;
  const l1 = lonAt(vertices, at + 1) - frame.lon;
  const t1 = latAt(vertices, at + 1) - frame.lat;
  const l = frame.lowEast * (l0 < l1 ? gap(l0, -l1) : gap(l1, -l0));
  const t = frame.lowNorth * (t0 < t1 ? gap(t0, -t1) : gap(t1, -t0));
  if (l * l + t * t >= sweep.radius2) {
    sweep.turns += passageWest(frame, vertices, at);
    return;
  }
  stand(frame, sweep, l0, t0);
  const length2 = (eastOf(frame, l1, t1) - sweep.toX) ** 2 + (northOf(frame, l1, t1) - sweep.toY) ** 2;
  const bulge = frame.bulge * length2;
  const pieces = bulge <= sweep.mostBulgeM ? 1 : Math.ceil(Math.sqrt(bulge / sweep.mostBulgeM));
  for (let piece = 1; piece <= pieces; piece++) {
    const share = piece / pieces;
    advance(frame, sweep, l0 + share * (l1 - l0), t0 + share * (t1 - t0));
    sweepPiece(sweep);
  }
}

/** Puts the end of the piece at hand at a position. */
function stand(frame: SiteFrame, sweep: DiscSweep, l: number, t: number): void {
  sweep.toL = l;
  sweep.toT = t;
  sweep.toX = eastOf(frame, l, t);
  sweep.toY = northOf(frame, l, t);
}

function advance(frame: SiteFrame, sweep: DiscSweep, l: number, t: number): void {
  sweep.fromL = sweep.toL;
  sweep.fromT = sweep.toT;
  sweep.fromX = sweep.toX;
  sweep.fromY = sweep.toY;
  stand(frame, sweep, l, t);
}

function sweepPiece(sweep: DiscSweep): void {
  const { fromX, fromY, toX, toY, radius2 } = sweep;
  const beginsIn = fromX * fromX + fromY * fromY < radius2;
  const endsIn = toX * toX + toY * toY < radius2;
  if (beginsIn && endsIn) {
    sweep.doubleArea += fromX * toY - toX * fromY;
    return;
  }
  const dx = toX - fromX;
  const dy = toY - fromY;
  const length2 = dx * dx + dy * dy;
  const along = fromX * dx + fromY * dy;
  const root2 = along * along - length2 * (fromX * fromX + fromY * fromY - radius2);
  const root = root2 > 0 ? Math.sqrt(root2) : 0;
  const enters = beginsIn ? 0 : (-along - root) / length2;
  const leaves = endsIn ? 1 : (-along + root) / length2;
  if (!(root > 0 && enters < 1 && leaves > 0 && leaves > enters)) {
    passOutside(sweep, sweep.fromT, sweep.toT);
    return;
  }
  sweepChord(sweep, { enters: Math.max(0, enters), leaves: Math.min(1, leaves), beginsIn, endsIn });
}

type Chord = {
  readonly enters: number;
  readonly leaves: number;
  readonly beginsIn: boolean;
  readonly endsIn: boolean;
};

/** A piece that runs inside the disc from one share of its length to another. */
function sweepChord(sweep: DiscSweep, { enters, leaves, beginsIn, endsIn }: Chord): void {
  const { fromX, fromY, toX, toY, fromT, toT } = sweep;
  const x0 = fromX + enters * (toX - fromX);
  const y0 = fromY + enters * (toY - fromY);
  const x1 = fromX + leaves * (toX - fromX);
  const y1 = fromY + leaves * (toY - fromY);
  sweep.doubleArea += x0 * y1 - x1 * y0;
  if (!beginsIn) {
    const t = fromT + enters * (toT - fromT);
    sweep.angle += direction(x0, y0, t);
    passOutside(sweep, fromT, t);
  }
  if (!endsIn) {
    const t = fromT + leaves * (toT - fromT);
    sweep.angle -= direction(x1, y1, t);
    passOutside(sweep, t, toT);
  }
}

function passOutside(sweep: DiscSweep, from: number, to: number): void {
  const passage = passages(from, to, 0);
  if (passage !== 0 && isWest(sweep.fromL, sweep.fromT, sweep.toL, sweep.toT)) sweep.turns += passage;
}

/** Whether the line through two positions crosses the site's parallel west of the site. */
function isWest(l0: number, t0: number, l1: number, t1: number): boolean {
  return l0 - (t0 * (l1 - l0)) / (t1 - t0) < 0;
}

/** Direction from the site; west of it, north and south are told by latitude as for the passages. */
function direction(x: number, y: number, t: number): number {
  const angle = Math.atan2(y, x);
  if (x >= 0) return angle;
  if (t < 0) return angle > 0 ? angle - 2 * Math.PI : angle;
  return angle < 0 ? angle + 2 * Math.PI : angle;
}
