/** GeoPackages made here: what other programs write, and what a hostile one tries. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { afterAll, describe, expect, test } from 'vitest';
import { createFindingLog } from '../../core/layers/finding-log.ts';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import { readGeopackage } from './read-geopackage.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'siteshift-gpkg-'));
const SCRATCH = mkdtempSync(join(tmpdir(), 'siteshift-scratch-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
  rmSync(SCRATCH, { recursive: true });
});
let made = 0;

const BASE = `
  CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER);
  CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
  CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
  INSERT INTO gpkg_spatial_ref_sys VALUES (4326, 'EPSG', 4326, 'x'), (-1, 'NONE', -1, 'undefined'), (9, 'NONE', 9, 'PROJCS["y"]');
  INSERT INTO gpkg_contents VALUES ('sites', 'features', 4326);
  INSERT INTO gpkg_geometry_columns VALUES ('sites', 'geom', 'POINT', 4326);`;
const SITES =
  'CREATE TABLE sites (fid INTEGER PRIMARY KEY, geom BLOB, Name TEXT, open BOOLEAN, photo BLOB, big INTEGER);';
/** Header without envelope, then a point: little endian, big endian, and with height in the way of PostGIS. */
const POINT = "x'4750000100000000' || x'0101000000000000000000F03F0000000000000040'";
const BIG_ENDIAN = "x'4750000000000000' || x'00000000013FF00000000000004000000000000000'";
const EWKB_Z = "x'4750000100000000' || x'01010000A0E6100000000000000000F03F00000000000000400000000000000840'";

function build(sql: string): Buffer {
  made += 1;
  const path = join(FOLDER, `${made}.gpkg`);
  const db = new Database(path);
  db.exec(BASE + sql);
  db.close();
  return readFileSync(path);
}

async function read(bytes: Uint8Array, layer: string | null = null) {
  const log = createFindingLog();
  const result = await readGeopackage({
    file: { fileName: 'a.gpkg', bytes, parts: new Map() },
    options: { ...DEFAULT_REVIEW_OPTIONS, layer },
    log,
    context: { scratchRoot: SCRATCH, gazetteer: () => Promise.reject(new Error('none')) },
  });
  expect(readdirSync(SCRATCH)).toEqual([]);
  if (!result.ok) return { code: result.error.code, rows: [], found: [], columns: [], layers: [], crs: null };
  if (result.value.kind !== 'rows') throw new Error('rows are expected');
  const { rows, columns, layers, crs } = result.value;
  return { code: null, rows, columns, layers, crs: crs.statement, found: log.all().map(({ code }) => code) };
}

