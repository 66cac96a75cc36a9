/** Counts cells: by value while there are few values, and as sums, so that nothing is read twice. */
import { hasData } from './sample-type.ts';

/** Whole-number rasters with at most so many values are classes, the others measurements. Heuristic: a byte has 256. */
export const MAX_CLASSES = 256;

export type Tally = {
  readonly add: (cells: Iterable<number>) => void;
  readonly cells: () => number;
  readonly empty: () => number;
  /** Cells by value in rising order, or null when the values are measurements. */
  readonly classes: () => readonly { readonly value: number; readonly cells: number }[] | null;
  /** Null when no cell holds data. The deviation is that of the cells themselves, not an estimate from a sample. */
  readonly statistics: () => {
    readonly min: number;
    readonly max: number;
    readonly mean: number;
    readonly standardDeviation: number;
  } | null;
};

/** An empty tally. */
export function createTally({
  noData,
  isInteger,
}: {
  readonly noData: number | null;
  readonly isInteger: boolean;
}): Tally {
  let counts: Map<number, number> | null = isInteger ? new Map() : null;
  let [empty, held, min, max, mean, squares] = [0, 0, Infinity, -Infinity, 0, 0];
  return {
    add: (cells) => {
      for (const cell of cells) {
        if (!hasData(cell, noData)) {
          empty += 1;
          continue;
        }
        held += 1;
        if (cell < min) min = cell;
        if (cell > max) max = cell;
        // Welford's running mean: sums of millions of squares would lose the small ones.
        const off = cell - mean;
        mean += off / held;
        squares += off * (cell - mean);
        if (counts !== null) counts = counted(counts, cell);
      }
    },
    cells: () => held + empty,
    empty: () => empty,
    classes: () =>
      counts === null
        ? null
        : [...counts].map(([value, cells]) => ({ value, cells })).sort((a, b) => a.value - b.value),
    statistics: () => (held === 0 ? null : { min, max, mean, standardDeviation: Math.sqrt(squares / held) }),
  };
}

function counted(counts: Map<number, number>, cell: number): Map<number, number> | null {
  const before = counts.get(cell);
  if (before === undefined && counts.size >= MAX_CLASSES) return null;
  counts.set(cell, (before ?? 0) + 1);
  return counts;
}
