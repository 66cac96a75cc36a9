/**
 * Random index: how inconsistent a matrix of random judgements is on average, by the number of items.
 *
 * Tables differ because each author drew other matrices; a consistency ratio means little without the name of its table.
 * Source of the values: domain/methods.md section 1.
 */
import { z } from 'zod';

export const RANDOM_INDEX_TABLES = ['saaty-2005', 'donegan-dodd-1991'] as const;
export const RandomIndexTable = z.enum(RANDOM_INDEX_TABLES);
export type RandomIndexTable = z.infer<typeof RandomIndexTable>;

/** Values for 3, 4, … 10 items. */
const VALUES: Readonly<Record<RandomIndexTable, readonly number[]>> = {
  /** Saaty, Theory and Applications of the Analytic Network Process (2005). */
  'saaty-2005': [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49],
  /** Donegan & Dodd, A note on Saaty's random indexes, Mathematical and Computer Modelling 15 (1991). */
  'donegan-dodd-1991': [0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055],
};
const FIRST = 3;

/** The random index of a table for `items` items; null beyond its ends (two items are always consistent). */
export function randomIndex(table: RandomIndexTable, items: number): number | null {
  return VALUES[table][items - FIRST] ?? null;
}
