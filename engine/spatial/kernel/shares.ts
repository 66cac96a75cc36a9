/** Shares of a disc by class, as `core/spatial/disc-shares.ts` and `disc-edge.ts` derive them. */
import { asBound, least2, within } from './bounds';
import { collectNear, GROUP, leafOf, nearBits, siteOf, touchRuns } from './collect';
import { bulgeOf, eastOf, FRAME_BYTES, latOf, lonOf, northOf, setReach } from './frame';
import { LAT_DOWN, LAT_UP, LON_DOWN } from './frame';
import { direction } from './host';
import { need } from './pages';
import { recordAt } from './trees';

/** An edge is cut so that it bulges from its chords by at most this share of the radius. */
const BULGE_SHARE: f64 = 5e-5;

let tree: usize = 0;
let runTree: usize = 0;
let vertices: usize = 0;
let featureRuns: usize = 0;
let classes: usize = 0;

let frame: usize = 0;
let lon: f64 = 0;
let lat: f64 = 0;
let rim2: f64 = 0;
let mostBulgeM: f64 = 0;
let bound: v128 = f32x4.splat(0);
/** Of the feature at hand: twice the area by straight sides, directions, passages of the parallel west of the site. */
let doubleArea: f64 = 0;
let angle: f64 = 0;
let turns: i32 = 0;
/** Ends of the piece at hand: metres, and units from the site. */
let fromX: f64 = 0;
let fromY: f64 = 0;
let fromL: f64 = 0;
let fromT: f64 = 0;
let toX: f64 = 0;
let toY: f64 = 0;
let toL: f64 = 0;
let toT: f64 = 0;

export function setShares(
  features: usize,
  runs: usize,
  itsVertices: usize,
  itsFeatureRuns: usize,
  itsClasses: usize,
): void {
  tree = features;
  runTree = runs;
  vertices = itsVertices;
  featureRuns = itsFeatureRuns;
  classes = itsClasses;
}

/** For each site the share of the disc of `radiusM` metres that areas of each class below `width` cover. */
export function shares(frames: usize, sites: i32, radiusM: f64, width: i32, out: usize): void {
  rim2 = radiusM * radiusM;
  mostBulgeM = radiusM * BULGE_SHARE;
  bound = f32x4.splat(asBound(rim2));
  memory.fill(out, 0, (<usize>sites * <usize>width) << 3);
  for (let site: usize = 0; site < <usize>sites; site++) setReach(frames + site * FRAME_BYTES, radiusM);
  let size = GROUP;
  for (let from = 0; from < sites;) {
    const entries = collectNear(tree, frames, from, min<i32>(from + size, sites), bound);
    if (entries < 0) {
      // The group meets more than there is room for; one site cannot.
      size = 1;
      continue;
    }
    from += size;
    touchRuns(entries, featureRuns, classes, runTree, vertices);
    let site = -1;
    for (let entry = 0; entry < entries; entry++) {
      if (siteOf(entry) != site) {
        site = siteOf(entry);
        stand(frames + <usize>site * FRAME_BYTES);
      }
      const itsClass = <i32>load<u8>(need(classes + <usize>leafOf(entry)));
      if (itsClass >= width) continue;
      const share = out + ((<usize>site * <usize>width + <usize>itsClass) << 3);
      store<f64>(share, load<f64>(share) + shareOf(leafOf(entry)));
    }
  }
}

function stand(itsFrame: usize): void {
  frame = itsFrame;
  lon = lonOf(frame);
  lat = latOf(frame);
}

