/**
 * The nearest feature of a layer for many sites: eight walks through one tree at a time.
 *
 * What a walk waits for is memory. So each of the eight first says which record or leaf it looks at next and touches it, and
 * only then are they looked at one after another: the eight lines come from memory together. Each walk is that of
 * `core/spatial/nearest-walk.ts`: depth first, nearer children first, bounded by the best.
 */
import { asBound, least2, within } from './bounds';
import { FRAME_BYTES, setReach } from './frame';
import { classBits, ids, kind, LINES, measure, ofClass, seed, tree, vertices } from './measure';
import { need } from './pages';
import { firstChild, presentBits, recordAt, rootOf } from './trees';
import { BEST2, FRAME, HEIGHT, ITEM, NEXT, SITE, STACK, WALKS, WALK_BYTES } from './walks';

/** Square metres within which the frames hold. */
let reach2: f64 = 0;
/** Keeps touching from being left out as useless. */
let touched: i32 = 0;

/**
 * For the sites of `frames`, `sites` of them: metres to the nearest feature at most `reachM` away into `metres`, and its
 * index into `items`, -1 where there is none. `walks` is room for eight walks. Sites with a 0 in `asked` are left out.
 */
export function nearest(
  frames: usize,
  sites: i32,
  asked: usize,
  reachM: f64,
  walks: usize,
  metres: usize,
  items: usize,
): i32 {
  reach2 = reachM * reachM;
  let next = 0;
  let active = 0;
  for (let i = 0; i < WALKS; i++) {
    const walk = walks + <usize>i * WALK_BYTES;
    next = begin(walk, frames, next, sites, asked);
    if (load<i32>(walk, SITE) >= 0) active++;
  }
  while (active > 0) {
    for (let i = 0; i < WALKS; i++) {
      const walk = walks + <usize>i * WALK_BYTES;
      while (load<i32>(walk, SITE) >= 0 && !choose(walk)) {
        finish(walk, metres, items);
        next = begin(walk, frames, next, sites, asked);
        if (load<i32>(walk, SITE) < 0) active--;
      }
    }
    for (let i = 0; i < WALKS; i++) {
      const walk = walks + <usize>i * WALK_BYTES;
      if (load<i32>(walk, SITE) >= 0) look(walk);
    }
  }
  return touched;
}

/** Gives a walk the next site that is asked about; the site after it. */
function begin(walk: usize, frames: usize, from: i32, sites: i32, asked: usize): i32 {
  let site = from;
  while (site < sites && load<u8>(asked + <usize>site) == 0) site++;
  if (site >= sites) {
    store<i32>(walk, -1, SITE);
    return site;
  }
  const frame = frames + <usize>site * FRAME_BYTES;
  store<i32>(walk, site, SITE);
  store<u32>(walk, <u32>frame, FRAME);
  store<i32>(walk, -1, ITEM);
  store<f64>(walk, reach2, BEST2);
  setReach(frame, sqrt<f64>(reach2));
  if (seed >= 0) {
    measure(walk, frame, seed);
    setReach(frame, sqrt<f64>(load<f64>(walk, BEST2)));
  }
  store<i32>(walk, 0, HEIGHT);
  store<i32>(walk, rootOf(tree), STACK);
  store<f32>(walk, 0, STACK + 4);
  return site + 1;
}

function finish(walk: usize, metres: usize, items: usize): void {
  const site = <usize>load<i32>(walk, SITE);
  const item = load<i32>(walk, ITEM);
  store<i32>(items + (site << 2), item);
  store<f64>(metres + (site << 3), item < 0 ? NaN : sqrt<f64>(load<f64>(walk, BEST2)));
}

/** Takes the next node that may hold something nearer off the stack, and touches what it points to; false without one. */
function choose(walk: usize): bool {
  const best2 = load<f64>(walk, BEST2);
  let height = load<i32>(walk, HEIGHT);
  while (height >= 0) {
    const place = walk + ((<usize>height) << 3);
    const node = load<i32>(place, STACK);
    height--;
    if (<f64>load<f32>(place, STACK + 4) > best2) continue;
    store<i32>(walk, height, HEIGHT);
    store<i32>(walk, node, NEXT);
    touch(node);
    return true;
  }
  return false;
}

function touch(node: i32): void {
  if ((node & 15) == 0) {
    const leaf = <usize>(node >>> 4);
    if (kind == LINES) {
      const at = need(vertices + (leaf << 7));
      touched += load<i32>(at) + load<i32>(at, 64) + load<i32>(need(ids + (leaf << 5)));
    } else touched += load<i32>(need(vertices + (leaf << 6)));
    return;
  }
  const first = firstChild(tree, node);
  const record = recordAt(tree, first);
  touched += load<i32>(record) + load<i32>(record, 64);
  if (classBits != 0) touched += load<u8>(need(classBits + <usize>first));
}

function look(walk: usize): void {
  const node = load<i32>(walk, NEXT);
  const frame = <usize>load<u32>(walk, FRAME);
  if ((node & 15) == 0) measure(walk, frame, node >>> 4);
  else open(walk, frame, node);
}

/** Puts the children that may hold something nearer on the stack, the nearest on top. */
function open(walk: usize, frame: usize, node: i32): void {
  const first = firstChild(tree, node);
  const record = recordAt(tree, first);
  const bound = f32x4.splat(asBound(load<f64>(walk, BEST2)));
  const near = least2(frame, v128.load(record), v128.load(record, 32), v128.load(record, 64), v128.load(record, 96));
  const far = least2(
    frame,
    v128.load(record, 16),
    v128.load(record, 48),
    v128.load(record, 80),
    v128.load(record, 112),
  );
  let bits = (within(near, bound) | (within(far, bound) << 4)) & presentBits(tree, node, first);
  if (classBits != 0) bits &= bitsOfClass(classBits + <usize>first);
  if (bits == 0) return;
  // Behind the stack: room for the eight.
  const leasts = walk + WALK_BYTES - 32;
  v128.store(leasts, near);
  v128.store(leasts, far, 16);
  const below = (node & 15) - 1;
  const bottom = load<i32>(walk, HEIGHT) + 1;
  let height = bottom - 1;
  while (bits != 0) {
    const child = ctz<i32>(bits);
    bits &= bits - 1;
    const least = load<f32>(leasts + ((<usize>child) << 2));
    let place = ++height;
    for (; place > bottom; place--) {
      const above = walk + ((<usize>place) << 3);
      if (load<f32>(above, STACK - 4) >= least) break;
      store<u64>(above, load<u64>(above, STACK - 8), STACK);
    }
    const at = walk + ((<usize>place) << 3);
    store<i32>(at, ((first + child) << 4) + below, STACK);
    store<f32>(at, least, STACK + 4);
  }
  store<i32>(walk, height, HEIGHT);
}

/** Bits of eight nodes below which the class is. */
function bitsOfClass(eight: usize): i32 {
  const bits = v128.load64_zero(need(eight));
  const bit: i32 = 1 << (ofClass & 7);
  return i8x16.bitmask(i8x16.ne(v128.and(bits, i8x16.splat(<i8>bit)), i8x16.splat(0)));
}
