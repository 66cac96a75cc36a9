/** Measures a leaf: eight points, eight edges of lines, or the seven edges of a run. Each takes what is nearer, or as near and of a lower index. */
import { asBound, eightWithin, least2, leastLane } from './bounds';
import { edgeDistance2 } from './edge';
import { eastOf, latOf, lonOf, northOf } from './frame';
import { need } from './pages';
import { BEST2, ITEM } from './walks';

export const POINTS: i32 = 0;
export const LINES: i32 = 1;

/** What is asked. */
export let kind: i32 = POINTS;
export let tree: usize = 0;
export let vertices: usize = 0;
/** Index of each point or edge in its layer; for areas that of each feature. */
export let ids: usize = 0;
let count: i32 = 0;
/** Areas only: feature of each run, class of each feature, class bits below each node (0: all count) and the class. */
let runFeatures: usize = 0;
let classes: usize = 0;
export let classBits: usize = 0;
export let ofClass: i32 = 0;
/** Leaf of the last winner, -1 before the first. */
export let seed: i32 = -1;
/** Asks for the nearest of a layer: points, edges of lines with the part of each, or runs of areas. */
export function setNearest(ofKind: i32, inTree: usize, itsVertices: usize, itsIds: usize, itsCount: i32): void {
  kind = ofKind;
  tree = inTree;
  vertices = itsVertices;
  ids = itsIds;
  count = itsCount;
  classBits = 0;
  seed = -1;
}

/** Of areas: which feature each run belongs to, and the one class that counts, unless `bits` is 0. */
export function setClass(itsRunFeatures: usize, itsClasses: usize, bits: usize, one: i32): void {
  runFeatures = itsRunFeatures;
  classes = itsClasses;
  classBits = bits;
  ofClass = one;
}

/** Measures a leaf for a walk at its site. */
export function measure(walk: usize, frame: usize, leaf: i32): void {
  if (kind == POINTS) measurePoints(walk, frame, leaf);
  else if (kind == LINES) measureLines(walk, frame, leaf);
  else measureRun(walk, frame, leaf);
}

function takesLead(walk: usize, distance2: f64, item: i32): bool {
  const best2 = load<f64>(walk, BEST2);
  if (distance2 != best2) return distance2 < best2;
  const leader = load<i32>(walk, ITEM);
  return leader < 0 || item < leader;
}

function lead(walk: usize, distance2: f64, item: i32, leaf: i32): void {
  store<f64>(walk, distance2, BEST2);
  store<i32>(walk, item, ITEM);
  seed = leaf;
}

/** The least squares of eight lanes in two vectors: what a leaf's places may be as near as, infinite where it has none. */
let near: v128 = f32x4.splat(0);
let far: v128 = f32x4.splat(0);

function present(leaf: i32): void {
  const left = i32x4.splat(count - (leaf << 3));
  near = v128.bitselect(near, f32x4.splat(Infinity), i32x4.gt_s(left, i32x4(0, 1, 2, 3)));
  far = v128.bitselect(far, f32x4.splat(Infinity), i32x4.gt_s(left, i32x4(4, 5, 6, 7)));
}

function boundOf(walk: usize): v128 {
  return f32x4.splat(asBound(load<f64>(walk, BEST2)));
}

/** The places still to measure after one, those that may still be as near as the best. */
function after(walk: usize, bits: i32, lane: i32): i32 {
  const left = bits & ~(1 << lane);
  return left == 0 ? 0 : left & eightWithin(near, far, boundOf(walk));
}

function measurePoints(walk: usize, frame: usize, leaf: i32): void {
  const at = need(vertices + ((<usize>leaf) << 6));
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const x0 = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
  const y0 = v128.shuffle<i32>(a, b, 1, 3, 5, 7);
  const x1 = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
  const y1 = v128.shuffle<i32>(c, d, 1, 3, 5, 7);
  near = least2(frame, x0, y0, x0, y0);
  far = least2(frame, x1, y1, x1, y1);
  present(leaf);
  let bits = eightWithin(near, far, boundOf(walk));
  if (bits == 0) return;
  let lane = leastLane(near, far);
  while (true) {
    const vertex = at + ((<usize>lane) << 3);
    const l = <f64>load<i32>(vertex) - lonOf(frame);
    const t = <f64>load<i32>(vertex, 4) - latOf(frame);
    const x = eastOf(frame, l, t);
    const y = northOf(frame, l, t);
    const distance2 = x * x + y * y;
    if (distance2 <= load<f64>(walk, BEST2)) {
      const item = load<i32>(need(ids + ((<usize>((leaf << 3) + lane)) << 2)));
      if (takesLead(walk, distance2, item)) lead(walk, distance2, item, leaf);
    }
    bits = after(walk, bits, lane);
    if (bits == 0) return;
    lane = ctz<i32>(bits);
  }
}

