/**
 * The principal eigenvector of a positive matrix: the weights that a set of pairwise judgements implies.
 *
 * Power iteration, w <- A w / sum(A w), until no weight moves by more than the last binary digits. A positive matrix has
 * one such vector, reached from any start. Source: Perron (1907); Saaty, The Analytic Hierarchy Process (1980), ch. 7.
 */
import { invariant } from '../lib/invariant.ts';

/** `vector` sums to 1 and is positive; `value` is the principal eigenvalue. */
export type PrincipalPair = { readonly vector: readonly number[]; readonly value: number };

/** Relative change that counts as none: a few units in the last binary digit. */
const STILL = 8 * Number.EPSILON;
/** A 3 x 3 circle of nines, as inconsistent as the scale allows, needs 220; anything near this is a bug. */
const LONGEST = 100_000;

/** Principal eigenvector and eigenvalue of a square matrix of positive numbers. */
export function principalPair(matrix: readonly (readonly number[])[]): PrincipalPair {
  let vector: readonly number[] = matrix.map(() => 1 / matrix.length);
  for (let step = 0; step < LONGEST; step += 1) {
    const image = matrix.map((row) => dot(row, vector));
    const value = image.reduce((sum, entry) => sum + entry, 0);
    invariant(value > 0 && value < Infinity, 'a principal eigenvector is asked of positive, finite matrices');
    const next = image.map((entry) => entry / value);
    // The vector sums to 1, so the sum of its image is the eigenvalue once it stands still.
    if (next.every((entry, i) => Math.abs(entry - (vector[i] ?? 0)) <= STILL * entry)) return { vector: next, value };
    vector = next;
  }
  throw new Error('Invariant violated: power iteration of a positive matrix ends');
}

function dot(row: readonly number[], vector: readonly number[]): number {
  return row.reduce((sum, entry, i) => sum + entry * (vector[i] ?? 0), 0);
}
