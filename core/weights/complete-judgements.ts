/**
 * Fills the pairs nobody judged so that the whole is as consistent as the given judgements allow.
 *
 * The missing ratios e^t minimise the principal eigenvalue, which is convex in t and has one minimum when the judged
 * pairs connect all items. With right and left eigenvectors x and y, d(lambda)/dt_ij vanishes where
 * e^(2t) = (x_i y_j)/(x_j y_i); that point is a descent direction, and halving the step keeps lambda falling.
 * Source: Bozoki, Fulop, Ronyai, On optimal completion of incomplete pairwise comparison matrices, Mathematical and
 * Computer Modelling 52 (2010); the derivative: Harker, Mathematical Modelling 9 (1987).
 */
import { invariant } from '../lib/invariant.ts';
import type { JudgementMatrix } from './judgement.ts';
import { principalPair } from './principal-eigenvector.ts';

type Pair = readonly [number, number];
type Square = readonly (readonly number[])[];

/** Logarithms of ratios that move by less than this have arrived. */
const ARRIVED = 1e-12;
const LONGEST = 10_000;
const SHORTEST_STEP = 2 ** -30;

/** The completed matrix; null when the judgements fall apart into groups that nobody compared with each other. */
export function completeJudgements(matrix: JudgementMatrix): Square | null {
  if (!isConnected(matrix)) return null;
  const missing = matrix.flatMap((row, i) =>
    row.flatMap((entry, j): Pair[] => (entry === null && i < j ? [[i, j]] : [])),
  );
  let logs: readonly number[] = missing.map(() => 0);
  for (let step = 0; step < LONGEST; step += 1) {
    const filled = fill(matrix, missing, logs);
    const [right, left] = [principalPair(filled), principalPair(transposed(filled))];
    const move = missing.map(([i, j], k) => target(right.vector, left.vector, [i, j]) - (logs[k] ?? 0));
    if (move.every((by) => Math.abs(by) < ARRIVED)) return filled;
    const next = descend({ logs, move, from: right.value, value: (at) => lambda(matrix, missing, at) });
    if (next === null) return filled;
    logs = next;
  }
  throw new Error('Invariant violated: the completion of connected judgements converges');
}

function lambda(matrix: JudgementMatrix, missing: readonly Pair[], logs: readonly number[]): number {
  return principalPair(fill(matrix, missing, logs)).value;
}

/** The logarithm at which the eigenvalue would not change with this pair, were the eigenvectors fixed. */
function target(right: readonly number[], left: readonly number[], [i, j]: Pair): number {
  return Math.log(((right[i] ?? 1) * (left[j] ?? 1)) / ((right[j] ?? 1) * (left[i] ?? 1))) / 2;
}

type Descent = {
  readonly logs: readonly number[];
  readonly move: readonly number[];
  readonly from: number;
  readonly value: (logs: readonly number[]) => number;
};

/** The longest of the halved steps that does not raise the eigenvalue; null when none does: the last digits are reached. */
function descend({ logs, move, from, value }: Descent): readonly number[] | null {
  for (let share = 1; share > SHORTEST_STEP; share /= 2) {
    const next = logs.map((log, k) => log + share * (move[k] ?? 0));
    if (value(next) <= from * (1 + 4 * Number.EPSILON)) return next;
  }
  return null;
}

function fill(matrix: JudgementMatrix, missing: readonly Pair[], logs: readonly number[]): Square {
  const filled = matrix.map((row) => row.map((entry) => entry ?? 1));
  for (const [k, [i, j]] of missing.entries()) {
    const [rowI, rowJ] = [filled[i], filled[j]];
    invariant(rowI !== undefined && rowJ !== undefined, 'missing pairs are inside the matrix');
    rowI[j] = Math.exp(logs[k] ?? 0);
    rowJ[i] = Math.exp(-(logs[k] ?? 0));
  }
  return filled;
}

function transposed(square: Square): Square {
  return square.map((_, i) => square.map((row) => row[i] ?? 1));
}

function isConnected(matrix: JudgementMatrix): boolean {
  const reached = new Set([0]);
  for (const i of reached) for (const [j, entry] of (matrix[i] ?? []).entries()) if (entry !== null) reached.add(j);
  return reached.size === matrix.length;
}
