/** A small copy of a large raster, for tiles that show much of it: read once, or taken from the overviews of the file. */
import type { Cells, Grid } from './open-geotiff.ts';

/** Longest side of the copy, cells. Heuristic: a tile of 256 pixels that covers too much to be read shows 250 of them. */
const LONGEST_SIDE = 2_048;
/** Cells read at a time. Heuristic. */
const CELLS_AT_ONCE = 4_000_000;

/** Cells of every `scale`th column and row: values that are in the file, never means. */
export type CoarseGrid = {
  readonly width: number;
  readonly height: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly cells: Cells;
};

const made = new WeakMap<Grid, Map<number, Promise<CoarseGrid>>>();

/** The copy of one band, made at the first request and kept with the raster. */
export function coarseGrid(grid: Grid, band: number): Promise<CoarseGrid> {
  const copies = made.get(grid) ?? new Map<number, Promise<CoarseGrid>>();
  made.set(grid, copies);
  const known = copies.get(band) ?? make(grid, band);
  copies.set(band, known);
  return known;
}

async function make(grid: Grid, band: number): Promise<CoarseGrid> {
  const overview = grid.overviews
    .filter(({ width, height }) => width * height <= LONGEST_SIDE * LONGEST_SIDE)
    .toSorted((a, b) => b.width - a.width)[0];
  if (overview !== undefined && Math.max(overview.width, overview.height) * 2 >= LONGEST_SIDE) {
    const { width, height } = overview;
    return {
      width,
      height,
      scaleX: grid.width / width,
      scaleY: grid.height / height,
      cells: await overview.read({ left: 0, top: 0, right: width, bottom: height }, band),
    };
  }
  return sampled(grid, band);
}

async function sampled(grid: Grid, band: number): Promise<CoarseGrid> {
  const scale = Math.max(1, Math.ceil(Math.max(grid.width, grid.height) / LONGEST_SIDE));
  const width = Math.ceil(grid.width / scale);
  const height = Math.ceil(grid.height / scale);
  const cells = new Float64Array(width * height);
  const blocks = Math.max(1, Math.floor(CELLS_AT_ONCE / (grid.width * grid.blockRows)));
  const rows = blocks * Math.min(grid.blockRows, grid.height);
  for (let top = 0; top < grid.height; top += rows) {
    const bottom = Math.min(grid.height, top + rows);
    const first = Math.ceil(top / scale);
    if (first * scale >= bottom) continue;
    const given = await grid.read({ left: 0, top, right: grid.width, bottom }, band);
    for (let row = first; row * scale < bottom; row += 1) {
      const start = (row * scale - top) * grid.width;
      for (let column = 0; column < width; column += 1)
        cells[row * width + column] = given[start + column * scale] ?? NaN;
    }
  }
  return { width, height, scaleX: scale, scaleY: scale, cells };
}
