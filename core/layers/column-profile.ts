/** What stands in each column: its kind, how much of it is empty, an example. Shown in the review sheet. */
import type { Cell, ImportedFeature } from './imported-feature.ts';
import type { ImportReview } from './import-review.ts';
import { readNumber } from './number-text.ts';

/** Characters of an example. Heuristic: one line of the review sheet. */
const EXAMPLE_CHARACTERS = 60;

/** One entry a column, in file order. */
export function profileColumns(
  columns: readonly string[],
  rows: readonly Pick<ImportedFeature, 'properties'>[],
): ImportReview['columns'] {
  return columns.map((name) => {
    let empty = 0;
    let example = '';
    const kinds = new Set<string>();
    for (const { properties } of rows) {
      const cell = properties[name] ?? null;
      if (cell === null) {
        empty += 1;
        continue;
      }
      if (example === '') example = String(cell).slice(0, EXAMPLE_CHARACTERS);
      // Once a cell is text, the column is.
      if (kinds.size < 2 && !kinds.has('text')) kinds.add(kindOf(cell));
    }
    const [only = 'empty', other] = [...kinds];
    return { name, kind: other === undefined ? only : 'text', empty, example };
  });
}

function kindOf(cell: Cell): string {
  if (typeof cell === 'boolean') return 'boolean';
  if (typeof cell === 'number') return 'number';
  if (/^\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?(?:T.*)?$/.test(String(cell))) return 'date';
  return typeof readNumber(cell) === 'number' ? 'number' : 'text';
}
