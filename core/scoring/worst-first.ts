/**
 * The criteria of a group from the worst risk to the best, site by site: what an ordered mean asks for again at each move
 * of its dial, though it depends on neither weights nor orness.
 */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';

/** Row-major, sites x columns of the group: places of columns in the group. Equal risks stand in the order of columns. */
export type WorstFirst = {
  /** Only what is known; the rest of a row is not set, `known` says how many are. */
  readonly point: Uint16Array;
  readonly known: Uint16Array;
  /** What is not known counts as 0. */
  readonly low: Uint16Array;
  /** What is not known counts as 1. */
  readonly high: Uint16Array;
};

type Made = { readonly columns: Uint16Array; readonly orders: WorstFirst };

const made = new WeakMap<FlatMatrix, Map<string, Made>>();

/** The orders of some columns of a matrix, remembered with it. */
export function worstFirst(matrix: FlatMatrix, columns: Uint16Array): WorstFirst {
  const known = made.get(matrix) ?? new Map<string, Made>();
  made.set(matrix, known);
  // One entry a group: its columns, of which a weight of 0 takes one out.
  const key = matrix.groups[columns[0] ?? 0] ?? '';
  const before = known.get(key);
  if (before?.columns.join() === columns.join()) return before.orders;
  const orders = ordersOf(matrix, columns);
  known.set(key, { columns, orders });
  return orders;
}

function ordersOf({ point, low, high, siteIds, indicators }: FlatMatrix, columns: Uint16Array): WorstFirst {
  const sites = siteIds.length;
  const size = sites * columns.length;
  const orders = {
    point: new Uint16Array(size),
    known: new Uint16Array(sites),
    low: new Uint16Array(size),
    high: new Uint16Array(size),
  };
  const risks = new Float64Array(columns.length);
  for (let site = 0; site < sites; site += 1) {
    const cells = site * indicators.length;
    const start = site * columns.length;
    copyRisks(point, { cells, columns, unknown: NaN }, risks);
    orders.known[site] = sortInto(orders.point, start, risks);
    copyRisks(low, { cells, columns, unknown: 0 }, risks);
    sortInto(orders.low, start, risks);
    copyRisks(high, { cells, columns, unknown: 1 }, risks);
    sortInto(orders.high, start, risks);
  }
  return orders;
}

type Row = { readonly cells: number; readonly columns: Uint16Array; readonly unknown: number };

/** Writes the risks of one site in the columns; NaN is replaced. */
export function copyRisks(risks: Float64Array, { cells, columns, unknown }: Row, into: Float64Array): void {
  for (let i = 0; i < columns.length; i += 1) {
    const risk = risks[cells + (columns[i] ?? 0)] ?? NaN;
    into[i] = Number.isNaN(risk) ? unknown : risk;
  }
}

/** Writes the places of the risks that are no NaN from the worst on; stable. Returns how many they are. */
export function sortInto(order: Uint16Array, start: number, risks: Float64Array): number {
  let end = start;
  for (let i = 0; i < risks.length; i += 1) {
    const risk = risks[i] ?? NaN;
    if (Number.isNaN(risk)) continue;
    let at = end;
    while (at > start && (risks[order[at - 1] ?? 0] ?? 0) < risk) {
      order[at] = order[at - 1] ?? 0;
      at -= 1;
    }
    order[at] = i;
    end += 1;
  }
  return end - start;
}
