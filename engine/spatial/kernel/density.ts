/** Gaussian kernel density at a site, as `core/spatial/kernel-density.ts` sums it: two points at a time. */
import { asBound, least2 } from './bounds';
import { collectNear, GROUP, leafOf, siteOf } from './collect';
import { FRAME_BYTES, setReach } from './frame';
import { eastOfTwo, latOfTwo, lonOfTwo, northOfTwo } from './frame-of-two';
import { need } from './pages';

let tree: usize = 0;
let vertices: usize = 0;
let count: i32 = 0;
/** The kernel over squares of distances, in equal steps from 0 to the cut; their number, and how much its exponent grows in one. */
let kernel: usize = 0;
let steps: f64 = 0;
let stepOfQ: f64 = 0;
/** Square metres to the cut, and steps a square metre. */
let cut2: f64 = 0;
let perStep: f64 = 0;

export function setDensity(
  points: usize,
  itsVertices: usize,
  itsCount: i32,
  itsKernel: usize,
  itsSteps: f64,
  itsStepOfQ: f64,
): void {
  tree = points;
  vertices = itsVertices;
  count = itsCount;
  kernel = itsKernel;
  steps = itsSteps;
  stepOfQ = itsStepOfQ;
}

/** For each site the sum of the kernel over points up to `cutM` metres. */
export function density(frames: usize, sites: i32, cutM: f64, out: usize): void {
  cut2 = cutM * cutM;
  perStep = steps / cut2;
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
      }
      const sum = out + ((<usize>site) << 3);
      store<f64>(sum, load<f64>(sum) + sumOfLeaf(frame, leafOf(entry), bound));
    }
  }
}

function sumOfLeaf(frame: usize, leaf: i32, bound: v128): f64 {
  const at = need(vertices + ((<usize>leaf) << 6));
  const a = v128.load(at);
  const b = v128.load(at, 16);
  const c = v128.load(at, 32);
  const d = v128.load(at, 48);
  const x = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
  const y = v128.shuffle<i32>(a, b, 1, 3, 5, 7);
  const x4 = v128.shuffle<i32>(c, d, 0, 2, 4, 6);
  const y4 = v128.shuffle<i32>(c, d, 1, 3, 5, 7);
  const left = i32x4.splat(count - (leaf << 3));
  const near = v128.and(f32x4.le(least2(frame, x, y, x, y), bound), i32x4.gt_s(left, i32x4(0, 1, 2, 3)));
  const far = v128.and(f32x4.le(least2(frame, x4, y4, x4, y4), bound), i32x4.gt_s(left, i32x4(4, 5, 6, 7)));
  const nearBits = i32x4.bitmask(near);
  const farBits = i32x4.bitmask(far);
  let sum = f64x2.splat(0);
  if ((nearBits & 3) != 0) sum = f64x2.add(sum, kernelOfTwo(frame, x, y, near));
  if ((nearBits & 12) != 0) sum = f64x2.add(sum, kernelOfTwo(frame, upper(x), upper(y), upper(near)));
  if ((farBits & 3) != 0) sum = f64x2.add(sum, kernelOfTwo(frame, x4, y4, far));
  if ((farBits & 12) != 0) sum = f64x2.add(sum, kernelOfTwo(frame, upper(x4), upper(y4), upper(far)));
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

function upper(four: v128): v128 {
  return v128.shuffle<i32>(four, four, 2, 3, 2, 3);
}

/** Whole numbers below 2^51 stand in the lowest bits of their sum with 2^52. */
const WHOLE: f64 = 4503599627370496;

/** The kernel at two points, those of the lower lanes; nothing where `counts` is 0, and nothing beyond the cut. */
function kernelOfTwo(frame: usize, x: v128, y: v128, counts: v128): v128 {
  const l = f64x2.sub(f64x2.convert_low_i32x4_s(x), lonOfTwo(frame));
  const t = f64x2.sub(f64x2.convert_low_i32x4_s(y), latOfTwo(frame));
  const east = eastOfTwo(frame, l, t);
  const north = northOfTwo(frame, l, t);
  const distance2 = f64x2.add(f64x2.mul(east, east), f64x2.mul(north, north));
  const cut = f64x2.splat(cut2);
  const place = f64x2.mul(f64x2.pmin(distance2, cut), f64x2.splat(perStep));
  const whole = f64x2.add(place, f64x2.splat(WHOLE));
  const one = load<f64>(kernel + ((<usize>i32x4.extract_lane(whole, 0)) << 3));
  const other = load<f64>(kernel + ((<usize>i32x4.extract_lane(whole, 2)) << 3));
  const u = f64x2.mul(f64x2.sub(f64x2.sub(whole, f64x2.splat(WHOLE)), place), f64x2.splat(stepOfQ));
  const third = f64x2.add(f64x2.splat(0.5), f64x2.mul(u, f64x2.splat(1.0 / 6)));
  const second = f64x2.add(f64x2.splat(1), f64x2.mul(u, third));
  const value = f64x2.mul(f64x2(one, other), f64x2.add(f64x2.splat(1), f64x2.mul(u, second)));
  return v128.and(value, v128.and(f64x2.le(distance2, cut), i64x2.extend_low_i32x4_s(counts)));
}
