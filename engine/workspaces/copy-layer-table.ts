/** Copies the features of a staged file into a layer table of a workspace, inside SQLite: no row passes through here. */
import type Database from 'libsql';
import { STAGED_FEATURES } from '../staging/staged-table.ts';
import type { Extent } from '../../core/layers/layer-info.ts';
import { dropFeatureTable } from './feature-table.ts';
import { quoted, timestamp } from './geopackage-schema.ts';

export type LayerTable = {
  readonly name: string;
  readonly description: string;
  readonly extent: Extent | null;
  /** Dates the contents. */
  readonly day: string;
};

/** Runs `work` with the file at `path` attached as `staged`, in one transaction; an exception rolls it back. */
export function withStaged<T>(db: Database.Database, path: string, work: () => T): T {
  db.prepare('ATTACH ? AS staged').run(path);
  try {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (cause) {
      db.exec('ROLLBACK');
      throw cause;
    }
  } finally {
    db.exec('DETACH staged');
  }
}

/** Makes the table with the columns, types and rows of the attached staged file, and registers it. */
export function copyLayerTable(db: Database.Database, table: LayerTable): void {
  const { name, description, extent, day } = table;
  dropFeatureTable(db, name);
  const { sql } = db.prepare('SELECT sql FROM staged.sqlite_master WHERE name = ?').get(STAGED_FEATURES) as {
    readonly sql: string;
  };
  // The statement is our own (feature-table.ts); the name is the first quoted word in it.
  db.exec(sql.replace(quoted(STAGED_FEATURES), () => quoted(name)));
  db.exec(`INSERT INTO main.${quoted(name)} SELECT * FROM staged.${quoted(STAGED_FEATURES)}`);
  db.prepare(
    'INSERT INTO main.gpkg_contents SELECT ?, data_type, ?, ?, ?, ?, ?, ?, ?, srs_id FROM staged.gpkg_contents WHERE table_name = ?',
  ).run(name, name, description, timestamp(day), ...(extent ?? [null, null, null, null]), STAGED_FEATURES);
  db.prepare(
    'INSERT INTO main.gpkg_geometry_columns SELECT ?, column_name, geometry_type_name, srs_id, z, m FROM staged.gpkg_geometry_columns WHERE table_name = ?',
  ).run(name, STAGED_FEATURES);
}
