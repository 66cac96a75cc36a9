/**
 * Shapefile, GeoPackage, KML and GPX of the shared set, row by row against the numbers of the reference reader:
 * rows, kinds of geometry, rows without, coordinate system as stated, and extent in the file's own system.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFindingLog } from '../../core/layers/finding-log.ts';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import { readStatement } from '../crs/read-statement.ts';
import { loadSourceFile } from './load-source-file.ts';
import type { RawRows } from './raw-file.ts';
import { BARE_CONTEXT, readFile } from './read-file.ts';
import { READERS, TEXT_READERS } from './readers.ts';
import { recogniseBytes, recogniseText } from './recognise-format.ts';
import { unwrapFile } from './unwrap-file.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const CONFORMANCE = join(SHARED, 'conformance');
const isThere = existsSync(CONFORMANCE);
if (!isThere) console.log('conformance set not found beside the repository: its tests are skipped');

/** Where Siteshift means to differ from GDAL 3.6.2; docs/conformance.md says the same at length. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'shapefile/3dpoints.shp': 'the index is damaged, the .shp is whole: all 22 points are read, with a note',
  'shapefile/T8Th4_6n.zip': 'a shapefile in a folder of the archive is read',
  'shapefile/points_zip.zip': 'a shapefile in a folder of the archive is read',
  'shapefile/empty-shp.zip': 'a shapefile in a folder of the archive is read',
  'shapefile/no-dbf.zip': 'shapes without a table and an index are read, with a note',
  'gpkg/ngageoint-3857.gpkg': 'map tiles are no rows: refused with a sentence',
  'gpkg/ngageoint-attributes.gpkg': 'a GeoPackage of attributes alone needs no table of geometry columns',
  'kml/bad.kml': 'GDAL keeps the last of several placemarks at the root and reads words as 0: all are refused',
  'kml/twopoints.kml': 'GDAL keeps the last of several placemarks at the root: both are read',
  'gpx/bad.gpx': 'GDAL reads "undefined" as 0: every point is refused',
};

/**
 * Extents of the positions themselves, where the set quotes what the file declares (a header, a contents table) or what
 * LIBKML adds up without `gx:MultiTrack`. Source: GDAL 3.6.2, min and max of ST_MinX and so on over all rows.
 */
const EXTENTS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'shapefile/senate.shp': [33861.2599999979, 330846.060099997, 777514.309999999, 959747.440000001],
  'shapefile/mixedcase.zip': [33861.2599999979, 330846.060099997, 777514.309999999, 959747.440000001],
  'shapefile/max_callstack_error.shp': [1512603.33004304, 1662965.18980868, 7028295.39057544, 7086706.14860931],
  'kml/multitrack.kml': [3.681589, 3.682725, 51.050362, 51.050687],
  'kml/gxmultitrack.kml': [-72.324839, -71.324739, -40.157777, -40.139527],
  'gpkg/ms-Oregon_customCRS.gpkg': [-333131.466079837, 317997.499337191, 5123033.29064455, 5605441.5190342],
  'gpkg/ms-world_land_robin.gpkg': [-16186389.2233824, 16807937.2330086, -5885869.00625488, 8343806.88872536],
  'gpkg/ngageoint-rte.gpkg': [-4.25037481200205, 19.5517241352094, 40.1599434320059, 52.9354681311347],
  'gpkg/ngageoint-test_shapes_two_points.gpkg': [-1, 2, 0, 3],
};

type ExpectedLayer = {
  readonly name: string;
  readonly count: number;
  readonly types: Readonly<Record<string, number>>;
  readonly null_geom: number;
  readonly crs: string | null;
  readonly extent: readonly number[] | null;
};
type Expected = {
  readonly file: string;
  readonly gdal?: string | null;
  readonly error?: string;
  readonly layers?: readonly ExpectedLayer[];
};

async function rawRows(path: string, layer: string | null): Promise<RawRows | string> {
  const file = await loadSourceFile(path, []);
  if (!file.ok) return file.error.code;
  const request = {
    file: file.value,
    options: { ...DEFAULT_REVIEW_OPTIONS, layer },
    log: createFindingLog(),
    context: { scratchRoot: tmpdir(), gazetteer: () => Promise.reject(new Error('none')) },
  };
  const unwrapped = await unwrapFile(request);
  if (!unwrapped.ok) return unwrapped.error.code;
  const inner = unwrapped.value.request;
  const { bytes, fileName } = inner.file;
  const found = recogniseBytes(bytes, fileName.split('.').at(-1)?.toLowerCase() ?? '');
  const read = found === null ? TEXT_READERS[recogniseText(Buffer.from(bytes).toString()) ?? ''] : READERS[found];
  if (read === undefined) return 'no-reader';
  const raw = await read(inner);
  if (!raw.ok) return raw.error.code;
  return raw.value.kind === 'rows' ? raw.value : raw.value.kind;
}

