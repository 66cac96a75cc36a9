/**
 * WebAssembly written by hand, as expressions: each function gives the bytes of an instruction after those of what it
 * works on.
 *
 * Source: WebAssembly Core Specification 2.0, section 5.4 (instructions); only what the kernels of this folder say is
 * here. `i32`, `i64` and `f64` are numbers, a pair is two numbers of double precision that are worked on at once.
 */

/** Bytes of one instruction, or of several. */
export type Code = readonly number[];
/** Number of a local, parameters first. */
export type Local = number;

export const get = (local: Local): Code => [0x20, ...unsigned(local)];
export const set = (local: Local, value: Code): Code => [...value, 0x21, ...unsigned(local)];
/** Sets a local and stands for its value. */
export const tee = (local: Local, value: Code): Code => [...value, 0x22, ...unsigned(local)];

/** Does `body` again as long as `again` is not 0 after it. */
export const loop = (body: Code, again: Code): Code => [0x03, 0x40, ...body, ...again, 0x0d, 0x00, 0x0b];
export const when = (condition: Code, body: Code): Code => [...condition, 0x04, 0x40, ...body, 0x0b];
/** Leaves the function. */
export const answer = (value: Code): Code => [...value, 0x0f];

export const i32 = (value: number): Code => [0x41, ...signed(value)];
export const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const subtract = (a: Code, b: Code): Code => [...a, ...b, 0x6b];
export const multiply = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
export const and = (a: Code, b: Code): Code => [...a, ...b, 0x71];
export const or = (a: Code, b: Code): Code => [...a, ...b, 0x72];
export const shiftLeft = (a: Code, bits: Code): Code => [...a, ...bits, 0x74];
/** Bits that come in are 0. */
export const shiftRight = (a: Code, bits: Code): Code => [...a, ...bits, 0x76];
export const isEqual = (a: Code, b: Code): Code => [...a, ...b, 0x46];
/** Unsigned. */
export const isLess = (a: Code, b: Code): Code => [...a, ...b, 0x49];
/** Unsigned. */
export const isMore = (a: Code, b: Code): Code => [...a, ...b, 0x4b];
/** 1 for 0, else 0. */
export const isZero = (a: Code): Code => [...a, 0x45];

export const load = (at: Code, offset = 0): Code => [...at, 0x28, 2, ...unsigned(offset)];
export const store = (at: Code, value: Code, offset = 0): Code => [...at, ...value, 0x36, 2, ...unsigned(offset)];
/** 16 bits, above which are zeros. */
export const loadShort = (at: Code, offset = 0): Code => [...at, 0x2f, 1, ...unsigned(offset)];
export const storeShort = (at: Code, value: Code, offset = 0): Code => [...at, ...value, 0x3b, 1, ...unsigned(offset)];

export const i64 = (value: number): Code => [0x42, ...signed(value)];
export const load64 = (at: Code, offset = 0): Code => [...at, 0x29, 3, ...unsigned(offset)];
export const store64 = (at: Code, value: Code, offset = 0): Code => [...at, ...value, 0x37, 3, ...unsigned(offset)];
/** An i32 as an i64, unsigned. */
export const widen = (a: Code): Code => [...a, 0xad];
/** The lower half of an i64. */
export const narrow = (a: Code): Code => [...a, 0xa7];
export const isZero64 = (a: Code): Code => [...a, 0x50];
export const subtract64 = (a: Code, b: Code): Code => [...a, ...b, 0x7d];
export const and64 = (a: Code, b: Code): Code => [...a, ...b, 0x83];
export const or64 = (a: Code, b: Code): Code => [...a, ...b, 0x84];
/** By as many bits as the last six of `bits` say. */
export const shiftLeft64 = (a: Code, bits: Code): Code => [...a, ...bits, 0x86];
export const shiftRight64 = (a: Code, bits: Code): Code => [...a, ...bits, 0x88];
/** How many bits are set. */
export const bitsSet = (a: Code): Code => [...a, 0x7b];

export const f64 = (value: number): Code => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)];
export const loadNumber = (at: Code, offset = 0): Code => [...at, 0x2b, 3, ...unsigned(offset)];
export const storeNumber = (at: Code, value: Code, offset = 0): Code => [
  ...[...at, ...value],
  ...[0x39, 3, ...unsigned(offset)],
];
export const subtractNumber = (a: Code, b: Code): Code => [...a, ...b, 0xa1];
export const divideNumber = (a: Code, b: Code): Code => [...a, ...b, 0xa3];
/** False where either is not a number. */
export const isLessNumber = (a: Code, b: Code): Code => [...a, ...b, 0x63];
/** False where either is not a number. */
export const isMoreNumber = (a: Code, b: Code): Code => [...a, ...b, 0x64];
/** Least and greatest of two numbers. */
export const least = (a: Code, b: Code): Code => [...a, ...b, 0xa4];
export const most = (a: Code, b: Code): Code => [...a, ...b, 0xa5];

