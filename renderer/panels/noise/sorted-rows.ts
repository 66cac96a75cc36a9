/** Receptors in the order of a column; those without a number of it come last, ties by their place in the list. */
import type { ExposedReceptor } from '../../../core/noise/exposure.ts';

export const SORTS = ['mined', 'hosted', 'change'] as const;
export type SortKey = (typeof SORTS)[number];
/** Falling: from loud to quiet, or from the largest rise to the largest fall. */
export type Sort = { readonly key: SortKey; readonly isFalling: boolean };

/** What a person reads at once. *heuristic* */
const MOST_ROWS = 100;

/**
 * The first rows in that order. The list holds the hundred loudest of each state and the hundred largest changes either way: of
 * the quietest places only those that are among these.
 */
export function sortedRows(rows: readonly ExposedReceptor[], { key, isFalling }: Sort): readonly ExposedReceptor[] {
  const sign = isFalling ? -1 : 1;
  const known = rows.flatMap((row) => {
    const value = likelyOf(row, key);
    return value === null ? [] : [{ row, value }];
  });
  const unknown = rows.filter((row) => likelyOf(row, key) === null);
  known.sort((a, b) => sign * (a.value - b.value) || a.row.id - b.row.id);
  return [...known.map(({ row }) => row), ...unknown].slice(0, MOST_ROWS);
}

function likelyOf({ mined, hosted, change }: ExposedReceptor, key: SortKey): number | null {
  switch (key) {
    case 'mined':
      return mined?.dba.likely ?? null;
    case 'hosted':
      return hosted?.dba.likely ?? null;
    case 'change':
      return change?.likely ?? null;
  }
}