function typesOf({ rows }: RawRows): Record<string, number> {
  const types: Record<string, number> = {};
  for (const { geometry } of rows) {
    if (geometry === null) continue;
    const { type } = geometry as { readonly type: string };
    types[type] = (types[type] ?? 0) + 1;
  }
  return types;
}

/** GDAL's names without blanks and dimensions. */
function plainTypes(types: Readonly<Record<string, number>>): Record<string, number> {
  const plain: Record<string, number> = {};
  for (const [name, count] of Object.entries(types)) {
    const key = name.replace(/3D|Measured|\s/g, '');
    plain[key] = (plain[key] ?? 0) + count;
  }
  return plain;
}

/** West, east, south, north, as the set writes it. */
function extentOf({ rows }: RawRows): number[] | null {
  const extent = [Infinity, -Infinity, Infinity, -Infinity] as [number, number, number, number];
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [x, y] = value as readonly unknown[];
    if (typeof x === 'number' && typeof y === 'number') {
      extent[0] = Math.min(extent[0], x);
      extent[1] = Math.max(extent[1], x);
      extent[2] = Math.min(extent[2], y);
      extent[3] = Math.max(extent[3], y);
    } else value.forEach(walk);
  };
  const walkGeometry = (geometry: unknown): void => {
    if (typeof geometry !== 'object' || geometry === null) return;
    if ('geometries' in geometry) (geometry.geometries as readonly unknown[]).forEach(walkGeometry);
    else if ('coordinates' in geometry) walk(geometry.coordinates);
  };
  for (const { geometry } of rows) walkGeometry(geometry);
  return extent[0] > extent[1] ? null : extent;
}

