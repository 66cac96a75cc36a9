/** Gaussian kernel density at a site, as `core/spatial/kernel-density.ts` sums it: two points at a time. */
import { aim, asBound, least2, within } from './bounds';
import { collectNear, GROUP, leafOf, siteOf } from './collect';
import { eastOf, FRAME_BYTES, latOf, lonOf, northOf, setReach } from './frame';

let tree: usize = 0;
let vertices: usize = 0;
let count: i32 = 0;
/** The kernel over squares of distances, in equal steps from 0 to the cut, and one more. */
let kernel: usize = 0;
let steps: f64 = 0;

export function setDensity(points: usize, itsVertices: usize, itsCount: i32, itsKernel: usize, itsSteps: f64): void {
  tree = points;
  vertices = itsVertices;
  count = itsCount;
  kernel = itsKernel;
  steps = itsSteps;
}

/** For each site the sum of the kernel over points up to `cutM` metres. */
export function density(frames: usize, sites: i32, cutM: f64, out: usize): void {
  const cut2 = cutM * cutM;
  const bound = f32x4.splat(asBound(cut2));
  memory.fill(out, 0, (<usize>sites) << 3);
  for (let site: usize = 0; site < <usize>sites; site++) setReach(frames + site * FRAME_BYTES, cutM);
  let size = GROUP;
  for (let from = 0; from < sites;) {
    const entries = collectNear(tree, frames, from, min<i32>(from + size, sites), bound);
    if (entries < 0) {
      // The group meets more than there is room for; one site cannot.
      size = 1;
      continue;
    }
    from += size;
    let site = -1;
    let frame: usize = 0;
    for (let entry = 0; entry < entries; entry++) {
      if (siteOf(entry) != site) {
        site = siteOf(entry);
        frame = frames + <usize>site * FRAME_BYTES;
        aim(frame);
      }
      const sum = out + ((<usize>site) << 3);
      store<f64>(sum, load<f64>(sum) + sumOfLeaf(frame, leafOf(entry), cut2, bound));
    }
  }
}

function sumOfLeaf(frame: usize, leaf: i32, cut2: f64, bound: v128): f64 {
  const at = vertices + ((<usize>leaf) << 6);
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const x = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
  const y = v128.shuffle<i32>(a, b, 1, 3, 5, 7);
  const x4 = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
  const y4 = v128.shuffle<i32>(c, d, 1, 3, 5, 7);
  let bits = within(least2(x, y, x, y), bound) | (within(least2(x4, y4, x4, y4), bound) << 4);
  const left = count - (leaf << 3);
  if (left < 8) bits &= (1 << left) - 1;
  let sum: f64 = 0;
  while (bits != 0) {
    const vertex = at + ((<usize>ctz<i32>(bits)) << 3);
    bits &= bits - 1;
    const l = <f64>load<i32>(vertex) - lonOf(frame);
    const t = <f64>load<i32>(vertex, 4) - latOf(frame);
    const east = eastOf(frame, l, t);
    const north = northOf(frame, l, t);
    const distance2 = east * east + north * north;
    if (distance2 > cut2) continue;
    const place = (distance2 * steps) / cut2;
    const step = i32(place);
    const before = load<f64>(kernel + ((<usize>step) << 3));
    sum += before + (place - <f64>step) * (load<f64>(kernel + ((<usize>step) << 3), 8) - before);
  }
  return sum;
}
