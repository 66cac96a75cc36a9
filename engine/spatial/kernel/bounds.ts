/**
 * How near may anything in a box be, for four boxes at once, in single precision?
 *
 * Differences are taken between whole numbers of two units, which cannot overflow, and rounded so that a least is never too
 * great and a most never too small; the frame's bounds have room for the rest. The frame's reach must be set.
 */
import { HALF_LAT_DOWN, HALF_LAT_UP, HALF_LON_DOWN, HALF_LON_UP } from './frame';
import { HIGH_EAST, HIGH_NORTH, LOW_EAST, LOW_NORTH } from './frame';

/** Square metres that nothing in four boxes undercuts, from their sides in units. */
export function least2(frame: usize, west: v128, south: v128, east: v128, north: v128): v128 {
  const none = i32x4.splat(0);
  const before = i32x4.sub(i32x4.shr_s(west, 1), v128.load32_splat(frame, HALF_LON_UP));
  const after = i32x4.sub(v128.load32_splat(frame, HALF_LON_DOWN), i32x4.shr_s(east, 1));
  const below = i32x4.sub(i32x4.shr_s(south, 1), v128.load32_splat(frame, HALF_LAT_UP));
  const above = i32x4.sub(v128.load32_splat(frame, HALF_LAT_DOWN), i32x4.shr_s(north, 1));
  const l = f32x4.mul(
    f32x4.convert_i32x4_s(i32x4.max_s(i32x4.max_s(before, after), none)),
    v128.load32_splat(frame, LOW_EAST),
  );
  const t = f32x4.mul(
    f32x4.convert_i32x4_s(i32x4.max_s(i32x4.max_s(below, above), none)),
    v128.load32_splat(frame, LOW_NORTH),
  );
  return f32x4.add(f32x4.mul(l, l), f32x4.mul(t, t));
}

/** Square metres that nothing in four boxes exceeds. */
export function most2(frame: usize, west: v128, south: v128, east: v128, north: v128): v128 {
  const toWest = i32x4.sub(v128.load32_splat(frame, HALF_LON_UP), i32x4.shr_s(west, 1));
  const toEast = i32x4.sub(i32x4.shr_s(east, 1), v128.load32_splat(frame, HALF_LON_DOWN));
  const toSouth = i32x4.sub(v128.load32_splat(frame, HALF_LAT_UP), i32x4.shr_s(south, 1));
  const toNorth = i32x4.sub(i32x4.shr_s(north, 1), v128.load32_splat(frame, HALF_LAT_DOWN));
  const l = f32x4.mul(f32x4.convert_i32x4_s(i32x4.max_s(toWest, toEast)), v128.load32_splat(frame, HIGH_EAST));
  const t = f32x4.mul(f32x4.convert_i32x4_s(i32x4.max_s(toSouth, toNorth)), v128.load32_splat(frame, HIGH_NORTH));
  return f32x4.add(f32x4.mul(l, l), f32x4.mul(t, t));
}

/** A bound in single precision that is no smaller than a square in double precision. */
export function asBound(square: f64): f32 {
  return f32(square * (1 + 2e-7));
}

/** Which of eight lanes is least. */
export function leastLane(near: v128, far: v128): i32 {
  const four = f32x4.pmin(near, far);
  const two = f32x4.pmin(four, v128.shuffle<i32>(four, four, 2, 3, 0, 1));
  const least = f32x4.pmin(two, v128.shuffle<i32>(two, two, 1, 0, 3, 2));
  return ctz<i32>(i32x4.bitmask(f32x4.eq(near, least)) | (i32x4.bitmask(f32x4.eq(far, least)) << 4));
}

/** Bits of the eight lanes at most a bound. */
export function eightWithin(near: v128, far: v128, bound: v128): i32 {
  return within(near, bound) | (within(far, bound) << 4);
}

/** Bits of the four lanes at most a bound. */
export function within(squares: v128, bound: v128): i32 {
  return i32x4.bitmask(f32x4.le(squares, bound));
}
