/** Sums of points within three radii of a site, as `core/spatial/sums-within.ts` takes them: a node that no rim cuts at once. */
import { aimMost, asBound, least2, most2, within } from './bounds';
import { eastOf, FRAME_BYTES, latOf, lonOf, northOf, setReach } from './frame';
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
let sum0: f64 = 0;
let sum1: f64 = 0;
let sum2: f64 = 0;

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
  for (let site: usize = 0; site < <usize>sites; site++) {
    const frame = frames + site * FRAME_BYTES;
    setReach(frame, m2);
    aimMost(frame);
    sum0 = 0;
    sum1 = 0;
    sum2 = 0;
    walk(frame);
    store<f64>(out + site * 24, sum0);
    store<f64>(out + site * 24, sum1, 8);
    store<f64>(out + site * 24, sum2, 16);
  }
}

/** Bits of eight boxes or points that lie within each radius as a whole, and of those that a rim may cut. */
let in0: i32 = 0;
let in1: i32 = 0;
let in2: i32 = 0;
let cut: i32 = 0;

function tell(nearLeast: v128, farLeast: v128, nearMost: v128, farMost: v128): void {
  in0 = bitsWithin(nearMost, farMost, radius0 * (1 - 2e-7));
  in1 = bitsWithin(nearMost, farMost, radius1 * (1 - 2e-7));
  in2 = bitsWithin(nearMost, farMost, radius2 * (1 - 2e-7));
  const may0 = bitsWithin(nearLeast, farLeast, radius0);
  const may1 = bitsWithin(nearLeast, farLeast, radius1);
  const may2 = bitsWithin(nearLeast, farLeast, radius2);
  cut = (may0 & ~in0) | (may1 & ~in1) | (may2 & ~in2);
}

function bitsWithin(near: v128, far: v128, radius: f64): i32 {
  const bound = f32x4.splat(asBound(radius));
  return within(near, bound) | (within(far, bound) << 4);
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
      least2(west, south, east, north),
      least2(west4, south4, east4, north4),
      most2(west, south, east, north),
      most2(west4, south4, east4, north4),
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
  let bits = among & in2;
  while (bits != 0) {
    const lane = ctz<i32>(bits);
    bits &= bits - 1;
    add(load<f64>(eight + ((<usize>lane) << 3)), (in0 >> lane) & 1, (in1 >> lane) & 1, 1);
  }
}

function add(value: f64, one: i32, two: i32, three: i32): void {
  if (value != value) return;
  if (one != 0) sum0 += value;
  if (two != 0) sum1 += value;
  if (three != 0) sum2 += value;
}

function addLeaf(frame: usize, leaf: i32): void {
  const at = vertices + ((<usize>leaf) << 6);
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const x = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
  const y = v128.shuffle<i32>(a, b, 1, 3, 5, 7);
  const x4 = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
  const y4 = v128.shuffle<i32>(c, d, 1, 3, 5, 7);
  tell(least2(x, y, x, y), least2(x4, y4, x4, y4), most2(x, y, x, y), most2(x4, y4, x4, y4));
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
    add(
      load<f64>(eight + (lane << 3)),
      i32(distance2 <= radius0),
      i32(distance2 <= radius1),
      i32(distance2 <= radius2),
    );
  }
}
