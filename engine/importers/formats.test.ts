/** The same 133 sites in twelve files and five systems: every one must come to the same places. */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_REVIEW_OPTIONS, type ReviewOptions } from '../../core/layers/import-review.ts';
import { readGazetteer } from '../gazetteer/read-gazetteer.ts';
import { readFile } from './read-file.ts';

const DATA = join(import.meta.dirname, '../../../shared/data');
const MUTATIONS = join(import.meta.dirname, '../../../shared/conformance/mutations');
const isThere = existsSync(DATA) && existsSync(MUTATIONS);
if (!isThere) console.log('the formats set is not beside the repository: its tests are skipped');

const context = { scratchRoot: tmpdir(), gazetteer: () => readGazetteer('assets') };

async function read(path: string, options: Partial<ReviewOptions> = {}) {
  const result = await readFile(path, { ...DEFAULT_REVIEW_OPTIONS, ...options }, context);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const places = new Map(
    result.value.features.map(({ id, geometry, properties }) => [
      String(id ?? properties['id']),
      geometry?.type === 'Point' ? geometry.coordinates : [],
    ]),
  );
  return { review: result.value.review, places, codes: result.value.review.findings.map(({ code }) => code) };
}

async function expectSites(places: ReadonlyMap<string, readonly number[]>) {
  const truth = await read(join(DATA, 'datacenters/crypto_mining_sites.csv'));
  expect(places.size).toBe(133);
  for (const [id, [lon = NaN, lat = NaN]] of truth.places) {
    const [x = NaN, y = NaN] = places.get(id) ?? [];
    expect(Math.max(Math.abs(x - lon), Math.abs(y - lat)), id).toBeLessThan(1e-6);
  }
}

describe.runIf(isThere)('formats', () => {
  test.each([
    { name: 'crypto_sites.fgb', crs: 'EPSG:4326', basis: 'stated' },
    { name: 'crypto_sites.geojsonl', crs: 'EPSG:4326', basis: 'format' },
    { name: 'crypto_sites.gpkg', crs: 'EPSG:4326', basis: 'stated' },
    { name: 'crypto_sites.gpx', crs: 'EPSG:4326', basis: 'format' },
    { name: 'crypto_sites.kml', crs: 'EPSG:4326', basis: 'format' },
    { name: 'crypto_sites.kmz', crs: 'EPSG:4326', basis: 'format' },
    { name: 'crypto_sites.parquet', crs: 'EPSG:4326', basis: 'stated' },
    { name: 'crypto_sites_3857.shp.zip', crs: 'EPSG:3857', basis: 'stated' },
    { name: 'crypto_sites_5070.shp.zip', crs: 'EPSG:5070', basis: 'stated' },
    { name: 'crypto_sites_wkt.csv', crs: 'EPSG:4326', basis: 'assumed' },
    { name: 'crypto_sites_xy.csv', crs: 'EPSG:4326', basis: 'assumed' },
  ])('$name: 133 sites to 1e-6 degrees', async ({ name, crs, basis }) => {
    const { review, places, codes } = await read(join(DATA, 'formats', name));
    expect(review).toMatchObject({ rowsGiven: 133, rowsUsed: 133, crs, crsBasis: basis });
    // The KMZ has heights, all zero.
    expect(codes.filter((code) => code !== 'z-dropped')).toEqual(basis === 'assumed' ? ['crs-assumed'] : []);
    await expectSites(places);
  });

  test('the one without a system asks, offers the right one first, and agrees once it is chosen', async () => {
    const path = join(DATA, 'formats/crypto_sites_26914_noprj.shp.zip');
    const asked = await read(path);
    expect(asked.review).toMatchObject({
      rowsGiven: 133,
      rowsUsed: 0,
      crs: 'unknown',
      crsBasis: 'unknown',
      extent: null,
    });
    expect(asked.codes).toEqual(['projected-without-crs']);
    expect(asked.review.crsChoices[0]).toEqual({
      code: 'EPSG:26914',
      name: 'NAD83 / UTM zone 14N',
      place: expect.stringMatching(/^\p{L}[^,]*, \p{L}/u) as string,
    });
    const chosen = await read(path, { crs: 'EPSG:26914' });
    expect(chosen.review).toMatchObject({ rowsUsed: 133, crs: 'EPSG:26914', crsBasis: 'chosen', crsChoices: [] });
    await expectSites(chosen.places);
  });
});

describe.runIf(isThere)('systems that are missing or wrong', () => {
  test('Web Mercator in GeoJSON asks and offers EPSG:3857 first', async () => {
    const path = join(MUTATIONS, 'mercator_without_crs.geojson');
    const { review } = await read(path);
    expect(review).toMatchObject({ rowsUsed: 0, crsBasis: 'unknown' });
    expect(review.crsChoices[0]?.code).toBe('EPSG:3857');
    await expectSites((await read(path, { crs: 'EPSG:3857' })).places);
  });

  test('exchanged axes are offered as a fix that says what it gives', async () => {
    const path = join(MUTATIONS, 'latlon_swapped.geojson');
    const fix = { id: 'swap-axes', before: 0, after: 133, rows: 133 };
    expect((await read(path)).review).toMatchObject({ rowsUsed: 0, fixes: [{ ...fix, applied: false }] });
    const swapped = await read(path, { fixes: ['swap-axes'] });
    expect(swapped.review).toMatchObject({ rowsUsed: 133, fixes: [{ ...fix, applied: true }] });
    await expectSites(swapped.places);
  });

  test('a choice overrides what the file states', async () => {
    const { review } = await read(join(DATA, 'formats/crypto_sites_5070.shp.zip'), { crs: 'ESRI:102008' });
    expect(review).toMatchObject({ crs: 'ESRI:102008', crsBasis: 'chosen', rowsUsed: 133 });
    const refused = await readFile(join(DATA, 'formats/crypto_sites.gpkg'), {
      ...DEFAULT_REVIEW_OPTIONS,
      crs: 'EPSG:1',
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'crs-not-known' } });
  });
});

describe.runIf(isThere)('projected files', () => {
  /** Extents of ogr2ogr -t_srs EPSG:4326, GDAL 3.6.2. */
  test.each([
    { name: 'senate.shp', extent: [-73.50824, 41.237962, -69.927802, 42.886818] },
    { name: 'max_callstack_error.shp', extent: [16.058152, 63.356232, 19.09171, 63.863532] },
    { name: 'two_states_mercator.shp', extent: [-124.732303, 41.991558, -116.463458, 49.002813] },
  ])('$name lies where GDAL puts it', async ({ name, extent }) => {
    const { review } = await read(join(MUTATIONS, '../shapefile', name));
    for (const [index, value] of (review.extent ?? []).entries()) expect(value).toBeCloseTo(extent[index] ?? NaN, 5);
    expect(review.extent).not.toBeNull();
  });

  test('the regions in Albers, once their system is chosen, overlay those in degrees', async () => {
    const albers = join(DATA, 'grid/avert_regions_esri102008.shp.zip');
    expect((await read(albers)).review.crsChoices[0]?.code).toBe('ESRI:102008');
    const [chosen, degrees] = [
      await read(albers, { crs: 'ESRI:102008' }),
      await read(join(DATA, 'grid/avert_regions_4326.shp.zip')),
    ];
    for (const [index, value] of (chosen.review.extent ?? []).entries()) {
      expect(value).toBeCloseTo(degrees.review.extent?.[index] ?? NaN, 6);
    }
    expect([chosen.review.rowsUsed, degrees.review.rowsUsed]).toEqual([17, 17]);
  });
});
