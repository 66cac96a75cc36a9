import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memorySource } from './byte-source.ts';
import { openGeotiff } from './open-geotiff.ts';
import type { OpenRaster } from './open-raster.ts';
import { rasterLook } from './raster-look.ts';
import { summariseSlope } from './summarise-slope.ts';

const LAND = join(import.meta.dirname, '../../../shared/data/landuse');
const isThere = existsSync(LAND);
if (!isThere) console.log('data folder not found beside the repository: slopes of its elevations are skipped');

async function raster(file: string): Promise<OpenRaster> {
  const opened = await openGeotiff(memorySource(readFileSync(join(LAND, file))));
  if (!opened.ok || opened.value.crs === null) throw new Error('not opened');
  return { ...opened.value, crs: opened.value.crs, look: await rasterLook(opened.value) };
}

/** The same grid with cells of our own making, whatever window is read. */
async function made(z: (column: number, row: number) => number): Promise<OpenRaster> {
  const grid = await raster('spdata_dem.tif');
  return {
    ...grid,
    read: ({ left, top, right, bottom }) => {
      const cells: number[] = [];
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) cells.push(z(column, row));
      return Promise.resolve(Float64Array.from(cells));
    },
  };
}

describe.runIf(isThere)('slope from elevation', () => {
  test('a plane that rises 3 m a cell of 30.85 m is as steep everywhere, whichever way it rises', async () => {
    for (const plane of [(column: number) => 3 * column, (_: number, row: number) => -3 * row]) {
      const grid = await made(plane);
      const centre = grid.crs.toWgs84(grid.transform[0] + 58 * 30.85, grid.transform[3] - 58 * 30.85);
      const summary = await summariseSlope(grid, [centre[0], centre[1]], 0.5);
      expect(summary?.statistics?.mean).toBeCloseTo((100 * 3) / 30.85, 1);
      expect((summary?.statistics?.max ?? 0) - (summary?.statistics?.min ?? 0)).toBeLessThan(1e-6);
      expect(summary?.cells).toBeGreaterThan(700);
    }
  });

  test('beside a cell without data there is no slope', async () => {
    const grid = await made((column) => (column === 58 ? NaN : column));
    const centre = grid.crs.toWgs84(grid.transform[0] + 58.5 * 30.85, grid.transform[3] - 58.5 * 30.85);
    const summary = await summariseSlope(grid, [centre[0], centre[1]], 0.2);
    expect(summary?.empty).toBeGreaterThan(0);
    expect(summary?.empty).toBeLessThan(summary?.cells ?? 0);
  });

  test('outside the grid there is no cell', async () => {
    expect(await summariseSlope(await raster('spdata_dem.tif'), [10, 50], 1)).toMatchObject({ statistics: null });
  });
});
