/** Sums of points within three radii of a site, as `core/spatial/sums-within.ts` takes them: a node that no rim cuts at once. */
import { asBound, least2, most2 } from './bounds';
import { eastOf, FRAME_BYTES, latOf, lonOf, northOf, setReach } from './frame';
import { need } from './pages';
import { firstChild, presentBits, recordAt, rootOf } from './trees';

let tree: usize = 0;
let vertices: usize = 0;
let values: usize = 0;
let nodeSums: usize = 0;
let count: i32 = 0;
let stack: usize = 0;

let radius0: f64 = 0;
let radius1: f64 = 0;
let radius2: f64 = 0;
/** Each sum in two parts. */
let sum0: v128 = f64x2.splat(0);
let sum1: v128 = f64x2.splat(0);
let sum2: v128 = f64x2.splat(0);
/** Bounds in single precision: below the inner ones all of a box lies within a radius, beyond the outer ones nothing. */
let inner0: v128 = f32x4.splat(0);
let inner1: v128 = f32x4.splat(0);
let inner2: v128 = f32x4.splat(0);
let outer0: v128 = f32x4.splat(0);
let outer1: v128 = f32x4.splat(0);
let outer2: v128 = f32x4.splat(0);

export function setSums(
  points: usize,
  itsVertices: usize,
  itsValues: usize,
  itsSums: usize,
  itsCount: i32,
  itsStack: usize,
): void {
  tree = points;
  vertices = itsVertices;
  values = itsValues;
  nodeSums = itsSums;
  count = itsCount;
  stack = itsStack;
}

/** For each site three sums, within radii of `m0` to `m2` metres, ascending. */
export function sums(frames: usize, sites: i32, m0: f64, m1: f64, m2: f64, out: usize): void {
  radius0 = m0 * m0;
  radius1 = m1 * m1;
  radius2 = m2 * m2;
  inner0 = f32x4.splat(asBound(radius0 * (1 - 2e-7)));
  inner1 = f32x4.splat(asBound(radius1 * (1 - 2e-7)));
  inner2 = f32x4.splat(asBound(radius2 * (1 - 2e-7)));
  outer0 = f32x4.splat(asBound(radius0));
  outer1 = f32x4.splat(asBound(radius1));
  outer2 = f32x4.splat(asBound(radius2));
  for (let site: usize = 0; site < <usize>sites; site++) {
    const frame = frames + site * FRAME_BYTES;
    setReach(frame, m2);
    sum0 = f64x2.splat(0);
    sum1 = f64x2.splat(0);
    sum2 = f64x2.splat(0);
    walk(frame);
    store<f64>(out + site * 24, joined(sum0));
    store<f64>(out + site * 24, joined(sum1), 8);
    store<f64>(out + site * 24, joined(sum2), 16);
  }
}

