/**
 * Weighted sums of all sites under four draws of weights at once, two sites an instruction.
 *
 * Four draws times four sites are eight pairs of sums, which all stay in registers. Each sum adds criterion by criterion
 * in double precision, as the sums of core do, so that both give the same bits.
 */
import {
  add,
  addPairs,
  get,
  i32,
  isLess,
  loadPair,
  loadTwice,
  loop,
  multiplyPairs,
  NO_BITS,
  set,
  storePair,
  type Code,
} from './code.ts';
import type { Kernel } from './module.ts';

export const SUMMED_DRAWS = 4;
const NUMBER = 8;
/** Bytes from one criterion to the next: four weights of it, and four risks. */
const STEP = 4 * NUMBER;

/** Addresses, in bytes. */
export type SumPlaces = {
  readonly criteria: number;
  /** Criterion by criterion, the weights of four draws. */
  readonly weights: number;
  /** Packed risks, and where they end. */
  readonly risks: number;
  readonly risksEnd: number;
  /** Bytes from the sums of one draw to those of the next. */
  readonly rowLength: number;
};

const [ROW, RISK, WEIGHT, LEFT, RIGHT, WEIGHED] = [0, 1, 2, 3, 4, 5];
/** Locals of the sums of a draw: those of the first two sites of a block, and of the other two. */
const sumLocals = (draw: number): readonly [number, number] => [6 + 2 * draw, 7 + 2 * draw];
const EACH_DRAW = Array.from({ length: SUMMED_DRAWS }, (_, draw) => draw);

/** Takes the address of the sums of the first of four draws: for each block of four sites, all criteria are added. */
export function sumsKernel({ criteria, weights, risks, risksEnd, rowLength }: SumPlaces): Kernel {
  const block = [
    ...EACH_DRAW.flatMap(sumLocals).flatMap((sum) => set(sum, NO_BITS)),
    ...addCriteria(criteria, weights),
    ...EACH_DRAW.flatMap((draw) => {
      const [left, right] = sumLocals(draw);
      return [
        ...storePair(get(ROW), get(left), draw * rowLength),
        ...storePair(get(ROW), get(right), draw * rowLength + 2 * NUMBER),
      ];
    }),
    ...set(ROW, add(get(ROW), i32(STEP))),
  ];
  return {
    parameters: 1,
    gives: false,
    locals: [
      [2, 'i32'],
      [3 + 2 * SUMMED_DRAWS, 'pair'],
    ],
    body: [...set(RISK, i32(risks)), ...loop(block, isLess(get(RISK), i32(risksEnd)))],
  };
}

/** A loop: written out one after the other, criteria need more registers than there are, and take longer. Measured. */
function addCriteria(criteria: number, weights: number): Code {
  const addTo = (sum: number, risks: number) => set(sum, addPairs(get(sum), multiplyPairs(get(WEIGHED), get(risks))));
  const criterion = [
    ...set(LEFT, loadPair(get(RISK))),
    ...set(RIGHT, loadPair(get(RISK), 2 * NUMBER)),
    ...EACH_DRAW.flatMap((draw) => {
      const [left, right] = sumLocals(draw);
      return [...set(WEIGHED, loadTwice(get(WEIGHT), draw * NUMBER)), ...addTo(left, LEFT), ...addTo(right, RIGHT)];
    }),
    ...set(RISK, add(get(RISK), i32(STEP))),
    ...set(WEIGHT, add(get(WEIGHT), i32(STEP))),
  ];
  return [...set(WEIGHT, i32(weights)), ...loop(criterion, isLess(get(WEIGHT), i32(weights + criteria * STEP)))];
}
