/**
 * The rows of a reviewed file in a GeoPackage of their own, from where they are copied into a workspace.
 *
 * Features are stored as a layer table is, so that adding them is one statement. Records stay what the reader gave, as
 * JSON: their parsers tell a number from a text and false from 0.
 */
import type Database from 'libsql';
import type { Geometry } from 'geojson';
import { emptyProperties, type Cell, type ImportedFeature } from '../../core/layers/imported-feature.ts';
import type { ImportReview } from '../../core/layers/import-review.ts';
import { plainGeometries } from '../../core/layers/plain-geometries.ts';
import { decodeGeometry } from '../workspaces/geopackage-geometry.ts';
import { createSchema, quoted } from '../workspaces/geopackage-schema.ts';
import { writeFeatureTable } from '../workspaces/feature-table.ts';
import { geometryTypeOf } from '../workspaces/layer-tables.ts';
import { inTransaction } from '../workspaces/workspace-file.ts';

/** Table of the features in a staged file. */
export const STAGED_FEATURES = 'staged';
const STAGED_RECORDS = 'staged_records';
/** A staged file is never shown; its date only has to be one. */
const ANY_DAY = '2000-01-01';

type StagedRows = {
  readonly review: ImportReview;
  readonly features: readonly ImportedFeature[];
  readonly onRow: (row: number) => void;
};

/** Writes features and gives the stored column of each field of the mapping. */
export function writeStagedFeatures(
  db: Database.Database,
  { review, features, onRow }: StagedRows,
): Readonly<Record<string, string>> {
  let names: ReadonlyMap<string, string> = new Map();
  inTransaction(db, () => {
    createSchema(db, ANY_DAY);
    const rows = features.some(isMixed) ? features.flatMap(plainFeatures) : features;
    const table = { name: STAGED_FEATURES, description: '', geometryType: geometryTypeOf(rows) };
    const columns = review.columns.map(({ name }) => name);
    names = writeFeatureTable(db, { ...table, columns, rows, extent: review.extent, onRow }, ANY_DAY);
  });
  const mapped = Object.entries(review.mapping).map(([field, column]) => [field, names.get(column) ?? column]);
  return Object.fromEntries(mapped) as Record<string, string>;
}

function isMixed({ geometry }: ImportedFeature): boolean {
  return geometry?.type === 'GeometryCollection';
}

/** A row for the points, one for the lines and one for the areas: a table row is drawn as one kind. */
function plainFeatures(feature: ImportedFeature): ImportedFeature[] {
  if (feature.geometry === null) return [feature];
  return plainGeometries(feature.geometry).map((geometry) => ({ ...feature, geometry }));
}

/** Writes rows that will become records. */
export function writeStagedRecords(db: Database.Database, features: readonly ImportedFeature[]): void {
  inTransaction(db, () => {
    db.exec(`CREATE TABLE ${STAGED_RECORDS} (feature TEXT NOT NULL)`);
    const insert = db.prepare(`INSERT INTO ${STAGED_RECORDS} VALUES (?)`);
    for (const feature of features) insert.run(JSON.stringify(feature));
  });
}

/** The rows of a staged file that will become records, as their reader gave them. */
export function readStagedRecords(db: Database.Database): ImportedFeature[] {
  const rows = db.prepare(`SELECT feature FROM ${STAGED_RECORDS} ORDER BY rowid`).all();
  return (rows as { readonly feature: string }[]).map(({ feature }) => {
    const { properties, ...rest } = JSON.parse(feature) as ImportedFeature;
    return { ...rest, properties: Object.assign(emptyProperties(), properties as Record<string, Cell>) };
  });
}

/** Geometries of at most `most` rows of a staged file, evenly spread over it, in file order. */
export function sampleGeometries(db: Database.Database, most: number): Geometry[] {
  const isRecords = db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(STAGED_RECORDS) !== undefined;
  const table = quoted(isRecords ? STAGED_RECORDS : STAGED_FEATURES);
  const { rows } = db.prepare(`SELECT max(rowid) AS rows FROM ${table}`).get() as { readonly rows: number | null };
  const step = Math.max(1, Math.ceil((rows ?? 0) / most));
  const column = isRecords ? 'feature' : 'geom';
  const found = db.prepare(`SELECT ${column} AS cell FROM ${table} WHERE (rowid - 1) % ? = 0 ORDER BY rowid`).all(step);
  return (found as { readonly cell: unknown }[]).flatMap(({ cell }) => geometryOf(cell) ?? []);
}

function geometryOf(cell: unknown): Geometry | null {
  if (typeof cell === 'string') return (JSON.parse(cell) as ImportedFeature).geometry;
  // Rows as objects come with blobs as plain buffers.
  return cell instanceof ArrayBuffer ? decodeGeometry(new Uint8Array(cell)) : null;
}