function shareOf(feature: i32): f64 {
  doubleArea = 0;
  angle = 0;
  turns = 0;
  const run = load<i32>(need(featureRuns + ((<usize>feature) << 2)));
  const end = load<i32>(need(featureRuns + ((<usize>(feature + 1)) << 2)));
  for (let first = run & ~7; first < end; first += 8) {
    const record = recordAt(runTree, first);
    let present = 0xff;
    if (first < run) present &= 0xff << (run - first);
    if (end - first < 8) present &= (1 << (end - first)) - 1;
    const near = nearBits(frame, record, bound) & present;
    let bits = near | (passBits(record) & present);
    while (bits != 0) {
      const lane = ctz<i32>(bits);
      bits &= bits - 1;
      const at = need(vertices + ((<usize>(first + lane)) << 6));
      if (((near >> lane) & 1) != 0) sweepRun(at);
      else passRun(at, load<i32>(record + ((<usize>lane) << 2), 64));
    }
  }
  const covered = doubleArea + rim2 * (angle + 2 * Math.PI * <f64>turns);
  return covered / (2 * Math.PI * rim2);
}

/** Bits of the eight runs of a record that begin west of the site and whose latitudes hold it. */
function passBits(at: usize): i32 {
  return fourPass(at) | (fourPass(at + 16) << 4);
}

function fourPass(at: usize): i32 {
  const west = i32x4.le_s(v128.load(at), v128.load32_splat(frame, LON_DOWN));
  const south = i32x4.le_s(v128.load(at, 32), v128.load32_splat(frame, LAT_DOWN));
  const north = i32x4.ge_s(v128.load(at, 96), v128.load32_splat(frame, LAT_UP));
  return i32x4.bitmask(v128.and(west, v128.and(south, north)));
}

/** +1 for a way southwards over the parallel, -1 northwards, 0 when it keeps to one side. */
function passages(from: f64, to: f64): i32 {
  return i32(to < 0) - i32(from < 0);
}

function passRun(at: usize, east: i32): void {
  if (lon > <f64>east) {
    turns += passages(<f64>load<i32>(at, 4) - lat, <f64>load<i32>(at, 60) - lat);
    return;
  }
  for (let vertex = at; vertex < at + 56; vertex += 8) passEdge(vertex);
}

/** Counts a passage of an edge west of the site. */
function passEdge(vertex: usize): void {
  const t0 = <f64>load<i32>(vertex, 4) - lat;
  const t1 = <f64>load<i32>(vertex, 12) - lat;
  const passage = passages(t0, t1);
  if (passage == 0) return;
  if (isWest(<f64>load<i32>(vertex) - lon, t0, <f64>load<i32>(vertex, 8) - lon, t1)) turns += passage;
}

/** Whether the line through two positions crosses the site's parallel west of the site. */
function isWest(l0: f64, t0: f64, l1: f64, t1: f64): bool {
  return l0 - (t0 * (l1 - l0)) / (t1 - t0) < 0;
}

function sweepRun(at: usize): void {
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const x = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
  const y = v128.shuffle<i32>(a, b, 1, 3, 5, 7);
  const x4 = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
  const y4 = v128.shuffle<i32>(c, d, 1, 3, 5, 7);
  const near =
    nearEdges(x, y, v128.shuffle<i32>(x, x4, 1, 2, 3, 4), v128.shuffle<i32>(y, y4, 1, 2, 3, 4)) |
    (nearEdges(x4, y4, v128.shuffle<i32>(x4, x4, 1, 2, 3, 3), v128.shuffle<i32>(y4, y4, 1, 2, 3, 3)) << 4);
  const latUp = v128.load32_splat(frame, LAT_UP);
  const south = i32x4.bitmask(i32x4.lt_s(y, latUp)) | (i32x4.bitmask(i32x4.lt_s(y4, latUp)) << 4);
  // Seven edges join eight vertices.
  let bits = (near | (south ^ (south >> 1))) & 0x7f;
  let stands = -1;
  while (bits != 0) {
    const edge = ctz<i32>(bits);
    bits &= bits - 1;
    const vertex = at + ((<usize>edge) << 3);
    if (((near >> edge) & 1) == 0) passEdge(vertex);
    else {
      if (stands != edge) endAt(<f64>load<i32>(vertex) - lon, <f64>load<i32>(vertex, 4) - lat);
      sweepEdge(<f64>load<i32>(vertex, 8) - lon, <f64>load<i32>(vertex, 12) - lat);
      stands = edge + 1;
    }
  }
}

