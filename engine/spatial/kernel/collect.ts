/**
 * The leaves of a tree that hold a site or come near it, for several sites at once, level by level.
 *
 * What such a walk waits for is memory. So all records of a level are touched before the first is looked at: their lines
 * come from memory together.
 */
import { least2, within } from './bounds';
import { FRAME_BYTES, LAT_DOWN, LAT_UP, LON_DOWN, LON_UP } from './frame';
import { need } from './pages';
import { firstChild, levelsOf, presentBits, recordAt, rootOf } from './trees';

/** Sites at a time. */
export const GROUP: i32 = 16;

/** Two lists of entries, one for the level at hand and one for the level below it: node and site, eight bytes each. */
let above: usize = 0;
let below: usize = 0;
/** Entries that a list has room for: at least as many as a tree has leaves. */
let room: i32 = 0;
/** Keeps touching from being left out as useless. */
let touched: i32 = 0;

/** Room for two lists of `entries`. */
export function setRoom(lists: usize, entries: i32): void {
  above = lists;
  below = lists + ((<usize>entries) << 3);
  room = entries;
}

/** Leaf of an entry of what was collected, and its site. */
export function leafOf(entry: i32): i32 {
  return load<i32>(above + ((<usize>entry) << 3)) >>> 4;
}
export function siteOf(entry: i32): i32 {
  return load<i32>(above + ((<usize>entry) << 3), 4);
}

/** Leaves whose boxes hold the sites `from` to before `to`, site by site; their number, or -1 when there is no room for them. */
export function collectHolding(tree: usize, frames: usize, from: i32, to: i32): i32 {
  return collect(tree, frames, from, to, f32x4.splat(-1), true);
}

/** Leaves whose boxes come within a bound of the sites, site by site; their number, or -1. The frames' reach must be set. */
export function collectNear(tree: usize, frames: usize, from: i32, to: i32, bound: v128): i32 {
  return collect(tree, frames, from, to, bound, false);
}

function collect(tree: usize, frames: usize, from: i32, to: i32, bound: v128, holds: bool): i32 {
  let entries = 0;
  if (to - from > room) return -1;
  for (let site = from; site < to; site++) entries = add(above, entries, rootOf(tree), site);
  for (let level = levelsOf(tree) - 1; level > 0; level--) {
    touchRecords(tree, entries);
    let more = 0;
    for (let entry = 0; entry < entries; entry++) {
      const at = above + ((<usize>entry) << 3);
      const node = load<i32>(at);
      const site = load<i32>(at, 4);
      const frame = frames + <usize>site * FRAME_BYTES;
      const first = firstChild(tree, node);
      const record = recordAt(tree, first);
      if (more + 8 > room) return -1;
      let bits = (holds ? holdingBits(frame, record) : nearBits(frame, record, bound)) & presentBits(tree, node, first);
      while (bits != 0) {
        more = add(below, more, ((first + ctz<i32>(bits)) << 4) + level - 1, site);
        bits &= bits - 1;
      }
    }
    const list = above;
    above = below;
    below = list;
    entries = more;
  }
  return entries;
}

function add(list: usize, entry: i32, node: i32, site: i32): i32 {
  const at = list + ((<usize>entry) << 3);
  store<i32>(at, node);
  store<i32>(at, site, 4);
  return entry + 1;
}

function touchRecords(tree: usize, entries: i32): void {
  let sum = 0;
  for (let entry = 0; entry < entries; entry++) {
    const record = recordAt(tree, firstChild(tree, load<i32>(above + ((<usize>entry) << 3))));
    sum += load<i32>(record) + load<i32>(record, 64);
  }
  touched += sum;
}

/** Bits of the eight boxes of a record that may come within a bound of the site of a frame. */
export function nearBits(frame: usize, at: usize, bound: v128): i32 {
  return (
    within(least2(frame, v128.load(at), v128.load(at, 32), v128.load(at, 64), v128.load(at, 96)), bound) |
    (within(least2(frame, v128.load(at, 16), v128.load(at, 48), v128.load(at, 80), v128.load(at, 112)), bound) << 4)
  );
}

function holdingBits(frame: usize, at: usize): i32 {
  return fourHolding(frame, at) | (fourHolding(frame, at + 16) << 4);
}

function fourHolding(frame: usize, at: usize): i32 {
  const west = i32x4.le_s(v128.load(at), v128.load32_splat(frame, LON_DOWN));
  const east = i32x4.ge_s(v128.load(at, 64), v128.load32_splat(frame, LON_UP));
  const south = i32x4.le_s(v128.load(at, 32), v128.load32_splat(frame, LAT_DOWN));
  const north = i32x4.ge_s(v128.load(at, 96), v128.load32_splat(frame, LAT_UP));
  return i32x4.bitmask(v128.and(v128.and(west, east), v128.and(south, north)));
}

/** Touches the first runs of every feature that was collected, first where they are and then what they hold. */
export function touchRuns(entries: i32, featureRuns: usize, classes: usize, runs: usize, vertices: usize): void {
  let sum = 0;
  for (let entry = 0; entry < entries; entry++) {
    sum += load<i32>(need(featureRuns + ((<usize>leafOf(entry)) << 2)));
    sum += <i32>load<u8>(need(classes + <usize>leafOf(entry)));
  }
  for (let entry = 0; entry < entries; entry++) {
    const run = load<i32>(need(featureRuns + ((<usize>leafOf(entry)) << 2)));
    const record = recordAt(runs, run & ~7);
    sum += load<i32>(record) + load<i32>(record, 64) + load<i32>(need(vertices + ((<usize>run) << 6)));
  }
  touched += sum;
}
