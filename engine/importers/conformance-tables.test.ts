/**
 * Tables, GeoParquet, FlatGeobuf and GeoJSON of the shared set against the numbers of the reference reader: rows, kinds
 * of geometry, rows without, coordinate system as stated, extent. docs/conformance.md explains every difference.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_REVIEW_OPTIONS, type ImportReview } from '../../core/layers/import-review.ts';
import { CATALOGUES } from '../../core/text/say.ts';
import { readGazetteer } from '../gazetteer/read-gazetteer.ts';
import { readFile } from './read-file.ts';
import { readWkt } from './read-wkt.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const ASSETS = join(import.meta.dirname, '../../assets');
const CONFORMANCE = join(SHARED, 'conformance');
const isThere = existsSync(CONFORMANCE) && existsSync(join(ASSETS, 'basemap', 'zips.json'));
if (!isThere) console.log('conformance set or base map not found: its tests are skipped');

type Layer = {
  readonly count: number;
  readonly null_geom: number;
  readonly types: Readonly<Record<string, number>>;
  readonly crs: string | null;
  readonly extent: readonly [number, number, number, number] | null;
};
type Expected = {
  readonly file: string;
  readonly error?: string;
  readonly layers?: readonly Layer[];
  readonly rows?: number;
  readonly geo?: {
    readonly primary: string;
    readonly columns: Readonly<Record<string, { readonly crs: string }>>;
  } | null;
};

/** Where Siteshift means to differ; docs/conformance.md says the same at length. */
const DIFFERENT: ReadonlySet<string> = new Set([
  // GDAL reads UTF-16 text as no table; we do.
  'csv/ms-utf16_be_bom.csv',
  'csv/ms-utf16_le_bom.csv',
  // GDAL opens what RFC 7946 does not allow; we refuse it with a sentence.
  'geojson/bad/bad-polygonloop.geojson',
  'geojson/bad/badcoordtype.geojson',
  'geojson/bad/badfeature.geojson',
  'geojson/bad/false.geojson',
  'geojson/bad/featurecollection-type-case.geojson',
  // An orthographic system without a code.
  'geoparquet/example-crs_vermont-custom_geo.parquet',
]);

const context = { scratchRoot: tmpdir(), gazetteer: () => readGazetteer(ASSETS) };

async function review(file: string, options = {}) {
  const read = await readFile(file, { ...DEFAULT_REVIEW_OPTIONS, ...options }, context);
  return read.ok ? read.value : read.error;
}

function expected(folders: RegExp): readonly Expected[] {
  if (!isThere) return [];
  const all = JSON.parse(readFileSync(join(CONFORMANCE, 'expected.json'), 'utf8')) as Expected[];
  return all.filter(({ file }) => folders.test(file));
}

/** `Multi Polygon` and `3D Point` of the set in our words; a triangle is a polygon of three corners. */
function kindsOf({ types }: Layer): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const [type, count] of Object.entries(types)) {
    const kind = type.replace('3D ', '').replaceAll(' ', '').replace('Triangle', 'Polygon');
    kinds[kind] = (kinds[kind] ?? 0) + count;
  }
  return kinds;
}

describe.runIf(isThere)('FlatGeobuf, GeoJSON and CSV', () => {
  test.each(expected(/^(?:fgb|geojson|csv)\/.*(?<!\.gz)$/).filter(({ file }) => !DIFFERENT.has(file)))(
    '$file',
    async ({ file, layers }) => {
      const read = await review(join(CONFORMANCE, file));
      const [layer] = layers ?? [];
      if (layer === undefined) {
        if ('review' in read) throw new Error(`${file} was read`);
        expect(Object.keys(CATALOGUES.findings.en)).toContain(read.code);
        return;
      }
      if (!('review' in read)) throw new Error(read.code);
      const given = read.review;
      expect(given.rowsGiven).toBe(layer.count);
      // A table without coordinates may name its places, which the reference reader does not look up.
      if (!file.startsWith('csv/')) compareShapes(file, given, layer);
    },
  );
});

function compareShapes(file: string, given: ImportReview, layer: Layer): void {
  // A geometry that RFC 7946 does not allow has no kind; such a row is reported instead.
  const isUnreadable = given.findings.some(({ code }) => code === 'geometry-unreadable' || code === 'empty-geometry');
  if (!isUnreadable) expect(given.geometryKinds).toEqual(kindsOf(layer));
  if (file.startsWith('fgb/')) {
    expect(given.crs).toBe(layer.crs ?? 'EPSG:4326');
    expect(given.crsBasis).toBe(layer.crs === null ? 'assumed' : 'stated');
  }
  compareExtents(given, layer);
}

