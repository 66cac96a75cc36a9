/** The rows of a feature table in its order, read in slices: between two of them another connection may write. */
import type Database from 'libsql';
import { emptyProperties } from '../../core/layers/imported-feature.ts';
import type { LayerRow } from '../../core/layers/layer-packers.ts';
import { quoted } from './geopackage-schema.ts';

/** Rows of one query: a lock of about 20 ms. Measured: a slice of 20,000 is no faster. */
const SLICE = 4_000;

export type FeatureRows = {
  readonly table: string;
  /** Stored columns to read. */
  readonly columns: readonly string[];
  /** Called with each row, which counts from 1, and with the geometry as it is stored. */
  readonly onRow: (row: LayerRow, geometry: Uint8Array | null) => void;
  /** Called after each slice with how many rows were read. */
  readonly onSlice?: (rows: number) => void;
};

/** Reads the whole table; the caller knows that it is a feature table. */
export function eachFeatureRow(db: Database.Database, { table, columns, onRow, onSlice }: FeatureRows): void {
  const selected = ['fid', 'geom', ...columns.map(quoted)].join(', ');
  const select = db.prepare(`SELECT ${selected} FROM ${quoted(table)} WHERE fid > ? ORDER BY fid LIMIT ${SLICE}`).raw();
  let last = Number.MIN_SAFE_INTEGER;
  let row = 0;
  for (let more = true; more;) {
    const before = last;
    const rows = select.all(last) as readonly (readonly unknown[])[];
    for (const cells of rows) {
      row += 1;
      const [fid, blob] = cells;
      last = Number(fid);
      onRow({ row, id: null, properties: propertiesOf(columns, cells) }, blob instanceof Uint8Array ? blob : null);
    }
    onSlice?.(row);
    // Numbers that do not rise are no row numbers of ours, and would be read for ever.
    more = rows.length === SLICE && last > before;
  }
}

function propertiesOf(columns: readonly string[], cells: readonly unknown[]): LayerRow['properties'] {
  const properties = emptyProperties();
  for (let i = 0; i < columns.length; i += 1) {
    const value = cells[i + 2];
    properties[columns[i] ?? ''] = typeof value === 'string' || typeof value === 'number' ? value : null;
  }
  return properties;
}
