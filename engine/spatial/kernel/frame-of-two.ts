/** A site's frame for two positions at a time: `frame.ts` in vectors, the same operations in the same order. */
import {
  EAST,
  EAST_LL,
  EAST_LLT,
  EAST_T,
  EAST_TT,
  NORTH,
  NORTH_LL,
  NORTH_LLLL,
  NORTH_LLT,
  NORTH_LLTT,
  NORTH_TT,
  NORTH_TTT,
} from './frame';

/** Units of longitude and latitude, with parts of a unit. */
export function lonOfTwo(frame: usize): v128 {
  return v128.load64_splat(frame);
}
export function latOfTwo(frame: usize): v128 {
  return v128.load64_splat(frame, 8);
}

/** Metres east of the site at `l`, `t` units from it. */
export function eastOfTwo(frame: usize, l: v128, t: v128): v128 {
  const byT = f64x2.mul(
    t,
    f64x2.add(v128.load64_splat(frame, EAST_T), f64x2.mul(t, v128.load64_splat(frame, EAST_TT))),
  );
  const byL = f64x2.mul(
    f64x2.mul(l, l),
    f64x2.add(v128.load64_splat(frame, EAST_LL), f64x2.mul(t, v128.load64_splat(frame, EAST_LLT))),
  );
  return f64x2.mul(f64x2.mul(v128.load64_splat(frame, EAST), l), f64x2.add(f64x2.add(f64x2.splat(1), byT), byL));
}

/** Metres north of the site at `l`, `t` units from it. */
export function northOfTwo(frame: usize, l: v128, t: v128): v128 {
  const l2 = f64x2.mul(l, l);
  const alone = f64x2.add(
    f64x2.splat(1),
    f64x2.mul(t, f64x2.add(v128.load64_splat(frame, NORTH_TT), f64x2.mul(t, v128.load64_splat(frame, NORTH_TTT)))),
  );
  const byT = f64x2.mul(
    t,
    f64x2.add(v128.load64_splat(frame, NORTH_LLT), f64x2.mul(t, v128.load64_splat(frame, NORTH_LLTT))),
  );
  const byL = f64x2.add(
    f64x2.add(v128.load64_splat(frame, NORTH_LL), byT),
    f64x2.mul(l2, v128.load64_splat(frame, NORTH_LLLL)),
  );
  return f64x2.mul(v128.load64_splat(frame, NORTH), f64x2.add(f64x2.mul(t, alone), f64x2.mul(l2, byL)));
}