function nearEdges(x0: v128, y0: v128, x1: v128, y1: v128): i32 {
  return within(
    least2(frame, i32x4.min_s(x0, x1), i32x4.min_s(y0, y1), i32x4.max_s(x0, x1), i32x4.max_s(y0, y1)),
    bound,
  );
}

/** Adds the edge from where the last piece ended. */
function sweepEdge(l1: f64, t1: f64): void {
  const l0 = toL;
  const t0 = toT;
  const dx = eastOf(frame, l1, t1) - toX;
  const dy = northOf(frame, l1, t1) - toY;
  const bulge = bulgeOf(frame) * (dx * dx + dy * dy);
  if (bulge <= mostBulgeM) {
    advance(l1, t1);
    sweepPiece();
    return;
  }
  const pieces = ceil<f64>(sqrt<f64>(bulge / mostBulgeM));
  for (let piece: f64 = 1; piece <= pieces; piece++) {
    const share = piece / pieces;
    advance(l0 + share * (l1 - l0), t0 + share * (t1 - t0));
    sweepPiece();
  }
}

/** Puts the end of the piece at hand at a position. */
function endAt(l: f64, t: f64): void {
  toL = l;
  toT = t;
  toX = eastOf(frame, l, t);
  toY = northOf(frame, l, t);
}

function advance(l: f64, t: f64): void {
  fromL = toL;
  fromT = toT;
  fromX = toX;
  fromY = toY;
  endAt(l, t);
}

function sweepPiece(): void {
  const beginsIn = fromX * fromX + fromY * fromY < rim2;
  const endsIn = toX * toX + toY * toY < rim2;
  if (beginsIn && endsIn) {
    doubleArea += fromX * toY - toX * fromY;
    return;
  }
  const dx = toX - fromX;
  const dy = toY - fromY;
  const length2 = dx * dx + dy * dy;
  const along = fromX * dx + fromY * dy;
  const root2 = along * along - length2 * (fromX * fromX + fromY * fromY - rim2);
  const root = root2 > 0 ? sqrt<f64>(root2) : 0;
  const enters = beginsIn ? 0 : (-along - root) / length2;
  const leaves = endsIn ? 1 : (-along + root) / length2;
  if (!(root > 0 && enters < 1 && leaves > 0 && leaves > enters)) {
    passOutside(fromT, toT);
    return;
  }
  sweepChord(max<f64>(0, enters), min<f64>(1, leaves), beginsIn, endsIn);
}

/** A piece that runs inside the disc from one share of its length to another. */
function sweepChord(enters: f64, leaves: f64, beginsIn: bool, endsIn: bool): void {
  const x0 = fromX + enters * (toX - fromX);
  const y0 = fromY + enters * (toY - fromY);
  const x1 = fromX + leaves * (toX - fromX);
  const y1 = fromY + leaves * (toY - fromY);
  doubleArea += x0 * y1 - x1 * y0;
  if (!beginsIn) {
    const t = fromT + enters * (toT - fromT);
    angle += turnedTo(x0, y0, t);
    passOutside(fromT, t);
  }
  if (!endsIn) {
    const t = fromT + leaves * (toT - fromT);
    angle -= turnedTo(x1, y1, t);
    passOutside(t, toT);
  }
}

function passOutside(from: f64, to: f64): void {
  const passage = passages(from, to);
  if (passage != 0 && isWest(fromL, fromT, toL, toT)) turns += passage;
}

/** Direction from the site; west of it, north and south are told by latitude as for the passages. */
function turnedTo(x: f64, y: f64, t: f64): f64 {
  const at = direction(y, x);
  if (x >= 0) return at;
  if (t < 0) return at > 0 ? at - 2 * Math.PI : at;
  return at < 0 ? at + 2 * Math.PI : at;
}
