/**
 * Copies the features of a staged file into a layer table of a workspace, inside SQLite: no row passes through here.
 *
 * In slices, so that the engine answers others meanwhile and can be told to stop. Until it is whole the table is in no
 * document, and saving leaves such tables out.
 */
import type Database from 'libsql';
import { STAGED_FEATURES } from '../staging/staged-table.ts';
import type { Extent } from '../../core/layers/layer-info.ts';
import { dropFeatureTable } from './feature-table.ts';
import { quoted, timestamp } from './geopackage-schema.ts';
import { inTransaction } from './workspace-file.ts';
import { randomId } from './random-id.ts';

/** Rows between two breaths: about 50 ms. Heuristic. */
const SLICE = 20_000;

export type LayerTable = {
  readonly name: string;
  readonly description: string;
  readonly extent: Extent | null;
  /** Dates the contents. */
  readonly day: string;
};

export type CopyRun = {
  readonly signal: AbortSignal;
  /** Hears from 0 to 1 how much is copied. */
  readonly onDone: (done: number) => void;
};

/** Makes and registers the table with the rows of the staged file at `path`; false, with nothing left, when it was stopped. */
export async function copyLayerTable(
  db: Database.Database,
  { path, ...table }: LayerTable & { readonly path: string },
  { signal, onDone }: CopyRun,
): Promise<boolean> {
  // A name of its own: two files may be copied at a time.
  const staged = quoted(`staged_${randomId()}`);
  db.prepare(`ATTACH ? AS ${staged}`).run(path);
  let isWhole = false;
  try {
    inTransaction(db, () => {
      makeTable(db, table, staged);
    });
    const { rows } = db.prepare(`SELECT max(fid) AS rows FROM ${staged}.${STAGED_FEATURES}`).get() as {
      readonly rows: number | null;
    };
    const all = rows ?? 0;
    const insert = db.prepare(
      `INSERT INTO main.${quoted(table.name)} SELECT * FROM ${staged}.${STAGED_FEATURES} WHERE fid > ? AND fid <= ?`,
    );
    for (let from = 0; from < all && !signal.aborted; from += SLICE) {
      insert.run(from, from + SLICE);
      onDone(Math.min(1, (from + SLICE) / all));
      await breath();
    }
    isWhole = !signal.aborted;
    return isWhole;
  } finally {
    if (!isWhole) dropFeatureTable(db, table.name);
    db.exec(`DETACH ${staged}`);
  }
}

/** The empty table with the columns and types of the staged one. */
function makeTable(db: Database.Database, { name, description, extent, day }: LayerTable, staged: string): void {
  dropFeatureTable(db, name);
  const { sql } = db.prepare(`SELECT sql FROM ${staged}.sqlite_master WHERE name = ?`).get(STAGED_FEATURES) as {
    readonly sql: string;
  };
  // The statement is our own (feature-table.ts); the name is the first quoted word in it.
  db.exec(sql.replace(quoted(STAGED_FEATURES), () => quoted(name)));
  db.prepare(
    `INSERT INTO main.gpkg_contents SELECT ?, data_type, ?, ?, ?, ?, ?, ?, ?, srs_id FROM ${staged}.gpkg_contents WHERE table_name = ?`,
  ).run(name, name, description, timestamp(day), ...(extent ?? [null, null, null, null]), STAGED_FEATURES);
  db.prepare(
    `INSERT INTO main.gpkg_geometry_columns SELECT ?, column_name, geometry_type_name, srs_id, z, m FROM ${staged}.gpkg_geometry_columns WHERE table_name = ?`,
  ).run(name, STAGED_FEATURES);
}

function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
