/** Measures a leaf: eight points, eight edges of lines, or the seven edges of a run. Each takes what is nearer, or as near and of a lower index. */
import { asBound, least2, within } from './bounds';
import { edgeDistance2 } from './edge';
import { eastOf, latOf, lonOf, northOf } from './frame';
import { BEST2, ITEM } from './walks';

export const POINTS: i32 = 0;
export const LINES: i32 = 1;
export const AREAS: i32 = 2;

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

/** Measures a leaf for a walk whose site is aimed at. */
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

function lanesOf(leaf: i32): i32 {
  const left = count - (leaf << 3);
  return left >= 8 ? 0xff : (1 << left) - 1;
}

function measurePoints(walk: usize, frame: usize, leaf: i32): void {
  const at = vertices + ((<usize>leaf) << 6);
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const bound = f32x4.splat(asBound(load<f64>(walk, BEST2)));
  const x0 = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
  const y0 = v128.shuffle<i32>(a, b, 1, 3, 5, 7);
  const x1 = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
  const y1 = v128.shuffle<i32>(c, d, 1, 3, 5, 7);
  let bits = within(least2(x0, y0, x0, y0), bound) | (within(least2(x1, y1, x1, y1), bound) << 4);
  bits &= lanesOf(leaf);
  const lon = lonOf(frame);
  const lat = latOf(frame);
  while (bits != 0) {
    const place = (leaf << 3) + ctz<i32>(bits);
    const vertex = at + ((<usize>ctz<i32>(bits)) << 3);
    bits &= bits - 1;
    const l = <f64>load<i32>(vertex) - lon;
    const t = <f64>load<i32>(vertex, 4) - lat;
    const x = eastOf(frame, l, t);
    const y = northOf(frame, l, t);
    const distance2 = x * x + y * y;
    if (distance2 > load<f64>(walk, BEST2)) continue;
    const item = load<i32>(ids + ((<usize>place) << 2));
    if (takesLead(walk, distance2, item)) lead(walk, distance2, item, leaf);
  }
}

/** Bits of four edges, from both their ends, that may come as near as a bound. */
function nearEdges(x0: v128, y0: v128, x1: v128, y1: v128, bound: v128): i32 {
  return within(least2(i32x4.min_s(x0, x1), i32x4.min_s(y0, y1), i32x4.max_s(x0, x1), i32x4.max_s(y0, y1)), bound);
}

function fourEdges(at: usize, bound: v128): i32 {
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const x0y0 = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const x1y1 = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const z0w0 = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  const z1w1 = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  return nearEdges(
    v128.shuffle<i64>(x0y0, z0w0, 0, 2),
    v128.shuffle<i64>(x0y0, z0w0, 1, 3),
    v128.shuffle<i64>(x1y1, z1w1, 0, 2),
    v128.shuffle<i64>(x1y1, z1w1, 1, 3),
    bound,
  );
}

function measureLines(walk: usize, frame: usize, leaf: i32): void {
  const at = vertices + ((<usize>leaf) << 7);
  const bound = f32x4.splat(asBound(load<f64>(walk, BEST2)));
  let bits = (fourEdges(at, bound) | (fourEdges(at + 64, bound) << 4)) & lanesOf(leaf);
  const lon = lonOf(frame);
  const lat = latOf(frame);
  while (bits != 0) {
    const edge = ctz<i32>(bits);
    bits &= bits - 1;
    const ends = at + ((<usize>edge) << 4);
    const best2 = load<f64>(walk, BEST2);
    const distance2 = edgeDistance2(
      frame,
      <f64>load<i32>(ends) - lon,
      <f64>load<i32>(ends, 4) - lat,
      <f64>load<i32>(ends, 8) - lon,
      <f64>load<i32>(ends, 12) - lat,
      best2,
    );
    if (distance2 > best2) continue;
    const item = load<i32>(ids + ((<usize>((leaf << 3) + edge)) << 2));
    if (takesLead(walk, distance2, item)) lead(walk, distance2, item, leaf);
  }
}

function measureRun(walk: usize, frame: usize, run: i32): void {
  const at = vertices + ((<usize>run) << 6);
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const x0 = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
  const y0 = v128.shuffle<i32>(a, b, 1, 3, 5, 7);
  const x4 = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
  const y4 = v128.shuffle<i32>(c, d, 1, 3, 5, 7);
  const bound = f32x4.splat(asBound(load<f64>(walk, BEST2)));
  let bits =
    nearEdges(x0, y0, v128.shuffle<i32>(x0, x4, 1, 2, 3, 4), v128.shuffle<i32>(y0, y4, 1, 2, 3, 4), bound) |
    (nearEdges(x4, y4, v128.shuffle<i32>(x4, x4, 1, 2, 3, 3), v128.shuffle<i32>(y4, y4, 1, 2, 3, 3), bound) << 4);
  // Seven edges join eight vertices.
  bits &= 0x7f;
  if (bits == 0) return;
  const feature = <usize>load<u32>(runFeatures + ((<usize>run) << 2));
  if (classBits != 0 && <i32>load<u8>(classes + feature) != ofClass) return;
  const item = load<i32>(ids + (feature << 2));
  const lon = lonOf(frame);
  const lat = latOf(frame);
  while (bits != 0) {
    const vertex = at + ((<usize>ctz<i32>(bits)) << 3);
    bits &= bits - 1;
    const best2 = load<f64>(walk, BEST2);
    const distance2 = edgeDistance2(
      frame,
      <f64>load<i32>(vertex) - lon,
      <f64>load<i32>(vertex, 4) - lat,
      <f64>load<i32>(vertex, 8) - lon,
      <f64>load<i32>(vertex, 12) - lat,
      best2,
    );
    if (distance2 <= best2 && takesLead(walk, distance2, item)) lead(walk, distance2, item, run);
  }
}