function joined(sum: v128): f64 {
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** Lanes of eight boxes or points that lie within each radius as a whole, and bits of those that a rim may cut. */
let in0: v128 = i32x4.splat(0);
let in0Far: v128 = i32x4.splat(0);
let in1: v128 = i32x4.splat(0);
let in1Far: v128 = i32x4.splat(0);
let in2: v128 = i32x4.splat(0);
let in2Far: v128 = i32x4.splat(0);
let cut: i32 = 0;

function tell(nearLeast: v128, farLeast: v128, nearMost: v128, farMost: v128): void {
  in0 = f32x4.le(nearMost, inner0);
  in0Far = f32x4.le(farMost, inner0);
  in1 = f32x4.le(nearMost, inner1);
  in1Far = f32x4.le(farMost, inner1);
  in2 = f32x4.le(nearMost, inner2);
  in2Far = f32x4.le(farMost, inner2);
  cut = cutBits(nearLeast, in0, in1, in2) | (cutBits(farLeast, in0Far, in1Far, in2Far) << 4);
}

/** Bits of four that may reach into a radius and do not lie within it as a whole. */
function cutBits(least: v128, whole0: v128, whole1: v128, whole2: v128): i32 {
  const by0 = v128.andnot(f32x4.le(least, outer0), whole0);
  const by1 = v128.andnot(f32x4.le(least, outer1), whole1);
  const by2 = v128.andnot(f32x4.le(least, outer2), whole2);
  return i32x4.bitmask(v128.or(v128.or(by0, by1), by2));
}

function walk(frame: usize): void {
  let height = 0;
  store<i32>(stack, rootOf(tree));
  while (height >= 0) {
    const node = load<i32>(stack + ((<usize>height) << 2));
    height--;
    if ((node & 15) == 0) {
      addLeaf(frame, node >>> 4);
      continue;
    }
    const first = firstChild(tree, node);
    const at = recordAt(tree, first);
    const present = presentBits(tree, node, first);
    const west = v128.load(at);
    const west4 = v128.load(at, 16);
    const south = v128.load(at, 32);
    const south4 = v128.load(at, 48);
    const east = v128.load(at, 64);
    const east4 = v128.load(at, 80);
    const north = v128.load(at, 96);
    const north4 = v128.load(at, 112);
    tell(
      least2(frame, west, south, east, north),
      least2(frame, west4, south4, east4, north4),
      most2(frame, west, south, east, north),
      most2(frame, west4, south4, east4, north4),
    );
    addWhole(nodeSums + ((<usize>first) << 3), present & ~cut);
    let bits = present & cut;
    while (bits != 0) {
      height++;
      store<i32>(stack + ((<usize>height) << 2), ((first + ctz<i32>(bits)) << 4) + (node & 15) - 1);
      bits &= bits - 1;
    }
  }
}

/** Adds what no rim cuts, of eight numbers; what is not a number adds nothing. */
function addWhole(eight: usize, among: i32): void {
  if (among == 0 || !v128.any_true(v128.or(in2, in2Far))) return;
  const at = need(eight);
  const lanes = i32x4.splat(among);
  const near = i32x4.eq(v128.and(lanes, i32x4(1, 2, 4, 8)), i32x4(1, 2, 4, 8));
  const far = i32x4.eq(v128.and(lanes, i32x4(16, 32, 64, 128)), i32x4(16, 32, 64, 128));
  addFour(at, v128.and(near, in0), v128.and(near, in1), v128.and(near, in2));
  addFour(at + 32, v128.and(far, in0Far), v128.and(far, in1Far), v128.and(far, in2Far));
}

function addFour(four: usize, one: v128, two: v128, three: v128): void {
  const given = v128.load(four);
  const given2 = v128.load(four, 16);
  const value = v128.and(given, f64x2.eq(given, given));
  const value2 = v128.and(given2, f64x2.eq(given2, given2));
  sum0 = added(sum0, value, value2, one);
  sum1 = added(sum1, value, value2, two);
  sum2 = added(sum2, value, value2, three);
}

function added(sum: v128, value: v128, value2: v128, which: v128): v128 {
  const low = v128.and(value, i64x2.extend_low_i32x4_s(which));
  const high = v128.and(value2, i64x2.extend_high_i32x4_s(which));
  return f64x2.add(sum, f64x2.add(low, high));
}

function addOne(value: f64, distance2: f64): void {
  if (value != value) return;
  if (distance2 <= radius0) sum0 = f64x2.add(sum0, f64x2(value, 0));
  if (distance2 <= radius1) sum1 = f64x2.add(sum1, f64x2(value, 0));
  if (distance2 <= radius2) sum2 = f64x2.add(sum2, f64x2(value, 0));
}

function addLeaf(frame: usize, leaf: i32): void {
  const at = need(vertices + ((<usize>leaf) << 6));
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const x = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
  const y = v128.shuffle<i32>(a, b, 1, 3, 5, 7);
  const x4 = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
  const y4 = v128.shuffle<i32>(c, d, 1, 3, 5, 7);
  tell(
    least2(frame, x, y, x, y),
    least2(frame, x4, y4, x4, y4),
    most2(frame, x, y, x, y),
    most2(frame, x4, y4, x4, y4),
  );
  const left = count - (leaf << 3);
  const present = left >= 8 ? 0xff : (1 << left) - 1;
  const eight = values + ((<usize>leaf) << 6);
  addWhole(eight, present & ~cut);
  let bits = present & cut;
  while (bits != 0) {
    const lane = <usize>ctz<i32>(bits);
    bits &= bits - 1;
    const vertex = at + (lane << 3);
    const l = <f64>load<i32>(vertex) - lonOf(frame);
    const t = <f64>load<i32>(vertex, 4) - latOf(frame);
    const east = eastOf(frame, l, t);
    const north = northOf(frame, l, t);
    const distance2 = east * east + north * north;
    addOne(load<f64>(need(eight + (lane << 3))), distance2);
  }
}