describe('GeoPackage', () => {
  test('rows in either byte order and dialect, one damaged, one empty; binary columns are left empty', async () => {
    const file = build(`${SITES}
      INSERT INTO sites VALUES (3, CAST(${POINT} AS BLOB), 'a', 1, x'00', 5), (4, CAST(${BIG_ENDIAN} AS BLOB), 'b', 0, NULL, 6),
        (5, CAST(${EWKB_Z} AS BLOB), '', NULL, NULL, 7), (6, x'475000010000000001010000', 'd', 1, NULL, 8), (7, NULL, 'e', 1, NULL, 9);`);
    const { rows, columns, found, crs } = await read(file);
    expect(rows.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [1, 2] },
      { type: 'Point', coordinates: [1, 2] },
      { type: 'Point', coordinates: [1, 2, 3] },
      null,
      null,
    ]);
    expect(rows.map(({ problem }) => problem)).toEqual([null, null, null, 'geometry-unreadable', 'no-geometry']);
    expect(rows[0]).toMatchObject({ id: '3', properties: { Name: 'a', open: true, photo: null, big: 5 } });
    expect([columns, found, crs]).toEqual([['Name', 'open', 'photo', 'big'], ['binary-column'], 'EPSG:4326']);
  });

  test('the system is a code, a definition, or nothing', async () => {
    const as = (srs: number) => build(`${SITES} UPDATE gpkg_geometry_columns SET srs_id = ${srs};`);
    expect((await read(as(9))).crs).toBe('PROJCS["y"]');
    expect((await read(as(-1))).crs).toBeNull();
    expect((await read(as(777))).crs).toBeNull();
  });

  test('layers are chosen by name; a table of attributes is one', async () => {
    const file = build(`${SITES} CREATE TABLE notes (id TEXT, n REAL); INSERT INTO notes VALUES ('x1', 2.5);
      INSERT INTO gpkg_contents VALUES ('notes', 'attributes', NULL);`);
    expect((await read(file)).layers).toEqual([
      { name: 'sites', rows: 0, geometry: 'POINT' },
      { name: 'notes', rows: 1, geometry: null },
    ]);
    expect((await read(file, 'notes')).rows[0]).toMatchObject({ id: 'x1', geometry: null, properties: { n: 2.5 } });
    expect((await read(file, 'none')).code).toBe('layer-not-found');
  });

  test('whole numbers beyond 2^53 do not end the reading', async () => {
    const file = build(`${SITES} INSERT INTO sites VALUES (1, NULL, 'a', 1, NULL, 9007199254740993);`);
    expect((await read(file)).rows.length).toBe(1);
  });

  test.each([
    {
      what: 'a view that never ends',
      sql: 'CREATE VIEW sites AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c;',
    },
    { what: 'a virtual table', sql: 'CREATE VIRTUAL TABLE sites USING rtree(id, a, b);' },
  ])('$what is no layer', async ({ sql }) => {
    expect((await read(build(sql))).code).toBe('gpkg-without-layers');
  });

  test('a generated column is not computed', async () => {
    // The column comes after the row: an insertion would compute it here.
    const file = build(`CREATE TABLE sites (fid INTEGER PRIMARY KEY, geom BLOB);
      INSERT INTO sites (geom) VALUES (NULL);
      ALTER TABLE sites ADD COLUMN bomb TEXT AS (hex(zeroblob(400000000))) VIRTUAL;`);
    expect(await read(file)).toMatchObject({ columns: [], rows: [{ problem: 'no-geometry' }] });
  });

  test('a name full of quotes is only a name', async () => {
    const name = 'a"; DROP TABLE sites; --';
    const file = build(`CREATE TABLE "${name.replace('"', '""')}" (n INTEGER);
      INSERT INTO gpkg_contents VALUES ('${name}', 'attributes', NULL);`);
    expect((await read(file, name)).code).toBeNull();
  });

  test('text that is no UTF-8 is read as Windows-1252, in cells and in names', async () => {
    const file = build(`${SITES} INSERT INTO sites VALUES (1, NULL, CAST(x'436166e9' AS TEXT), 1, NULL, 1);
      INSERT INTO gpkg_contents VALUES (CAST(x'e9' AS TEXT), 'attributes', NULL);`);
    expect((await read(file)).rows[0]?.properties['Name']).toBe('Café');
  });

  test('other databases, cut ones and no database are refused', async () => {
    const path = join(FOLDER, 'other.sqlite');
    const db = new Database(path);
    db.exec('CREATE TABLE t (x)');
    db.close();
    expect((await read(readFileSync(path))).code).toBe('not-a-geopackage');
    const whole = build(SITES);
    expect((await read(whole.subarray(0, whole.length - 1))).code).toBe('gpkg-truncated');
    expect((await read(whole.subarray(0, 50))).code).toBe('gpkg-truncated');
  });

  test('no changed bytes make it throw, hang or leave a file', async () => {
    const whole = build(`${SITES} INSERT INTO sites VALUES (3, CAST(${POINT} AS BLOB), 'a', 1, x'00', 5);`);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const changed = Buffer.from(whole);
        for (const [at, value] of changes) changed[at] = value;
        const { code, rows } = await read(changed);
        return code !== null || rows.length <= 100;
      }),
      { numRuns: 60 },
    );
  });
});
