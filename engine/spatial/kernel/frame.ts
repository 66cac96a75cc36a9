/**
 * A site's frame in memory: what `core/spatial/site-frame.ts` calculates, as the kernel reads it.
 *
 * One record of 256 bytes a site, written by `kernel-frames.ts`. The bounds for the reach at hand are the kernel's own.
 */

export const FRAME_BYTES: usize = 256;

/** Units of longitude and latitude, with parts of a unit. */
export function lonOf(frame: usize): f64 {
  return load<f64>(frame);
}
export function latOf(frame: usize): f64 {
  return load<f64>(frame, 8);
}

const SINE: usize = 16;
const COSINE: usize = 24;
export const EAST: usize = 32;
export const NORTH: usize = 40;
export const EAST_T: usize = 48;
export const EAST_TT: usize = 56;
export const EAST_LL: usize = 64;
export const EAST_LLT: usize = 72;
export const NORTH_TT: usize = 80;
export const NORTH_TTT: usize = 88;
export const NORTH_LL: usize = 96;
export const NORTH_LLT: usize = 104;
export const NORTH_LLTT: usize = 112;
export const NORTH_LLLL: usize = 120;
const BULGE: usize = 128;
/** Bounds of metres per two units within the reach, single precision. */
export const LOW_EAST: usize = 136;
export const LOW_NORTH: usize = 140;
export const HIGH_EAST: usize = 144;
export const HIGH_NORTH: usize = 148;
/** The site in whole numbers about it: of two units, the lower ones less one, and of units. */
export const HALF_LON_DOWN: usize = 152;
export const HALF_LON_UP: usize = 156;
export const HALF_LAT_DOWN: usize = 160;
export const HALF_LAT_UP: usize = 164;
export const LON_DOWN: usize = 168;
export const LON_UP: usize = 172;
export const LAT_DOWN: usize = 176;
export const LAT_UP: usize = 180;

/** As `site-frame.ts` has them: the smallest radius of curvature, m, and changes of the radii per radian of latitude. */
const SMALLEST_RADIUS_M: f64 = 6335439.327292453;
const SLACK: f64 = 1e-6;
const NORMAL_CHANGE: f64 = 0.0035;
const MERIDIAN_CHANGE: f64 = 0.0103;
/** What single precision may add to a bound or take from it. */
const SINGLE: f64 = 1e-6;

/** Metres east of the site at `l`, `t` units from it. */
export function eastOf(frame: usize, l: f64, t: f64): f64 {
  return (
    load<f64>(frame, EAST) *
    l *
    (1 +
      t * (load<f64>(frame, EAST_T) + t * load<f64>(frame, EAST_TT)) +
      l * l * (load<f64>(frame, EAST_LL) + t * load<f64>(frame, EAST_LLT)))
  );
}

/** Metres north of the site at `l`, `t` units from it. */
export function northOf(frame: usize, l: f64, t: f64): f64 {
  const l2 = l * l;
  return (
    load<f64>(frame, NORTH) *
    (t * (1 + t * (load<f64>(frame, NORTH_TT) + t * load<f64>(frame, NORTH_TTT))) +
      l2 *
        (load<f64>(frame, NORTH_LL) +
          t * (load<f64>(frame, NORTH_LLT) + t * load<f64>(frame, NORTH_LLTT)) +
          l2 * load<f64>(frame, NORTH_LLLL)))
  );
}

/** How far the middle of an edge of `dl` by `dt` units lies off its chord, m east and north, by the second-order terms. */
export function offEast(frame: usize, dl: f64, dt: f64): f64 {
  return (-load<f64>(frame, EAST) * load<f64>(frame, EAST_T) * dl * dt) / 4;
}
export function offNorth(frame: usize, dl: f64, dt: f64): f64 {
  return (-load<f64>(frame, NORTH) * (load<f64>(frame, NORTH_LL) * dl * dl + load<f64>(frame, NORTH_TT) * dt * dt)) / 4;
}

/** An edge of length L bulges by at most this times L^2 from its chord within the reach, 1/m. */
export function bulgeOf(frame: usize): f64 {
  return load<f64>(frame, BULGE);
}

/** Fits the bounds to a reach in metres; `setReach` in `site-frame.ts` says why. */
export function setReach(frame: usize, reachM: f64): void {
  const band = reachM / SMALLEST_RADIUS_M;
  const sine = abs<f64>(load<f64>(frame, SINE));
  const cosine = load<f64>(frame, COSINE);
  const slope = sine * band;
  const least = max<f64>(0, cosine * (1 - (band * band) / 2) - slope);
  const most = min<f64>(1, cosine + slope);
  const perEast = (2 * load<f64>(frame, EAST)) / cosine;
  const north = 2 * load<f64>(frame, NORTH);
  store<f32>(frame, f32(perEast * least * (1 - NORMAL_CHANGE * band - SLACK) * (1 - SINGLE)), LOW_EAST);
  store<f32>(frame, f32(north * (1 - MERIDIAN_CHANGE * band - SLACK) * (1 - SINGLE)), LOW_NORTH);
  store<f32>(frame, f32(perEast * most * (1 + NORMAL_CHANGE * band + SLACK) * (1 + SINGLE)), HIGH_EAST);
  store<f32>(frame, f32(north * (1 + MERIDIAN_CHANGE * band + SLACK) * (1 + SINGLE)), HIGH_NORTH);
  store<f64>(frame, ((1.2 * (sine + band)) / max<f64>(least, 1e-3) + 0.02) / (8 * SMALLEST_RADIUS_M), BULGE);
}
