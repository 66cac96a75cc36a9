/**
 * Cube roots of two numbers at once, with the bits of `Math.cbrt` as V8 has it.
 *
 * Source: s_cbrt.c of FreeBSD's libm (Sun Microsystems 1993; Kargl, Evans 2009), which V8 took over: a third of the
 * exponent, a polynomial, the result cut to 23 bits, one step of Newton. Only for numbers from 0 on.
 */
import {
  addPairs,
  addPairs64,
  andPairs,
  choosePairs,
  dividePairs,
  f64,
  fourTimes,
  get,
  i32,
  i64,
  isEqualPairs,
  isLessPairs,
  multiplyPairs,
  multiplyWide,
  NO_BITS,
  oddFours,
  set,
  shiftLeftPairs64,
  shiftRightPairs64,
  subtractPairs,
  twice,
  twice64,
  withoutPairs,
  type Code,
} from './code.ts';

/** What is added to a third of the upper half: for numbers, and for those below the least normal one times 2^54. */
const BIAS = 715_094_163;
const BIAS_OF_SMALL = 696_219_795;
const LEAST_NORMAL = 2 ** -1022;
const POLYNOMIAL = [
  1.87595182427177009643, -1.88497979543377169875, 1.62142972010535446614, -0.758397934778766047437,
  0.145996192886612446982,
] as const;
/** 2^33 / 3, rounded up: the product of a whole number of 32 bits with it, 33 bits on, is a third of that number. */
const THIRD = 0xaaaaaaab | 0;

/** Locals that the code works with, all pairs; `x` holds the numbers. */
export type CubeRootLocals = { readonly x: number; readonly t: number; readonly r: number; readonly small: number };

/** Leaves the roots in `t`. */
export function cubeRoots({ x, t, r, small }: CubeRootLocals): Code {
  const [p0, p1, p2, p3, p4] = POLYNOMIAL.map((factor) => twice(f64(factor)));
  const squared = (local: number) => multiplyPairs(get(local), get(local));
  const enlarged = choosePairs(multiplyPairs(get(x), twice(f64(2 ** 54))), get(x), get(small));
  const bias = choosePairs(twice64(i64(BIAS_OF_SMALL)), twice64(i64(BIAS)), get(small));
  return [
    ...set(small, isLessPairs(get(x), twice(f64(LEAST_NORMAL)))),
    ...set(r, enlarged),
    ...set(t, multiplyWide(oddFours(get(r)), fourTimes(i32(THIRD)))),
    ...set(t, shiftLeftPairs64(addPairs64(shiftRightPairs64(get(t), i32(33)), bias), i32(32))),
    ...set(r, multiplyPairs(squared(t), dividePairs(get(t), get(x)))),
    ...set(
      t,
      multiplyPairs(
        get(t),
        addPairs(
          addPairs(p0 ?? [], multiplyPairs(get(r), addPairs(p1 ?? [], multiplyPairs(get(r), p2 ?? [])))),
          multiplyPairs(multiplyPairs(squared(r), get(r)), addPairs(p3 ?? [], multiplyPairs(get(r), p4 ?? []))),
        ),
      ),
    ),
    ...set(t, andPairs(addPairs64(get(t), twice64(i64(0x80000000))), twice64(i64(-0x40000000)))),
    ...set(r, dividePairs(get(x), squared(t))),
    ...set(r, dividePairs(subtractPairs(get(r), get(t)), addPairs(addPairs(get(t), get(t)), get(r)))),
    ...set(t, addPairs(get(t), multiplyPairs(get(t), get(r)))),
    ...set(t, withoutPairs(get(t), isEqualPairs(get(x), NO_BITS))),
  ];
}
