/**
 * Summaries against an oracle of other make: cells by gdal_translate, centres by gdaltransform (GDAL 3.6.2, PROJ 9.1),
 * distances by Vincenty's formulae, statistics by Python.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memorySource } from './byte-source.ts';
import { openGeotiff } from './open-geotiff.ts';
import type { OpenRaster } from './open-raster.ts';
import { rasterLook } from './raster-look.ts';
import { summariseRaster } from './summarise-raster.ts';

const LAND = join(import.meta.dirname, '../../../shared/data/landuse');
const isThere = existsSync(LAND);
if (!isThere) console.log('data folder not found beside the repository: summaries of its rasters are skipped');

async function raster(file: string): Promise<OpenRaster> {
  const opened = await openGeotiff(memorySource(readFileSync(join(LAND, file))));
  if (!opened.ok || opened.value.crs === null) throw new Error('not opened');
  return { ...opened.value, crs: opened.value.crs, look: await rasterLook(opened.value) };
}

describe.runIf(isThere)('classes around a position', () => {
  test.each([
    {
      name: 'Providence, 5 km, Rhode Island state plane',
      file: 'ri_nlcd.tif',
      at: [-71.4128, 41.824] as const,
      km: 5,
      cells: 9_690,
      counts: {
        11: 762,
        21: 517,
        22: 896,
        23: 3_523,
        24: 3_613,
        31: 48,
        41: 156,
        42: 17,
        43: 5,
        71: 60,
        81: 18,
        90: 36,
        95: 39,
      },
    },
    {
      name: 'Zion, 2 km, UTM defined key by key',
      file: 'spdata_nlcd2011.tif',
      at: [-113.05, 37.3] as const,
      km: 2,
      cells: 12_641,
      counts: { 31: 3_430, 41: 36, 42: 5_491, 52: 3_684 },
    },
    {
      name: 'the corner of the grid: cells beyond it are not counted',
      file: 'spdata_nlcd2011.tif',
      at: [-113.235, 37.51] as const,
      km: 5,
      cells: 24_176,
      counts: { 21: 705, 22: 355, 23: 8, 42: 10_621, 52: 8_015, 71: 1_676, 81: 2_625, 82: 164, 90: 7 },
    },
  ])('$name', async ({ file, at, km, cells, counts }) => {
    const summary = await summariseRaster(await raster(file), at, km);
    expect(summary).toMatchObject({ cells, empty: 0 });
    const found = summary?.classes.map(({ value, share }) => [String(value), Math.round(share * cells)]) ?? [];
    expect(Object.fromEntries(found)).toEqual(counts);
    expect(found.map(([, count]) => count)).toEqual(Object.values(counts).toSorted((a, b) => b - a));
  });
});

describe.runIf(isThere)('measurements around a position', () => {
  test.each([
    {
      file: 'ri_srtm_slope.tif',
      at: [-71.6, 41.7] as const,
      km: 2,
      cells: 1_554,
      min: 0,
      max: 12.64648723602295,
      mean: 2.9957345789885736,
      median: 2.1539483070373535,
      sd: 2.5324167755585147,
    },
    {
      file: 'ri_srtm_slope.tif',
      at: [-71.35, 41.5] as const,
      km: 5,
      cells: 9_699,
      min: 0,
      max: 13.405816078186035,
      mean: 1.7111778292985094,
      median: 0,
      sd: 2.3337126580408545,
    },
    {
      file: 'spdata_srtm.tif',
      at: [-113.05, 37.3] as const,
      km: 5,
      cells: 11_497,
      min: 1_289,
      max: 2_320,
      mean: 1817.5097851613464,
      median: 1_841,
      sd: 205.83227953446334,
    },
  ])('$file at $at within $km km', async ({ file, at, km, cells, ...expected }) => {
    const summary = await summariseRaster(await raster(file), at, km);
    expect(summary).toMatchObject({ cells, empty: 0, classes: [] });
    const { min, max, mean, median, standardDeviation: sd = NaN } = summary?.statistics ?? {};
    expect({ min, max, median }).toEqual({ min: expected.min, max: expected.max, median: expected.median });
    expect(mean).toBeCloseTo(expected.mean, 9);
    expect(sd).toBeCloseTo(expected.sd, 9);
  });

  test('far from the raster nothing is known', async () => {
    expect(await summariseRaster(await raster('spdata_srtm.tif'), [10, 50], 2)).toEqual({
      cells: 0,
      empty: 0,
      classes: [],
      statistics: null,
    });
  });

  test('cells without data are counted apart', async () => {
    const {
      cells = 0,
      empty = 0,
      statistics,
    } = (await summariseRaster(await raster('ri_padus.tif'), [-71.6, 41.7], 5)) ?? {};
    expect(cells).toBeGreaterThan(9_000);
    expect(empty).toBeGreaterThan(0);
    expect(statistics?.max).toBeLessThanOrEqual(2);
  });
});
