/** The shared set of tricky and hostile files: every line of its expectations that belongs to GeoJSON, tables and FlatGeobuf. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import type { LayerRole } from '../../core/layers/layer-info.ts';
import { CATALOGUES } from '../../core/text/say.ts';
import { readFile } from './read-file.ts';
import { reviewExit } from './validate-file.ts';

const CONFORMANCE = join(import.meta.dirname, '../../../shared/conformance');
const DATA = join(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(CONFORMANCE) && existsSync(DATA);
if (!isThere) console.log('conformance set not found beside the repository: its tests are skipped');

async function run(path: string, role: LayerRole | null = null, columns = {}) {
  const result = await readFile(path, { ...DEFAULT_REVIEW_OPTIONS, role, columns });
  if (!result.ok) {
    const { code, facts } = result.error;
    return { exit: reviewExit(result), code, facts, used: 0, given: 0, kinds: {}, found: {}, rows: {}, features: [] };
  }
  const { review, features } = result.value;
  return {
    exit: reviewExit({ ok: true, value: review }),
    code: null,
    facts: {},
    used: review.rowsUsed,
    given: review.rowsGiven,
    kinds: review.geometryKinds,
    found: Object.fromEntries(review.findings.map(({ code, count }) => [code, count])),
    rows: Object.fromEntries(review.findings.map(({ code, rows }) => [code, rows])),
    features,
  };
}

type Ran = Awaited<ReturnType<typeof run>>;

function rowsOf({ rows }: Ran, code: string): readonly number[] {
  return (rows as Readonly<Record<string, readonly number[]>>)[code] ?? [];
}

function positions({ features }: Ran): Position[] {
  return features.map(({ geometry }) => (geometry?.type === 'Point' ? geometry.coordinates : []));
}

function mutation(name: string, role: LayerRole | null = null, columns = {}) {
  return run(join(CONFORMANCE, 'mutations', name), role, columns);
}

describe.runIf(isThere)('mutations', () => {
  test.each([
    'bom.geojson',
    'utf16le.geojson',
    'ndjson_named_geojson.geojson',
    'utf8.csv',
    'utf8_bom.csv',
    'utf16.csv',
    'cp1252_semicolon.csv',
  ])('%s imports as it stands: 133 points, the same coordinates', async (name) => {
    const [ran, truth] = [await mutation(name), await run(join(DATA, 'datacenters/crypto_mining_sites.csv'))];
    expect(ran).toMatchObject({ exit: 0, used: 133, given: 133, found: {} });
    expect(positions(ran).toSorted()).toEqual(positions(truth).toSorted());
  });

  test('swapped_headers_xy.csv: the same places, and that X and Y are degrees is an assumption', async () => {
    const [ran, truth] = [await mutation('swapped_headers_xy.csv'), await mutation('utf8.csv')];
    expect(ran).toMatchObject({ exit: 1, used: 133, given: 133, found: { 'crs-assumed': 1 } });
    expect(positions(ran).toSorted()).toEqual(positions(truth).toSorted());
  });

  test.each(['decimal_comma_semicolon.csv', 'dms.csv'])('%s: 133 points, the same to 1e-4 degrees', async (name) => {
    const [ran, truth] = [await mutation(name), await mutation('utf8.csv')];
    expect(ran).toMatchObject({ exit: 0, used: 133 });
    for (const [index, [lon = NaN, lat = NaN]] of positions(ran).entries()) {
      const [x = NaN, y = NaN] = positions(truth)[index] ?? [];
      expect(Math.max(Math.abs(lon - x), Math.abs(lat - y))).toBeLessThan(1e-4);
    }
  });

  test('formula_injection.csv: four rows, text kept as text', async () => {
    const ran = await mutation('formula_injection.csv', 'sites');
    expect(ran).toMatchObject({ exit: 0, used: 4 });
    expect(ran.features.map(({ properties }) => properties['name'])).toEqual([
      "=cmd|' /C calc'!A0",
      '+1+1',
      '@SUM(A1)',
      '-2+3',
    ]);
  });

  test('latlon_swapped.geojson asks, and imports when told to swap', async () => {
    expect(await mutation('latlon_swapped.geojson')).toMatchObject({
      exit: 1,
      given: 133,
      used: 0,
      found: { swapped: 1 },
    });
    const told = await mutation('latlon_swapped.geojson', 'sites', { swap: 'true' });
    expect(told).toMatchObject({ exit: 0, used: 133 });
    expect(positions(told)).toEqual(positions(await mutation('bom.geojson')));
  });

  test('mercator_without_crs.geojson asks for the system', async () => {
    expect(await mutation('mercator_without_crs.geojson')).toMatchObject({
      exit: 1,
      given: 133,
      used: 0,
      found: { 'projected-without-crs': 1 },
    });
  });

  test('missing_and_bad_coords.csv: 91 points and 42 row-level errors', async () => {
    const ran = await mutation('missing_and_bad_coords.csv');
    expect(ran).toMatchObject({ exit: 1, used: 91, given: 133 });
    expect(ran.found).toEqual({ 'coordinate-missing': 14, 'coordinate-unreadable': 14, 'latitude-out-of-range': 14 });
    expect(rowsOf(ran, 'coordinate-missing').slice(0, 2)).toEqual([2, 12]);
  });

  test('ragged.csv names its rows by line', async () => {
    const ran = await mutation('ragged.csv');
    expect(ran.exit).toBe(1);
    expect(rowsOf(ran, 'ragged-row').slice(0, 4)).toEqual([2, 7, 9, 12]);
  });

  test('duplicate_ids.geojson: six features, three repeated ids', async () => {
    expect(await mutation('duplicate_ids.geojson')).toMatchObject({ exit: 1, used: 6, found: { 'duplicate-id': 3 } });
    expect(await mutation('duplicate_ids.geojson', 'sites')).toMatchObject({
      used: 3,
      found: { 'duplicate-dropped': 3 },
    });
  });

  test('mixed_null_invalid.geojson: each of its fifteen features is accounted for', async () => {
    const ran = await mutation('mixed_null_invalid.geojson');
    expect(ran).toMatchObject({ exit: 1, given: 15, used: 11 });
    expect(ran.rows).toEqual({
      'no-geometry': [6],
      'geometry-collection': [7],
      'invalid-geometry': [9],
      'empty-geometry': [10, 11],
      'z-dropped': [12],
      'latitude-out-of-range': [13],
      'longitude-wrapped': [14],
      'antimeridian-cut': [15],
    });
    expect(ran.features.find(({ row }) => row === 14)?.geometry).toEqual({ type: 'Point', coordinates: [-97.5, 31] });
  });

  test('proto_pollution.geojson pollutes nothing', async () => {
    const ran = await mutation('proto_pollution.geojson');
    expect(ran).toMatchObject({ exit: 0, used: 1 });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(ran.features[0]?.properties['name']).toBe('<img src=x onerror=alert(1)>');
  });

  test.each(['truncated.geojson', 'trailing_garbage.geojson'])('%s is refused with a byte offset', async (name) => {
    const ran = await mutation(name);
    expect(ran).toMatchObject({ exit: 2, used: 0 });
    expect(Number((ran.facts as Record<string, unknown>)['byte'])).toBeGreaterThan(39_000);
  });

  test.each([
    'deep_nesting.geojson',
    'truncated_crypto_sites.fgb',
    'truncated_crypto_sites.gpkg',
    'truncated_crypto_sites.parquet',
    'truncated_crypto_sites.kmz',
    'truncated_crypto_sites_4326.shp.zip',
    'truncated.tif',
    'truncated.pmtiles',
    'xxe.kml',
    'billion_laughs.kml',
    'zip_slip.zip',
    'zip_bomb_100mb.kmz',
    'not_a_shapefile.shp',
    'zero_bytes.gpkg',
    'png_named.tif',
  ])('%s is refused with a sentence', async (name) => {
    const ran = await mutation(name);
    expect(ran.exit).toBe(2);
    expect(Object.keys(CATALOGUES.findings.en)).toContain(ran.code);
  });
});

type Expected = {
  readonly file: string;
  readonly error?: string;
  readonly layers?: readonly {
    readonly count: number;
    readonly null_geom: number;
    readonly invalid: number;
    readonly crs: string | null;
    readonly types: Readonly<Record<string, number>>;
  }[];
};

/** Datasets of the set that this version reads, with what a reference reader says. */
const EXPECTED: readonly Expected[] = isThere
  ? (JSON.parse(readFileSync(join(CONFORMANCE, 'expected.json'), 'utf8')) as Expected[]).filter(({ file }) =>
      /^(?:geojson|csv|fgb)\/.*(?<!\.gz)$/.test(file),
    )
  : [];

