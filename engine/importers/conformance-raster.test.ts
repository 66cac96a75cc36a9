/** Rasters and tile archives of the shared set, against what GDAL and pmtiles.js say of them in its expectations. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_REVIEW_OPTIONS, type ReviewOptions } from '../../core/layers/import-review.ts';
import { memorySource } from '../rasters/byte-source.ts';
import { openGeotiff, type Grid } from '../rasters/open-geotiff.ts';
import { openMbtiles } from '../tile-archives/open-mbtiles.ts';
import { openPmtiles } from '../tile-archives/open-pmtiles.ts';
import type { TileArchive } from '../tile-archives/tile-archive.ts';
import { readFile } from './read-file.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const CONFORMANCE = join(SHARED, 'conformance');
const DATA = join(SHARED, 'data');
const isThere = existsSync(CONFORMANCE) && existsSync(DATA);
if (!isThere) console.log('conformance set not found beside the repository: its rasters and archives are skipped');

type Expected = {
  readonly file: string;
  readonly error?: string;
  readonly size?: readonly [number, number];
  readonly bands?: number;
  readonly dtype?: string;
  readonly nodata?: string;
  readonly crs?: string;
  readonly geotransform?: readonly number[];
  readonly checksum?: number;
  readonly pmtiles?: {
    readonly version: number;
    readonly type: number;
    readonly zoom: number[];
    readonly tiles: number;
  };
};

function expectations(folder: string): Expected[] {
  if (!isThere) return [];
  const all = JSON.parse(readFileSync(join(CONFORMANCE, 'expected.json'), 'utf8')) as Expected[];
  return all.filter(({ file }) => file.startsWith(`${folder}/`));
}

function read(path: string, options: Partial<ReviewOptions> = {}) {
  return readFile(path, { ...DEFAULT_REVIEW_OPTIONS, ...options });
}

async function grid(path: string): Promise<Grid> {
  const opened = await openGeotiff(memorySource(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** Primes in turn and rounding of floats as in GDALChecksumImage. Source: GDAL, alg/gdalchecksum.cpp. */
async function checksum({ width, height, isInteger, read: readCells }: Grid): Promise<number> {
  const primes = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43];
  const cells = await readCells({ left: 0, top: 0, right: width, bottom: height });
  let sum = 0;
  let prime = 0;
  for (const cell of cells) {
    const value = isInteger
      ? cell
      : Math.floor(Math.min(2147483647, Math.max(-2147483647, Number.isFinite(cell) ? cell : -2147483648)) + 0.5);
    sum = (sum + (value % (primes[prime] ?? 1))) & 0xffff;
    prime = (prime + 1) % primes.length;
  }
  return sum;
}

describe.runIf(isThere)('GeoTIFF of the set', () => {
  test.each(expectations('geotiff'))('$file is what GDAL says', async (expected) => {
    const path = join(CONFORMANCE, expected.file);
    const answer = await read(path);
    if (!answer.ok) throw new Error(answer.error.code);
    const { review } = answer.value;
    expect(review).toMatchObject({ kind: 'raster', format: 'GeoTIFF', rowsGiven: 0 });
    const { raster } = review;
    expect([raster?.width, raster?.height]).toEqual(expected.size);
    expect(raster).toMatchObject({ bands: expected.bands, sampleType: expected.dtype });
    expect(raster?.noData ?? null).toBe(expected.nodata === 'None' ? null : Number(expected.nodata));
    if (expected.crs !== 'unknown') expect(review.crs).toBe(expected.crs);
    const { transform } = await grid(path);
    for (const [i, value] of (expected.geotransform ?? []).entries()) expect(transform[i]).toBeCloseTo(value, 6);
    expect(await checksum(await grid(path))).toBe(expected.checksum);
  });

  test('a system defined key by key with a shift of its datum lands where cs2cs puts it', async () => {
    const answer = await read(join(CONFORMANCE, 'geotiff/GeogToWGS84GeoKey5.tif'));
    // gdaltransform of the corners, Bessel with seven parameters to EPSG:4326, GDAL 3.6.2.
    const [west = NaN, south = NaN, east = NaN, north = NaN] = (answer.ok ? answer.value.review.extent : null) ?? [];
    for (const [got, expected] of [
      [west, 8.998597],
      [south, 51.998597],
      [east, 9.001403],
      [north, 52.001403],
    ] as const)
      expect(got).toBeCloseTo(expected, 5);
  });

  test('cells across the 180th meridian keep their whole turn', async () => {
    const answer = await read(join(CONFORMANCE, 'geotiff/nz_habitat_anticross_4326_1deg.tif'));
    expect(answer.ok && answer.value.review.extent).toEqual([
      -180,
      expect.closeTo(-56.5424, 4),
      180,
      expect.closeTo(-25.5424, 4),
    ]);
  });
});

