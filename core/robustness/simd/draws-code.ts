/**
 * Kernels that score the draws of one site, some draws at once: the loops of `score-draws.ts`, two or more draws an
 * instruction, in the same order and so with the same bits.
 */
import {
  add,
  addFours,
  addPairs,
  and,
  dividePairs,
  f64,
  firstOf64,
  fourOf,
  fourTimes,
  get,
  i32,
  i64,
  isLess,
  leastPairs,
  load,
  loadFirst,
  loadPair,
  loadSecond,
  loop,
  multiplyFours,
  multiplyPairs,
  narrow,
  orFours,
  rootPairs,
  secondOf64,
  set,
  shiftLeft64,
  shiftRight64,
  shiftRightFours,
  storePair,
  twice,
  xorFours,
  type Code,
} from './code.ts';
import { cubeRoots } from './cube-root-code.ts';
import { compiled, type Kernel } from './module.ts';

/** Draws that are worked on at once are a multiple of this. */
export const DRAWS_A_TURN = 16;
const PAIR = 16;
const NUMBER = 8;

/** Bytes of an entry in the list of columns: addresses of its table and its weights, and the seed of its stream. */
export const COLUMN_BYTES = 12;

/** Step of the stream's state. Source: mulberry32, as core/lib/seeded-random.ts. */
export const STREAM_STEP = 0x6d2b79f5;

/** Draws of a chunk, whose sums stay in the first cache. */
export const CHUNK = 1_024;
const CHUNK_BYTES = CHUNK * NUMBER;
/** Addresses of what is kept of each draw of a chunk; the list of columns follows. */
export const SUMS = 0;
export const SHARES = CHUNK_BYTES;
export const TOTALS = 2 * CHUNK_BYTES;
export const KNOWN = 3 * CHUNK_BYTES;
export const COLUMNS = 4 * CHUNK_BYTES;

/**
 * Kernels; null where they cannot run. `from` is the first draw of a chunk and `bytes` are its draws, both times 8.
 *
 *   addColumns(bytes, list, end, from, advance)  adds weight times risk of the columns in a list to the sums; every
 *                                                stream has gone `advance` on
 *   addWeights(bytes, list, end, from)           adds the weights of those columns to the shares
 *   divide(bytes)                                divides the sums by the shares
 *   cubeRootSquared(bytes)                       raises the sums to 2/3
 *   addGroup(bytes, weights)                     adds the sums times the weights of a group to the totals, and those
 *                                                weights to what is known
 *   mean(bytes)                                  divides the totals by what is known; at most 1
 *   root(bytes)                                  raises the totals to 1/2
 */
export function drawKernels() {
  return compiled({
    addColumns: addColumns(),
    addWeights: addWeights(),
    divide: eachPair(0, (at) =>
      storePair(get(AT), dividePairs(loadPair(get(AT), at(SUMS)), loadPair(get(AT), at(SHARES))), at(SUMS)),
    ),
    cubeRootSquared: eachPair(4, (at) => [
      ...set(ROOT.x, loadPair(get(AT), at(SUMS))),
      ...cubeRoots(ROOT),
      ...storePair(get(AT), multiplyPairs(get(ROOT.t), get(ROOT.t)), at(SUMS)),
    ]),
    addGroup: eachPair(1, (at) => [
      ...set(SHARE, loadPair(add(get(AT), get(GROUP_WEIGHTS)), at(0))),
      ...storePair(
        get(AT),
        addPairs(loadPair(get(AT), at(TOTALS)), multiplyPairs(get(SHARE), loadPair(get(AT), at(SUMS)))),
        at(TOTALS),
      ),
      ...storePair(get(AT), addPairs(loadPair(get(AT), at(KNOWN)), get(SHARE)), at(KNOWN)),
    ]),
    mean: eachPair(0, (at) =>
      storePair(
        get(AT),
        leastPairs(twice(f64(1)), dividePairs(loadPair(get(AT), at(TOTALS)), loadPair(get(AT), at(KNOWN)))),
        at(TOTALS),
      ),
    ),
    root: eachPair(0, (at) => storePair(get(AT), rootPairs(loadPair(get(AT), at(TOTALS))), at(TOTALS))),
  });
}

const BYTES = 0;
const GROUP_WEIGHTS = 1;
const AT = 2;
const ROOT = { x: 3, t: 4, r: 5, small: 6 };
const SHARE = 3;

/** Does a step for each two draws of a chunk; `at` says where they stand in what is kept of a chunk. */
function eachPair(pairs: number, step: (at: (start: number) => number) => Code): Kernel {
  const both = [0, PAIR].flatMap((offset) => step((start) => start + offset));
  return {
    parameters: 2,
    gives: false,
    locals: [
      [1, 'i32'],
      [pairs, 'pair'],
    ],
    body: loop([...both, ...set(AT, add(get(AT), i32(2 * PAIR)))], isLess(get(AT), get(BYTES))),
  };
}

