/** Which columns of a feature table hold numbers: by their declared type, or because their text reads as numbers. */
import type Database from 'libsql';
import { quoted } from '../workspaces/geopackage-schema.ts';

export type Column = { readonly name: string; readonly kind: 'text' | 'number' };

/** Rows looked at in a text column. Heuristic; a later cell that is no number sorts after all that are. */
const LOOKED_AT = 500;

/** Columns in the order of the table, without the row number and the geometry. */
export function columnKinds(db: Database.Database, table: string): Column[] {
  const declared = db.prepare(`PRAGMA table_info(${quoted(table)})`).all() as {
    readonly name: string;
    readonly type: string;
  }[];
  const columns = declared.filter(({ name }) => name !== 'fid' && name !== 'geom');
  const texts = columns.filter(({ type }) => type.toUpperCase().startsWith('TEXT')).map(({ name }) => name);
  const numeric = new Set(numericTexts(db, table, texts));
  return columns.map(({ name }) => ({ name, kind: numeric.has(name) || !texts.includes(name) ? 'number' : 'text' }));
}

function numericTexts(db: Database.Database, table: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const rows = db
    .prepare(`SELECT ${names.map(quoted).join(', ')} FROM ${quoted(table)} LIMIT ${LOOKED_AT}`)
    .raw()
    .all() as readonly (readonly unknown[])[];
  return names.filter((_, i) => {
    const filled = rows.map((row) => row[i]).filter((cell) => cell !== null && cell !== '');
    return filled.length > 0 && filled.every((cell) => PLAIN_NUMBER.test(String(cell)));
  });
}

/** No leading zeros: ZIP and FIPS codes are names that happen to be digits. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?(e-?\d+)?$/i;
