/** Damages a saved workspace: bytes of pages and of text, and, as somebody who means harm would, through SQL. */
import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'libsql';
import type { SeededRandom } from '../../../core/lib/seeded-random.ts';
import { quoted } from '../geopackage-schema.ts';

/** Size of a page as SQLite makes them. Source: sqlite.org/pgszchng2016.html. */
const PAGE = 4096;
/** Numbers at the edges of the fields of a page. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff];
/** No UTF-8, alone or in a row: a lone follower, a start without its end, an overlong slash, half a pair. */
const NOT_UTF8 = [[0xff], [0x80], [0xc3], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]];
const NOT_TEXT = "CAST(x'41ff42' AS TEXT)";

type Damage = (bytes: Buffer, random: SeededRandom) => Buffer;

/** What is done to the schema or to rows; the file stays a sound database. */
const HARM = [
  'CREATE TRIGGER harm AFTER INSERT ON siteshift_document BEGIN UPDATE layer_lines SET name = ' + NOT_TEXT + '; END',
  'CREATE TRIGGER harm AFTER INSERT ON gpkg_contents BEGIN UPDATE gpkg_contents SET identifier = ' + NOT_TEXT + '; END',
  'ALTER TABLE gpkg_contents RENAME TO kept; CREATE VIEW gpkg_contents AS SELECT * FROM kept',
  'DROP TABLE layer_lines; CREATE VIEW layer_lines AS SELECT 1 AS fid, NULL AS geom, ' + NOT_TEXT + ' AS name',
  'DROP TABLE layer_lines; CREATE TABLE layer_lines (fid TEXT PRIMARY KEY, geom, name) WITHOUT ROWID; ' +
    `INSERT INTO layer_lines VALUES (${NOT_TEXT}, NULL, 1)`,
  `INSERT INTO layer_lines (fid, name) VALUES (9223372036854775807, ${NOT_TEXT})`,
  `INSERT INTO layer_lines (fid, name) VALUES (-9223372036854775807, ${NOT_TEXT})`,
  "UPDATE siteshift_document SET document = CAST('ff' || document AS BLOB)",
  `UPDATE siteshift_document SET document = replace(document, 'Lines', ${NOT_TEXT})`,
  `UPDATE sqlite_sequence SET seq = ${NOT_TEXT}`,
] as const;

/** One damage by its number: the same on every machine. */
export function damage(path: string, from: string, random: SeededRandom): void {
  const way = random.below(4);
  if (way < 3) {
    const bytes = ([onText, onPage, onBytes][way] ?? onText)(readFileSync(from), random);
    writeFileSync(path, bytes);
    return;
  }
  writeFileSync(path, readFileSync(from));
  const db = new Database(path);
  try {
    db.exec('PRAGMA foreign_keys = OFF');
    db.exec(random.below(2) === 0 ? (HARM[random.below(HARM.length)] ?? HARM[0]) : badCell(db, random));
  } catch {
    // A column of numbers takes no text; then the file stays as it was.
  } finally {
    db.close();
  }
}

/** Writes over letters that stand in a row: names, statements of the schema, cells, the document. */
const onText: Damage = (bytes, random) => {
  const words = [...bytes.toString('latin1').matchAll(/[A-Za-z_]{4,}/g)];
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const word = words[random.below(words.length)];
    if (word === undefined) return bytes;
    const at = word.index + random.below(word[0].length);
    Buffer.from(NOT_UTF8[random.below(NOT_UTF8.length)] ?? [0xff]).copy(bytes, at);
  }
  return bytes;
};

/** Writes an edge over a field in the header of a page or among its first cells. Source: sqlite.org/fileformat2.html, 1.6. */
const onPage: Damage = (bytes, random) => {
  const page = random.below(Math.max(1, bytes.length / PAGE));
  const at = page * PAGE + (page === 0 ? random.below(150) : random.below(60));
  const value = EDGES[random.below(EDGES.length)] ?? 0;
  if (value > 0xff) bytes.writeUInt16BE(value, at);
  else bytes.writeUInt8(value, at);
  return bytes;
};

const onBytes: Damage = (bytes, random) => {
  const at = random.below(bytes.length);
  switch (random.below(3)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return bytes.fill(random.below(256), at, Math.min(bytes.length, at + random.below(PAGE)));
    default:
      bytes.copy(bytes, random.below(bytes.length), at, at + PAGE);
      return bytes;
  }
};

/** A statement that puts text that is none into a column of a table. */
function badCell(db: Database.Database, random: SeededRandom): string {
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
  const names = (tables as { readonly name: string }[]).map(({ name }) => name);
  const table = quoted(names[random.below(names.length)] ?? 'gpkg_contents');
  const columns = (db.prepare(`PRAGMA table_info(${table})`).all() as { readonly name: string }[]).map(
    ({ name }) => name,
  );
  const column = quoted(columns[1 + random.below(Math.max(1, columns.length - 1))] ?? columns[0] ?? 'rowid');
  return `UPDATE OR IGNORE ${table} SET ${column} = ${NOT_TEXT}`;
}