describe.runIf(isThere)('rasters of the data folder', () => {
  // gdalinfo -stats, GDAL 3.6.2; shares counted by gdal_translate to raw bytes.
  test.each([
    { file: 'landuse/spdata_dem.tif', type: 'Float32', min: 238, max: 1094, mean: 555.97413982029, crs: 'EPSG:32717' },
    { file: 'landuse/spdata_srtm.tif', type: 'UInt16', min: 1024, max: 2892, mean: 1842.5480059293, crs: 'EPSG:4326' },
    { file: 'landuse/ri_nlcd.tif', type: 'Byte', min: 0, max: 95, mean: 23.78642936676, crs: 'EPSG:3653' },
  ])('$file has the statistics of gdalinfo', async ({ file, type, min, max, mean, crs }) => {
    const answer = await read(join(DATA, file));
    const review = answer.ok ? answer.value.review : null;
    expect(review?.crs).toBe(crs);
    expect(review?.raster).toMatchObject({ sampleType: type, statistics: { min, max } });
    expect(review?.raster?.statistics?.mean).toBeCloseTo(mean, 8);
  });

  test('cells that are not a number hold no data', async () => {
    const answer = await read(join(DATA, 'landuse/spdata_ndvi.tif'));
    const statistics = answer.ok ? answer.value.review.raster?.statistics : null;
    expect(statistics?.min).toBeCloseTo(-0.39831015467644, 10);
    expect(statistics?.max).toBeCloseTo(0.34375780820847, 10);
  });

  test('classes add up to one, with the names of the land cover database', async () => {
    const answer = await read(join(DATA, 'landuse/spdata_nlcd2011.tif'));
    const classes = (answer.ok ? answer.value.review.raster?.classes : null) ?? [];
    expect(classes).toHaveLength(14);
    expect(classes.find(({ value }) => value === 42)).toEqual({
      value: 42,
      label: 'Evergreen Forest',
      share: expect.closeTo(0.38723445985377936, 12) as number,
    });
    expect(classes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe.runIf(isThere)('damaged and disguised', () => {
  test.each([
    ['mutations/truncated.tif', 'tiff-truncated'],
    ['mutations/truncated.pmtiles', 'tiles-truncated'],
    ['pmtiles/empty.pmtiles', 'empty-file'],
    ['pmtiles/invalid_v4.pmtiles', 'pmtiles-version'],
  ])('%s is refused as %s', async (file, code) => {
    const answer = await read(join(CONFORMANCE, file));
    expect(answer.ok ? null : answer.error.code).toBe(code);
  });

  test.each(['mutations/png_named.tif', 'pmtiles/invalid.pmtiles'])('%s is refused for what it is', async (file) => {
    const answer = await read(join(CONFORMANCE, file));
    expect(answer.ok ? null : answer.error.code).toMatch(
      /^(?:unsupported-format|wrong-ending|not-text|pmtiles-unreadable)$/,
    );
  });

  test('every cut of a raster is refused or read, and never hangs', async () => {
    const whole = readFileSync(join(CONFORMANCE, 'geotiff/utm.tif'));
    for (let length = 8; length < whole.length; length += 97) {
      const opened = await openGeotiff(memorySource(whole.subarray(0, length)));
      expect(opened.ok ? null : opened.error.code).toMatch(/^(?:tiff-|raster-)/);
    }
  });
});

describe.runIf(isThere)('PMTiles of the set', () => {
  const TYPES = ['', 'mvt', 'image', 'image', 'image', 'image', 'mlt'];
  test.each(expectations('pmtiles').filter(({ pmtiles }) => pmtiles !== undefined))(
    '$file',
    async ({ file, pmtiles }) => {
      const answer = await read(join(CONFORMANCE, file));
      const review = answer.ok ? answer.value.review : null;
      expect(review).toMatchObject({ kind: 'tiles', format: 'PMTiles' });
      const [minZoom, maxZoom] = pmtiles?.zoom ?? [];
      expect(review?.tiles).toMatchObject({ type: TYPES[pmtiles?.type ?? 0], tiles: pmtiles?.tiles, minZoom, maxZoom });
    },
  );
});

describe.runIf(isThere)('the same pyramid in both packings', () => {
  const archives: TileArchive[] = [];
  beforeAll(() => {
    const packed = openPmtiles(memorySource(readFileSync(join(DATA, 'grid/hifld_transmission_z0-8.pmtiles'))));
    const rows = openMbtiles(join(DATA, 'grid/hifld_transmission_z0-8.mbtiles'));
    if (!packed.ok || !rows.ok) throw new Error('not opened');
    archives.push(packed.value, rows.value);
    return () => {
      rows.value.dispose();
    };
  });

  test('holds the same 1,010 tiles, byte by byte', () => {
    let same = 0;
    for (let z = 0; z <= 8; z += 1) {
      for (let x = 0; x < 2 ** z; x += 1) {
        for (let y = 0; y < 2 ** z; y += 1) {
          const [a, b] = archives.map((archive) => archive.tile(z, x, y));
          if (!a || !b) {
            if (a !== b) throw new Error(`only one has ${z}/${x}/${y}`);
            continue;
          }
          if (a.packing !== b.packing || Buffer.compare(a.bytes, b.bytes) !== 0)
            throw new Error(`${z}/${x}/${y} differs`);
          same += 1;
        }
      }
    }
    expect(same).toBe(1_010);
    expect(archives.map(({ facts }) => facts.tiles)).toEqual([1_010, 1_010]);
  });
});