/** Where this version refuses what the reference reader opens, and why that is right. */
const STRICTER: Readonly<Record<string, string>> = {
  'geojson/bad/bad-polygonloop.geojson': 'nothing-readable',
  'geojson/bad/badcoordtype.geojson': 'nothing-readable',
  'geojson/bad/badfeature.geojson': 'nothing-readable',
  'geojson/bad/false.geojson': 'nothing-readable',
  'geojson/bad/featurecollection-type-case.geojson': 'not-geojson',
};

describe.runIf(isThere)('third-party files', () => {
  test.each(EXPECTED)(
    '$file: never more lenient than the reference reader, never silent',
    async ({ file, error, layers }) => {
      const ran = await run(join(CONFORMANCE, file));
      const [layer] = layers ?? [];
      if (file.startsWith('csv/ms-utf')) {
        expect(ran).toMatchObject({ exit: 1, given: 1 });
        return;
      }
      if (error !== undefined || STRICTER[file] !== undefined || layer === undefined) {
        expect(ran.exit).toBe(2);
        if (STRICTER[file] !== undefined) expect(ran.code).toBe(STRICTER[file]);
        return;
      }
      expect(ran.given).toBe(layer.count);
      if (layer.count - layer.null_geom !== ran.used) expect(ran.exit).toBe(1);
      if (layer.invalid > 0) expect(ran.exit).toBe(1);
    },
  );

  test('files that the reference calls good import, or say what is missing', async () => {
    for (const name of readdirSync(join(CONFORMANCE, 'geojson/good'))) {
      const ran = await run(join(CONFORMANCE, 'geojson/good', name));
      // The vertices of issue82 lie beyond the poles.
      if (name === 'issue82.geojson') expect(ran).toMatchObject({ exit: 1, found: { 'latitude-out-of-range': 1 } });
      else if (name === 'nullgeometry.geojson') expect(ran).toMatchObject({ exit: 1, found: { 'no-geometry': 1 } });
      else expect(ran).toMatchObject({ exit: 0, used: ran.given });
    }
  });
});

