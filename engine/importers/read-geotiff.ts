/** GeoTIFF to a review of its cells: size, kind of numbers, classes or statistics, extent. The cells stay in the file. */
import type { ImportError, RasterReview } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { memorySource } from '../rasters/byte-source.ts';
import type { GridCrs } from '../rasters/grid-crs.ts';
import { cellMetres, extentOf } from '../rasters/grid-place.ts';
import { isLandCover, landCoverName } from '../rasters/land-cover-classes.ts';
import { openGeotiff, type Grid } from '../rasters/open-geotiff.ts';
import { scanGrid, type Scan } from '../rasters/scan-grid.ts';
import { rasterCrs } from './raster-crs.ts';
import type { RawFile } from './raw-file.ts';
import type { ReadRequest } from './reader.ts';

/** Reviews a GeoTIFF. A system chosen by the user takes the place of the one the file states. */
export async function readGeotiff({ file, options, log, context }: ReadRequest): Promise<Result<RawFile, ImportError>> {
  const opened = await openGeotiff(memorySource(file.bytes));
  if (!opened.ok) return opened;
  const grid = opened.value;
  const found = await rasterCrs(grid, { chosen: options.crs, log, context });
  if (!found.ok) return found;
  const { crs, label, basis, choices } = found.value;
  const scanned = await scanSafely(grid);
  if (scanned === null) return err({ code: 'tiff-damaged', facts: {} });
  if (!scanned.isWhole) {
    const percent = Math.round((100 * scanned.cellsRead) / (grid.width * grid.height));
    log.note('raster-sampled', null, { percent: Math.max(1, percent) });
  }
  if (grid.bands > 1) log.note('raster-first-band', null, { bands: grid.bands });
  return ok({
    kind: 'raster',
    format: 'GeoTIFF',
    crs: { statement: label, isFixed: false },
    crsBasis: basis,
    crsChoices: choices,
    layers: [],
    layer: null,
    raster: reviewOf(grid, crs, scanned),
    extent: crs === null ? null : extentOf({ ...grid, crs }),
  });
}

/** Null when a block of the file cannot be unpacked. */
async function scanSafely(grid: Grid): Promise<Scan | null> {
  try {
    return await scanGrid(grid);
  } catch {
    return null;
  }
}

function reviewOf(grid: Grid, crs: GridCrs | null, { tally }: Scan): RasterReview {
  const { width, height, bands, sampleType, noData } = grid;
  const statistics = tally.statistics();
  const classes = grid.isColour ? null : tally.classes();
  const held = tally.cells() - tally.empty();
  const named = classes !== null && isLandCover(classes.map(({ value }) => value));
  return {
    width,
    height,
    bands,
    sampleType,
    noData,
    cellMetres: crs === null ? [0, 0] : cellMetres({ ...grid, crs }),
    classes: (classes ?? []).map(({ value, cells }) => ({
      value,
      label: named ? landCoverName(value) : null,
      share: cells / held,
    })),
    statistics: statistics === null ? null : { min: statistics.min, max: statistics.max, mean: statistics.mean },
  };
}
