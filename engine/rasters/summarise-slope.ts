/**
 * How steep is the ground around a position, in percent, worked out from elevation in metres?
 *
 * Each cell takes the slope of the plane through its eight neighbours, those beside it counting double; a cell beside one
 * without data has none. Source: Horn, Hill shading and the reflectance map, Proceedings of the IEEE 69 (1981).
 */
import { distanceKm, type LonLat } from '../../core/geo/geodesic.ts';
import type { RasterSummary } from '../../core/layers/raster-summary.ts';
import { cellFinder } from './grid-place.ts';
import { positionOf } from './grid-transform.ts';
import type { Window } from './open-geotiff.ts';
import type { OpenRaster } from './open-raster.ts';
import { hasData } from './sample-type.ts';
import { medianOf, windowAround } from './summarise-raster.ts';
import { createTally } from './tally.ts';

/** Cells read at once: 50 km at 30 m are 2.8 million. Heuristic. */
const MAX_CELLS = 8_000_000;

/** Null when the radius covers more cells than are read. */
export async function summariseSlope(
  raster: OpenRaster,
  centre: LonLat,
  radiusKm: number,
): Promise<RasterSummary | null> {
  const inner = windowAround(raster, centre, radiusKm);
  const window = {
    left: Math.max(0, inner.left - 1),
    top: Math.max(0, inner.top - 1),
    right: Math.min(raster.width, inner.right + 1),
    bottom: Math.min(raster.height, inner.bottom + 1),
  };
  const width = window.right - window.left;
  if (width <= 0 || window.bottom <= window.top) return EMPTY;
  if (width * (window.bottom - window.top) > MAX_CELLS) return null;
  const cells = await raster.read(window);
  const size = cellSizeM(raster, centre);
  const slopes: number[] = [];
  for (let i = 0; i < cells.length; i += 1) {
    if (!isWithin(raster, window, i, { centre, radiusKm })) continue;
    slopes.push(slopeAt(cells, { at: i, width, size, noData: raster.noData }));
  }
  return summaryOf(slopes);
}

const EMPTY: RasterSummary = { cells: 0, empty: 0, classes: [], statistics: null };

function summaryOf(slopes: readonly number[]): RasterSummary {
  const tally = createTally({ noData: null, isInteger: false });
  tally.add(slopes);
  const statistics = tally.statistics();
  const held = slopes.filter((slope) => !Number.isNaN(slope));
  return {
    cells: tally.cells(),
    empty: tally.empty(),
    classes: [],
    statistics: statistics === null ? null : { ...statistics, median: medianOf(held) },
  };
}

function isWithin(
  { crs, transform }: OpenRaster,
  window: Window,
  item: number,
  { centre, radiusKm }: { readonly centre: LonLat; readonly radiusKm: number },
): boolean {
  const width = window.right - window.left;
  const column = window.left + (item % width);
  const row = window.top + Math.floor(item / width);
  return distanceKm(centre, crs.toWgs84(...positionOf(transform, column + 0.5, row + 0.5))) <= radiusKm;
}

type Size = { readonly across: number; readonly down: number };

/** Metres between the centres of neighbouring cells at the position: a degree is not as wide as it is high. */
function cellSizeM(raster: OpenRaster, centre: LonLat): Size {
  const [column, row] = cellFinder(raster)(...centre);
  const at = (x: number, y: number): LonLat => {
    const [lon, lat] = raster.crs.toWgs84(...positionOf(raster.transform, x, y));
    return [lon, lat];
  };
  const here = at(column, row);
  return { across: 1000 * distanceKm(here, at(column + 1, row)), down: 1000 * distanceKm(here, at(column, row + 1)) };
}

type Place = { readonly at: number; readonly width: number; readonly size: Size; readonly noData: number | null };

/** Percent; NaN at the edge of what was read and beside a cell without data. */
function slopeAt(cells: ArrayLike<number>, { at, width, size, noData }: Place): number {
  const column = at % width;
  if (column === 0 || column === width - 1 || at < width || at + width >= cells.length) return NaN;
  const z = (dx: number, dy: number) => {
    const cell = cells[at + dx + dy * width] ?? NaN;
    return hasData(cell, noData) ? cell : NaN;
  };
  const east = z(1, -1) + 2 * z(1, 0) + z(1, 1) - z(-1, -1) - 2 * z(-1, 0) - z(-1, 1);
  const south = z(-1, 1) + 2 * z(0, 1) + z(1, 1) - z(-1, -1) - 2 * z(0, -1) - z(1, -1);
  return 100 * Math.hypot(east / (8 * size.across), south / (8 * size.down));
}