const [, LIST, LIST_END, FROM, ADVANCE, TABLE, WEIGHT, SUM] = [0, 1, 2, 3, 4, 5, 6, 7];
const [LOW, HIGH] = [8, 9];
const [STATE, MIXED] = [10, 11];

function addColumns(): Kernel {
  const drawSixteen = [
    ...mixNumbers(),
    ...set(LOW, firstOf64(get(MIXED))),
    ...set(HIGH, secondOf64(get(MIXED))),
    ...[LOW, HIGH].flatMap((bytes, half) =>
      [0, 2, 4, 6].flatMap((byte) => addPair(bytes, byte, (half * 8 + byte) * NUMBER)),
    ),
  ];
  return {
    parameters: 5,
    gives: false,
    locals: [
      [3, 'i32'],
      [2, 'i64'],
      [2, 'pair'],
    ],
    body: eachColumn([
      ...set(TABLE, load(get(LIST))),
      ...set(WEIGHT, add(load(get(LIST), 4), get(FROM))),
      ...set(SUM, i32(0)),
      ...set(
        STATE,
        addFours(
          fourTimes(add(load(get(LIST), 8), get(ADVANCE))),
          fourOf([1, 2, 3, 4].map((steps) => Math.imul(steps, STREAM_STEP))),
        ),
      ),
      ...loop(
        [
          ...drawSixteen,
          ...set(STATE, addFours(get(STATE), fourTimes(i32(Math.imul(4, STREAM_STEP))))),
          ...set(SUM, add(get(SUM), i32(DRAWS_A_TURN * NUMBER))),
          ...set(WEIGHT, add(get(WEIGHT), i32(DRAWS_A_TURN * NUMBER))),
        ],
        isLess(get(SUM), get(BYTES)),
      ),
    ]),
  };
}

/** The next numbers of a stream, four at once, whose bytes draw 16 risks. */
function mixNumbers(): Code {
  const folded = (bits: number) => xorFours(get(MIXED), shiftRightFours(get(MIXED), i32(bits)));
  const stirred = multiplyFours(folded(7), orFours(get(MIXED), fourTimes(i32(61))));
  return [
    ...set(
      MIXED,
      multiplyFours(xorFours(get(STATE), shiftRightFours(get(STATE), i32(15))), orFours(get(STATE), fourTimes(i32(1)))),
    ),
    ...set(MIXED, xorFours(get(MIXED), addFours(get(MIXED), stirred))),
    ...set(MIXED, folded(14)),
  ];
}

/** Adds weight times risk of two draws: the risks that two bytes of eight draw from the table. */
function addPair(bytes: number, byte: number, offset: number): Code {
  // A byte times the 8 bytes of a risk: where it stands in the table.
  const risk = (i: number) => {
    const moved = i === 0 ? shiftLeft64(get(bytes), i64(3)) : shiftRight64(get(bytes), i64(8 * i - 3));
    return add(get(TABLE), and(narrow(moved), i32(0xff * NUMBER)));
  };
  const drawn = loadSecond(risk(byte + 1), loadFirst(risk(byte)));
  return storePair(
    get(SUM),
    addPairs(loadPair(get(SUM), SUMS + offset), multiplyPairs(loadPair(get(WEIGHT), offset), drawn)),
    SUMS + offset,
  );
}

function addWeights(): Kernel {
  const [AT_DRAW, OF_COLUMN] = [4, 5];
  const step = [0, PAIR].flatMap((offset) =>
    storePair(
      get(AT_DRAW),
      addPairs(loadPair(get(AT_DRAW), SHARES + offset), loadPair(get(OF_COLUMN), offset)),
      SHARES + offset,
    ),
  );
  return {
    parameters: 4,
    gives: false,
    locals: [[2, 'i32']],
    body: eachColumn([
      ...set(OF_COLUMN, add(load(get(LIST), 4), get(FROM))),
      ...set(AT_DRAW, i32(0)),
      ...loop(
        [
          ...step,
          ...set(AT_DRAW, add(get(AT_DRAW), i32(2 * PAIR))),
          ...set(OF_COLUMN, add(get(OF_COLUMN), i32(2 * PAIR))),
        ],
        isLess(get(AT_DRAW), get(BYTES)),
      ),
    ]),
  };
}

function eachColumn(column: Code): Code {
  return loop([...column, ...set(LIST, add(get(LIST), i32(COLUMN_BYTES)))], isLess(get(LIST), get(LIST_END)));
}