function datasets(): readonly Expected[] {
  if (!isThere) return [];
  const all = JSON.parse(readFileSync(join(CONFORMANCE, 'expected.json'), 'utf8')) as readonly Expected[];
  return all.filter(({ file }) => /^(?:shapefile|gpkg|kml|gpx)\//.test(file));
}

describe.runIf(isThere)('the vector formats of the shared set', () => {
  test('cover the formats that this test is about', () => {
    expect(datasets().length).toBeGreaterThan(80);
    expect(Object.keys(DIFFERENT).filter((name) => !datasets().some(({ file }) => file === name))).toEqual([]);
  });

  test.each(datasets().filter(({ file }) => DIFFERENT[file] === undefined))('$file', async ({ file, gdal, layers }) => {
    const path = join(CONFORMANCE, file);
    if (gdal === null) {
      expect(typeof (await rawRows(path, null))).toBe('string');
      return;
    }
    const filled = (layers ?? []).filter(({ count }) => count > 0);
    for (const layer of filled.length > 0 ? filled : (layers ?? []).slice(0, 1)) {
      expectLayer(await rawRows(path, filled.length > 1 ? layer.name : null), layer, file);
    }
  });

  test('shapefile/3dpoints.shp: 22 whole records, as its table says', async () => {
    const read = await rawRows(join(CONFORMANCE, 'shapefile/3dpoints.shp'), null);
    expect(read).toMatchObject({ format: 'Shapefile', rows: { length: 22 } });
  });

  test.each([
    { file: 'shapefile/T8Th4_6n.zip', rows: 1, types: { LineString: 1 } },
    { file: 'shapefile/points_zip.zip', rows: 295, types: { Point: 295 } },
    { file: 'shapefile/empty-shp.zip', rows: 2, types: { Polygon: 2 } },
    { file: 'shapefile/no-dbf.zip', rows: 14, types: { MultiPolygon: 9, Polygon: 5 } },
    { file: 'gpkg/ngageoint-attributes.gpkg', rows: 10, types: {} },
    { file: 'kml/twopoints.kml', rows: 2, types: { Point: 2 } },
  ])('$file: $rows rows', async ({ file, rows, types }) => {
    const read = await rawRows(join(CONFORMANCE, file), null);
    if (typeof read === 'string') throw new Error(read);
    expect(read.rows.length).toBe(rows);
    expect(typesOf(read)).toEqual(types);
  });

  test.each([
    { file: 'gpkg/ngageoint-3857.gpkg', code: 'gpkg-without-layers' },
    { file: 'kml/bad.kml', code: 'nothing-readable' },
    { file: 'gpx/bad.gpx', code: 'nothing-readable' },
  ])('$file is refused: $code', async ({ file, code }) => {
    const read = await readFile(join(CONFORMANCE, file), DEFAULT_REVIEW_OPTIONS);
    expect(read).toMatchObject({ ok: false, error: { code } });
  });
});

function expectLayer(read: RawRows | string, layer: ExpectedLayer, file: string): void {
  if (typeof read === 'string') throw new Error(`${layer.name}: ${read}`);
  const nulls = read.rows.filter(({ geometry }) => geometry === null).length;
  expect({ rows: read.rows.length, nulls }).toEqual({ rows: layer.count, nulls: layer.null_geom });
  expect(typesOf(read)).toEqual(plainTypes(layer.types));
  // The reference writes zeros where no geometry has a position.
  const isEmpty = layer.extent?.every((edge) => edge === 0) === true;
  const expected = layer.extent === null || isEmpty ? null : (EXTENTS[file] ?? layer.extent);
  const extent = extentOf(read);
  if (expected === null) expect(extent).toBeNull();
  else for (const [index, edge] of expected.entries()) expect(extent?.[index]).toBeCloseTo(edge, 5);
  expectSystem(read, layer.crs);
}

/** A code where the file gives one; well-known text is judged where it is transformed. */
function expectSystem({ crs, rows }: RawRows, expected: string | null): void {
  const { statement } = crs;
  const named = statement !== null && readStatement(statement) !== null;
  if (expected === null || expected.startsWith('Undefined')) expect(named).toBe(false);
  else if (/^EPSG:\d+$/.test(statement ?? '')) expect(statement).toBe(expected);
  else expect([statement?.includes('['), rows.length > 0]).toEqual([true, true]);
}

describe.runIf(isThere)('mutations', () => {
  test.each([
    { name: 'truncated_crypto_sites.gpkg', code: 'gpkg-truncated' },
    { name: 'truncated_crypto_sites.kmz', code: 'archive-damaged' },
    { name: 'truncated_crypto_sites_4326.shp.zip', code: 'archive-damaged' },
    { name: 'xxe.kml', code: 'xml-entities' },
    { name: 'billion_laughs.kml', code: 'xml-entities' },
    { name: 'zip_slip.zip', code: 'archive-unsafe-name' },
    { name: 'zip_bomb_100mb.kmz', code: 'archive-bomb' },
    { name: 'not_a_shapefile.shp', code: 'wrong-ending' },
    { name: 'zero_bytes.gpkg', code: 'empty-file' },
  ])('$name: $code, and nothing left behind', async ({ name, code }) => {
    // A folder of its own: others read files at the same time, and theirs come and go.
    const scratchRoot = mkdtempSync(join(tmpdir(), 'siteshift-refused-'));
    const read = await readFile(join(CONFORMANCE, 'mutations', name), DEFAULT_REVIEW_OPTIONS, {
      ...BARE_CONTEXT,
      scratchRoot,
    });
    expect(read).toMatchObject({ ok: false, error: { code } });
    expect(readdirSync(scratchRoot)).toEqual([]);
    rmSync(scratchRoot, { recursive: true });
  });

  test('html_description.kml: the description is text without scripts, pictures and links', async () => {
    const read = await rawRows(join(CONFORMANCE, 'mutations/html_description.kml'), null);
    if (typeof read === 'string') throw new Error(read);
    expect(read.rows[0]?.properties['description']).toBe('x');
  });
});

describe.runIf(existsSync(join(SHARED, 'data')))('the shared data', () => {
  const folders = ['boundaries', 'formats', 'grid', 'landuse', 'opposition'].map((name) => join(SHARED, 'data', name));
  const files = (existsSync(join(SHARED, 'data')) ? folders : []).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:gpkg|shp\.zip|kml|kmz|gpx)$/.test(name))
      .map((name) => join(folder, name)),
  );
  test.each(files.map((path) => ({ path, name: path.slice(path.lastIndexOf('/') + 1) })))(
    '$name is read',
    async ({ path, name }) => {
      if (name === 'counties5.shp.zip') return; // holds a GeoJSON, which read-file.ts hands to its reader
      const read = await rawRows(path, null);
      if (typeof read === 'string') throw new Error(read);
      expect(read.rows.length).toBeGreaterThan(0);
      if (name.startsWith('crypto_sites')) expect(read.rows.length).toBe(133);
    },
  );
});