/** The least squares of four edges from both their ends. */
function leastOfEdges(frame: usize, x0: v128, y0: v128, x1: v128, y1: v128): v128 {
  return least2(frame, i32x4.min_s(x0, x1), i32x4.min_s(y0, y1), i32x4.max_s(x0, x1), i32x4.max_s(y0, y1));
}

function fourEdges(frame: usize, at: usize): v128 {
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const x0y0 = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const x1y1 = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const z0w0 = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  const z1w1 = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  return leastOfEdges(
    frame,
    v128.shuffle<i64>(x0y0, z0w0, 0, 2),
    v128.shuffle<i64>(x0y0, z0w0, 1, 3),
    v128.shuffle<i64>(x1y1, z1w1, 0, 2),
    v128.shuffle<i64>(x1y1, z1w1, 1, 3),
  );
}

/** Square metres to the edge whose ends lie at an address, its second where its first ends or behind it. */
function toEdge(walk: usize, frame: usize, ends: usize): f64 {
  const lon = lonOf(frame);
  const lat = latOf(frame);
  return edgeDistance2(
    frame,
    <f64>load<i32>(ends) - lon,
    <f64>load<i32>(ends, 4) - lat,
    <f64>load<i32>(ends, 8) - lon,
    <f64>load<i32>(ends, 12) - lat,
    load<f64>(walk, BEST2),
  );
}

function measureLines(walk: usize, frame: usize, leaf: i32): void {
  const at = need(vertices + ((<usize>leaf) << 7));
  near = fourEdges(frame, at);
  far = fourEdges(frame, at + 64);
  present(leaf);
  let bits = eightWithin(near, far, boundOf(walk));
  if (bits == 0) return;
  let lane = leastLane(near, far);
  while (true) {
    const distance2 = toEdge(walk, frame, at + ((<usize>lane) << 4));
    if (distance2 <= load<f64>(walk, BEST2)) {
      const item = load<i32>(need(ids + ((<usize>((leaf << 3) + lane)) << 2)));
      if (takesLead(walk, distance2, item)) lead(walk, distance2, item, leaf);
    }
    bits = after(walk, bits, lane);
    if (bits == 0) return;
    lane = ctz<i32>(bits);
  }
}

function measureRun(walk: usize, frame: usize, run: i32): void {
  const at = need(vertices + ((<usize>run) << 6));
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const x0 = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
  const y0 = v128.shuffle<i32>(a, b, 1, 3, 5, 7);
  const x4 = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
  const y4 = v128.shuffle<i32>(c, d, 1, 3, 5, 7);
  near = leastOfEdges(frame, x0, y0, v128.shuffle<i32>(x0, x4, 1, 2, 3, 4), v128.shuffle<i32>(y0, y4, 1, 2, 3, 4));
  // Seven edges join eight vertices.
  far = f32x4.replace_lane(
    leastOfEdges(frame, x4, y4, v128.shuffle<i32>(x4, x4, 1, 2, 3, 3), v128.shuffle<i32>(y4, y4, 1, 2, 3, 3)),
    3,
    Infinity,
  );
  let bits = eightWithin(near, far, boundOf(walk));
  if (bits == 0) return;
  const feature = <usize>load<u32>(need(runFeatures + ((<usize>run) << 2)));
  if (classBits != 0 && <i32>load<u8>(need(classes + feature)) != ofClass) return;
  const item = load<i32>(need(ids + (feature << 2)));
  let lane = leastLane(near, far);
  while (true) {
    const distance2 = toEdge(walk, frame, at + ((<usize>lane) << 3));
    if (distance2 <= load<f64>(walk, BEST2) && takesLead(walk, distance2, item)) lead(walk, distance2, item, run);
    bits = after(walk, bits, lane);
    if (bits == 0) return;
    lane = ctz<i32>(bits);
  }
}