const pairs = (opcode: number): Code => [0xfd, ...unsigned(opcode)];
/** 16 bytes from an address that 8 divides. */
export const loadPair = (at: Code, offset = 0): Code => [...at, ...pairs(0), 3, ...unsigned(offset)];
/** One number, twice. */
export const loadTwice = (at: Code, offset = 0): Code => [...at, ...pairs(0x0a), 3, ...unsigned(offset)];
export const storePair = (at: Code, value: Code, offset = 0): Code => [
  ...[...at, ...value],
  ...[...pairs(0x0b), 3, ...unsigned(offset)],
];
/** One number as the first of a pair, the second 0. */
export const loadFirst = (at: Code, offset = 0): Code => [...at, ...pairs(0x5d), 3, ...unsigned(offset)];
/** One number as the second of a pair. */
export const loadSecond = (at: Code, pair: Code, offset = 0): Code => [
  ...[...at, ...pair],
  ...[...pairs(0x57), 3, ...unsigned(offset), 1],
];
export const NO_BITS: Code = [...pairs(0x0c), ...new Array<number>(16).fill(0)];
/** A number of double precision, twice. */
export const twice = (a: Code): Code => [...a, ...pairs(0x14)];
export const firstOf = (pair: Code): Code => [...pair, ...pairs(0x21), 0];
export const secondOf = (pair: Code): Code => [...pair, ...pairs(0x21), 1];
export const addPairs = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0xf0)];
export const subtractPairs = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0xf1)];
export const multiplyPairs = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0xf2)];
export const dividePairs = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0xf3)];
export const rootPairs = (a: Code): Code => [...a, ...pairs(0xef)];
/** All bits set where the numbers are the same. */
export const isEqualPairs = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0x47)];
/** All bits set where the numbers of `a` are less. */
export const isLessPairs = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0x49)];
export const andPairs = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0x4e)];
/** Bits of `a` that are not in `b`. */
export const withoutPairs = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0x4f)];
/** Bits of `a` where those of `which` are set, else those of `b`. */
export const choosePairs = (a: Code, b: Code, which: Code): Code => [...a, ...b, ...which, ...pairs(0x52)];
/** `b` where it is less than `a`. */
export const leastPairs = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0xf6)];
/** `b` where `a` is less than it. */
export const mostPairs = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0xf7)];

/** 16 bytes as two whole numbers of 64 bits. */
export const twice64 = (a: Code): Code => [...a, ...pairs(0x12)];
export const firstOf64 = (pair: Code): Code => [...pair, ...pairs(0x1d), 0];
export const secondOf64 = (pair: Code): Code => [...pair, ...pairs(0x1d), 1];
export const addPairs64 = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0xce)];
export const shiftLeftPairs64 = (a: Code, bits: Code): Code => [...a, ...bits, ...pairs(0xcb)];
export const shiftRightPairs64 = (a: Code, bits: Code): Code => [...a, ...bits, ...pairs(0xcd)];

/** 16 bytes as four whole numbers of 32 bits. */
export const fourTimes = (a: Code): Code => [...a, ...pairs(0x11)];
export const fourOf = (values: readonly number[]): Code => [
  ...pairs(0x0c),
  ...new Uint8Array(Int32Array.from(values).buffer),
];
export const xorFours = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0x51)];
export const orFours = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0x50)];
export const addFours = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0xae)];
export const multiplyFours = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0xb5)];
/** Bits that come in are 0. */
export const shiftRightFours = (a: Code, bits: Code): Code => [...a, ...bits, ...pairs(0xad)];
/** The second and the fourth, side by side, and again. */
export const oddFours = (a: Code): Code => [
  ...[...a, ...a, ...pairs(0x0d)],
  ...[4, 5, 6, 7, 12, 13, 14, 15, 4, 5, 6, 7, 12, 13, 14, 15],
];
/** Products of the first two of each, 64 bits wide. */
export const multiplyWide = (a: Code, b: Code): Code => [...a, ...b, ...pairs(0xde)];

/** LEB128: seven bits a byte, the lowest first, the eighth set on all but the last. */
export function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** The same for numbers with a sign, which ends at the seventh bit of the last byte; up to 2^53. */
function signed(value: number): Code {
  if (value >= -0x40 && value < 0x40) return [value & 0x7f];
  const rest = Math.floor(value / 0x80);
  return [(value - rest * 0x80) | 0x80, ...signed(rest)];
}
