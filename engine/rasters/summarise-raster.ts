/**
 * What a raster holds around a position: the cells whose centre lies within the radius on the ellipsoid.
 *
 * A cell counts as one: within a few kilometres cells of one grid have the same size to a thousandth.
 */
import { distanceKm, pointAt, type LonLat } from '../../core/geo/geodesic.ts';
import type { RasterSummary } from '../../core/layers/raster-summary.ts';
import { cellFinder } from './grid-place.ts';
import { positionOf } from './grid-transform.ts';
import type { Window } from './open-geotiff.ts';
import type { OpenRaster } from './open-raster.ts';
import { hasData } from './sample-type.ts';
import { createTally } from './tally.ts';

/** Directions in which the circle is followed to find the rows and columns it reaches. Heuristic; a margin covers the rest. */
const DIRECTIONS = 64;
/** Columns and rows added around what the circle reaches: the chord between two directions bends less than a cell in a hundred. */
const MARGIN = 2;
const MARGIN_SHARE = 0.01;
/** Cells of a summary; 100 km at 30 m are 35 million. Heuristic. */
const MAX_CELLS = 60_000_000;
/** Cells read at a time. Heuristic. */
const CELLS_AT_ONCE = 2_000_000;

/** Null when the radius covers more cells than are read. */
export async function summariseRaster(
  raster: OpenRaster,
  centre: LonLat,
  radiusKm: number,
): Promise<RasterSummary | null> {
  const window = windowAround(raster, centre, radiusKm);
  const width = window.right - window.left;
  if (width * (window.bottom - window.top) > MAX_CELLS) return null;
  const tally = createTally(raster);
  const values: number[] = [];
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, width)));
  for (let top = window.top; top < window.bottom && width > 0; top += rows) {
    const part = { ...window, top, bottom: Math.min(window.bottom, top + rows) };
    const inside = await cellsInside(raster, part, { centre, radiusKm });
    tally.add(inside);
    for (const cell of inside) if (hasData(cell, raster.noData)) values.push(cell);
  }
  return summaryOf(raster, tally, values);
}

function summaryOf({ look }: OpenRaster, tally: ReturnType<typeof createTally>, values: number[]): RasterSummary {
  const statistics = tally.statistics();
  const held = tally.cells() - tally.empty();
  const classes = look.isClasses ? (tally.classes() ?? []) : [];
  return {
    cells: tally.cells(),
    empty: tally.empty(),
    classes: classes
      .map(({ value, cells }) => ({
        value,
        label: look.label(value),
        share: cells / held,
        colour: hex(look.colour(value)),
      }))
      .sort((a, b) => b.share - a.share || a.value - b.value),
    statistics: statistics === null ? null : { ...statistics, median: medianOf(values) },
  };
}

/** Values of the cells of a window whose centres lie in the circle. */
async function cellsInside(
  { crs, transform, read }: OpenRaster,
  window: Window,
  { centre, radiusKm }: { readonly centre: LonLat; readonly radiusKm: number },
): Promise<number[]> {
  const cells = await read(window);
  const width = window.right - window.left;
  const inside: number[] = [];
  for (let i = 0; i < cells.length; i += 1) {
    const column = window.left + (i % width);
    const row = window.top + Math.floor(i / width);
    const at = crs.toWgs84(...positionOf(transform, column + 0.5, row + 0.5));
    if (distanceKm(centre, at) <= radiusKm) inside.push(cells[i] ?? NaN);
  }
  return inside;
}

/** Whole columns and rows that can hold a centre in the circle, cut to the grid. */
export function windowAround(raster: OpenRaster, centre: LonLat, radiusKm: number): Window {
  const find = cellFinder(raster);
  const reached = [find(...centre)];
  for (let i = 0; i < DIRECTIONS; i += 1) reached.push(find(...pointAt(centre, (360 * i) / DIRECTIONS, radiusKm)));
  const side = (axis: 0 | 1, size: number): [number, number] => {
    const along = reached.map((cell) => cell[axis]).filter(Number.isFinite);
    if (along.length === 0) return [0, 0];
    const [low, high] = [Math.min(...along), Math.max(...along)];
    const margin = MARGIN + MARGIN_SHARE * (high - low);
    return [clamp(Math.floor(low - margin), size), clamp(Math.ceil(high + margin), size)];
  };
  const [left, right] = side(0, raster.width);
  const [top, bottom] = side(1, raster.height);
  return { left, top, right, bottom };
}

function clamp(value: number, size: number): number {
  return Math.min(size, Math.max(0, value));
}

/** The middle value, or the mean of the two in the middle; 0 for none, which nobody asks for. */
export function medianOf(values: number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

function hex(colour: number | null): string | null {
  return colour === null ? null : `#${colour.toString(16).padStart(6, '0')}`;
}
