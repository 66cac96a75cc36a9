/**
 * How near may anything in a box be, for four boxes at once, in single precision?
 *
 * Differences are taken between whole numbers of two units, which cannot overflow, and rounded so that a least is never too
 * great and a most never too small; the frame's bounds have room for the rest.
 */
import { highEast, highNorth, latOf, lonOf, lowEast, lowNorth } from './frame';

/** The frame as vectors, for the node or leaf at hand. One set an instance: set by `aim`, then used. */
let lonUp: v128 = i32x4.splat(0);
let lonDown: v128 = i32x4.splat(0);
let latUp: v128 = i32x4.splat(0);
let latDown: v128 = i32x4.splat(0);
let leastEast: v128 = f32x4.splat(0);
let leastNorth: v128 = f32x4.splat(0);
let mostEast: v128 = f32x4.splat(0);
let mostNorth: v128 = f32x4.splat(0);

/** Aims the bounds below at a site. */
export function aim(frame: usize): void {
  const lon = lonOf(frame) / 2;
  const lat = latOf(frame) / 2;
  lonUp = i32x4.splat(i32(ceil<f64>(lon)));
  lonDown = i32x4.splat(i32(floor<f64>(lon)) - 1);
  latUp = i32x4.splat(i32(ceil<f64>(lat)));
  latDown = i32x4.splat(i32(floor<f64>(lat)) - 1);
  leastEast = f32x4.splat(lowEast(frame));
  leastNorth = f32x4.splat(lowNorth(frame));
}

/** Aims `most2` as well. */
export function aimMost(frame: usize): void {
  aim(frame);
  mostEast = f32x4.splat(highEast(frame));
  mostNorth = f32x4.splat(highNorth(frame));
}

/** Square metres that nothing in four boxes undercuts, from their sides in units. */
export function least2(west: v128, south: v128, east: v128, north: v128): v128 {
  const none = i32x4.splat(0);
  const before = i32x4.sub(i32x4.shr_s(west, 1), lonUp);
  const after = i32x4.sub(lonDown, i32x4.shr_s(east, 1));
  const below = i32x4.sub(i32x4.shr_s(south, 1), latUp);
  const above = i32x4.sub(latDown, i32x4.shr_s(north, 1));
  const l = f32x4.mul(f32x4.convert_i32x4_s(i32x4.max_s(i32x4.max_s(before, after), none)), leastEast);
  const t = f32x4.mul(f32x4.convert_i32x4_s(i32x4.max_s(i32x4.max_s(below, above), none)), leastNorth);
  return f32x4.add(f32x4.mul(l, l), f32x4.mul(t, t));
}

/** Square metres that nothing in four boxes exceeds. */
export function most2(west: v128, south: v128, east: v128, north: v128): v128 {
  const toWest = i32x4.sub(lonUp, i32x4.shr_s(west, 1));
  const toEast = i32x4.sub(i32x4.shr_s(east, 1), lonDown);
  const toSouth = i32x4.sub(latUp, i32x4.shr_s(south, 1));
  const toNorth = i32x4.sub(i32x4.shr_s(north, 1), latDown);
  const l = f32x4.mul(f32x4.convert_i32x4_s(i32x4.max_s(toWest, toEast)), mostEast);
  const t = f32x4.mul(f32x4.convert_i32x4_s(i32x4.max_s(toSouth, toNorth)), mostNorth);
  return f32x4.add(f32x4.mul(l, l), f32x4.mul(t, t));
}

/** A bound in single precision that is no smaller than a square in double precision. */
export function asBound(square: f64): f32 {
  return f32(square * (1 + 2e-7));
}

/** Bits of the four lanes at most a bound. */
export function within(squares: v128, bound: v128): i32 {
  return i32x4.bitmask(f32x4.le(squares, bound));
}
