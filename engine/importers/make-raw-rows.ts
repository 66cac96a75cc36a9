/** The answer of a reader whose format has no header row, separator or encoding to speak of. */
import { emptyProperties, type Cell } from '../../core/layers/imported-feature.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { RawRows } from './raw-file.ts';

/** Fills in what such formats lack. */
export function makeRawRows(
  given: Pick<RawRows, 'format' | 'crs' | 'layers' | 'layer' | 'rows' | 'columns'> &
    Partial<Pick<RawRows, 'provenance' | 'encoding'>>,
): RawRows {
  return { kind: 'rows', delimiter: null, headerRow: null, encoding: null, ...given };
}

/** A row whose cells come as pairs; the id is what a column named `id` says unless one is given. */
export function makeRow(given: {
  readonly row: number;
  readonly id: string | null;
  readonly geometry: unknown;
  readonly cells: Iterable<readonly [string, Cell]>;
}): RawRow {
  const properties = emptyProperties();
  for (const [name, cell] of given.cells) properties[name] = cell;
  const id = given.id ?? cellText(properties['id']);
  const { row, geometry } = given;
  return { row, id, geometry, problem: geometry === null ? 'no-geometry' : null, properties };
}

/** Every column of any row, in order of first appearance. */
export function columnsOfRows(rows: readonly RawRow[]): string[] {
  const names = new Set<string>();
  for (const { properties } of rows) for (const name in properties) names.add(name);
  return [...names];
}

function cellText(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}