describe.runIf(isThere)('real data', () => {
  test.each(['crypto_sites.fgb', 'crypto_sites.geojsonl', 'crypto_sites_wkt.csv', 'crypto_sites_xy.csv'])(
    '%s: the 133 sites to 1e-6 degrees',
    async (name) => {
      const [ran, truth] = [
        await run(join(DATA, 'formats', name), 'sites'),
        await run(join(DATA, 'datacenters/crypto_mining_sites.csv'), 'sites'),
      ];
      expect(ran.used).toBe(133);
      const byId = new Map(truth.features.map((feature, index) => [feature.id, positions(truth)[index]]));
      for (const [index, { id }] of ran.features.entries()) {
        const [x = NaN, y = NaN] = byId.get(id) ?? [];
        const [lon = NaN, lat = NaN] = positions(ran)[index] ?? [];
        expect(Math.max(Math.abs(lon - x), Math.abs(lat - y))).toBeLessThan(1e-6);
      }
    },
  );

  test('the national lines are read to the last', async () => {
    const ran = await run(join(DATA, 'grid/hifld_transmission_lines_from_z8.fgb'), 'transmission-lines');
    expect(ran).toMatchObject({ exit: 0, used: 103_036, given: 103_036 });
  });

  test.each([
    { name: 'environment/aquifers.geojson', invalid: 104 },
    { name: 'environment/water-stress.geojson', invalid: 43 },
  ])('$name: the $invalid polygons that GEOS calls invalid', async ({ name, invalid }) => {
    expect((await run(join(DATA, name))).found).toEqual({ 'invalid-geometry': invalid });
  });

  test('the inventory keeps all 222 instruments, two of them without a position', async () => {
    const ran = await run(join(DATA, 'opposition/moratorium_inventory.csv'), 'moratoria');
    expect(ran).toMatchObject({ exit: 0, used: 222, found: { 'kept-without-position': 2 } });
  });
});