function compareExtents(given: ImportReview, layer: Layer): void {
  const isDegrees = layer.crs === null || layer.crs === 'EPSG:4326' || layer.crs === 'EPSG:4979';
  const isWhole = given.rowsUsed === layer.count;
  // Longitudes beyond 180 are turned back and lines across the meridian are cut.
  const isTurned = given.findings.some(({ code }) => code === 'longitude-wrapped' || code === 'antimeridian-cut');
  if (layer.extent === null || given.extent === null || !isDegrees || !isWhole || isTurned) return;
  const [minX, maxX, minY, maxY] = layer.extent;
  for (const [index, value] of [minX, minY, maxX, maxY].entries()) expect(given.extent[index]).toBeCloseTo(value, 6);
}

describe.runIf(isThere)('GeoParquet', () => {
  test.each(expected(/^geoparquet\//).filter(({ file }) => !DIFFERENT.has(file)))(
    '$file',
    async ({ file, rows, geo }) => {
      const read = await review(join(CONFORMANCE, file));
      if (!('review' in read)) throw new Error(read.code);
      expect(read.review.rowsGiven).toBe(rows);
      if (geo === null || geo === undefined) return;
      const crs = geo.columns[geo.primary]?.crs ?? '';
      expect(read.review.crs).toBe(crs.includes('CRS84') ? 'EPSG:4326' : crs);
      expect(read.review.crsBasis).toBe('stated');
    },
  );

  test('hyparquet-geospatial.parquet: every geometry is the one its own text says', async () => {
    const read = await review(join(CONFORMANCE, 'geoparquet/hyparquet-geospatial.parquet'));
    if (!('review' in read)) throw new Error(read.code);
    expect(read.features).toHaveLength(28);
    for (const { geometry, properties } of read.features) {
      const text = readWkt(String(properties['wkt']));
      if (!text.ok) throw new Error(String(properties['wkt']));
      // Heights and measures are not kept.
      const flat = JSON.parse(
        JSON.stringify(text.value).replace(/\[(-?[\d.]+),(-?[\d.]+)(?:,-?[\d.]+)*\]/g, '[$1,$2]'),
      ) as object;
      expect(geometry).toEqual(flat);
    }
  });

  test('rows in a system without a formula wait for the user to choose another', async () => {
    const file = join(CONFORMANCE, 'geoparquet/example-crs_vermont-custom_geo.parquet');
    const read = await review(file);
    if (!('review' in read)) throw new Error(read.code);
    expect(read.review).toMatchObject({ crs: 'Orthographic', crsBasis: 'unknown', rowsGiven: 1, rowsUsed: 0 });
    expect(read.review.findings.map(({ code, facts }) => [code, facts])).toEqual([
      ['crs-not-read', { crs: 'Orthographic' }],
    ]);
    const chosen = await review(file, { crs: 'EPSG:5070' });
    expect('review' in chosen && chosen.review.rowsUsed).toBe(1);
  });
});

describe.runIf(isThere)('real data', () => {
  const files = isThere
    ? readdirSync(join(SHARED, 'data'), { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.(?:csv|xlsx|parquet|fgb|geojsonl?)$/.test(file),
      )
    : [];

  test.each(files)('%s reads', async (file) => {
    const read = await review(join(SHARED, 'data', file));
    if (!('review' in read)) throw new Error(read.code);
    expect(read.review.rowsGiven).toBeGreaterThan(0);
  });

  test.each([
    { sheet: null, layer: 'active', rows: 5639 },
    { sheet: 'completed', layer: 'completed', rows: 1706 },
  ])('a workbook of five sheets: $layer', async ({ sheet, layer, rows }) => {
    const file = join(SHARED, 'data/grid/queues/lbnl_iso_queues_2020.xlsx');
    const read = await review(file, { layer: sheet });
    if (!('review' in read)) throw new Error(read.code);
    expect(read.review).toMatchObject({ layer, rowsGiven: rows, headerRow: 1 });
    expect(read.review.layers.map(({ name }) => name)).toEqual([
      'introduction',
      'active',
      'withdrawn',
      'completed',
      'codebook',
    ]);
  });

  test('the header below the titles of a report is found', async () => {
    const read = await review(join(SHARED, 'data/grid/queues/ercot_gis_report_2024-12.xlsx'));
    if (!('review' in read)) throw new Error(read.code);
    expect(read.review).toMatchObject({ layer: 'Project Details - Large Gen', headerRow: 31 });
    expect(read.review.columns.slice(0, 2).map(({ name }) => name)).toEqual(['INR', 'Project Name']);
  });
});
