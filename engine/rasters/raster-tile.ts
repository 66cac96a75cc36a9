/**
 * A map tile of a raster, as PNG: the cell under the middle of each pixel, so that no class appears that is not there.
 *
 * Positions are turned into cells at every 16th pixel and interpolated between: the error is far below a pixel from
 * zoom 4 on; the whole Earth is turned pixel by pixel.
 */
import { encode } from 'fast-png';
import { coarseGrid } from './coarse-grid.ts';
import { cellFinder } from './grid-place.ts';
import type { Cells, Window } from './open-geotiff.ts';
import type { OpenRaster } from './open-raster.ts';
import { hasData } from './sample-type.ts';

export const TILE_PIXELS = 256;
const LATTICE_STEP = 16;
/** Below this zoom the projection bends too much inside 16 pixels. Heuristic: 0.1 pixel at the edge of Web Mercator. */
const LATTICE_FROM_ZOOM = 4;
/** Cells read for one tile; a tile that covers more is drawn from a small copy of the raster. Heuristic. */
const MAX_CELLS = 6_000_000;

type Address = { readonly z: number; readonly x: number; readonly y: number };

/** PNG of a tile; null when no cell of the raster lies in it. */
export async function rasterTile(raster: OpenRaster, address: Address): Promise<Uint8Array | null> {
  const places = cellsOfPixels(raster, address);
  const window = windowOf(raster, places);
  if (window === null) return null;
  const pixels = new Uint8Array(TILE_PIXELS * TILE_PIXELS * 4);
  const bands = raster.isColour ? [0, 1, 2] : [0];
  const read: Sampled[] = [];
  for (const band of bands) read.push(await readSampled(raster, window, band));
  const drawn = raster.isColour ? drawColour(pixels, places, read) : drawValues(pixels, places, { raster, read });
  return drawn ? encode({ width: TILE_PIXELS, height: TILE_PIXELS, data: pixels, channels: 4 }) : null;
}

/** Columns and rows of the middles of all pixels, one after the other; -1 outside the grid. */
function cellsOfPixels(raster: OpenRaster, address: Address): Int32Array {
  const find = cellFinder(raster);
  const step = address.z >= LATTICE_FROM_ZOOM ? LATTICE_STEP : 1;
  const side = TILE_PIXELS / step + 1;
  const lattice = new Float64Array(side * side * 2);
  for (let j = 0; j < side; j += 1) {
    for (let i = 0; i < side; i += 1) {
      lattice.set(find(...lonLatOf(address, i * step + 0.5, j * step + 0.5)), (j * side + i) * 2);
    }
  }
  const places = new Int32Array(TILE_PIXELS * TILE_PIXELS * 2);
  for (let py = 0; py < TILE_PIXELS; py += 1) {
    for (let px = 0; px < TILE_PIXELS; px += 1) {
      for (const axis of [0, 1] as const) {
        const at = Math.floor(interpolated(lattice, { side, step, axis }, [px, py]));
        const size = axis === 0 ? raster.width : raster.height;
        places[(py * TILE_PIXELS + px) * 2 + axis] = at >= 0 && at < size ? at : -1;
      }
    }
  }
  return places;
}

type Lattice = { readonly side: number; readonly step: number; readonly axis: 0 | 1 };

function interpolated(
  lattice: Float64Array,
  { side, step, axis }: Lattice,
  [px, py]: readonly [number, number],
): number {
  const [i, j] = [Math.floor(px / step), Math.floor(py / step)];
  const [u, v] = [px / step - i, py / step - j];
  const at = (di: number, dj: number) => lattice[((j + dj) * side + i + di) * 2 + axis] ?? NaN;
  return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
}

/** Position of a pixel. Source: OGC 17-083r4, annex D (WebMercatorQuad). */
function lonLatOf({ z, x, y }: Address, px: number, py: number): [number, number] {
  const world = 2 ** z;
  const lon = ((x + px / TILE_PIXELS) / world) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y + py / TILE_PIXELS)) / world))) * 180) / Math.PI;
  return [lon, lat];
}

function windowOf(raster: OpenRaster, places: Int32Array): Window | null {
  const box = { left: raster.width, top: raster.height, right: 0, bottom: 0 };
  for (let i = 0; i < places.length; i += 2) {
    const [column = -1, row = -1] = [places[i], places[i + 1]];
    if (column < 0 || row < 0) continue;
    box.left = Math.min(box.left, column);
    box.right = Math.max(box.right, column + 1);
    box.top = Math.min(box.top, row);
    box.bottom = Math.max(box.bottom, row + 1);
  }
  return box.right > box.left && box.bottom > box.top ? box : null;
}

/** Cells of a window, or of a small copy of the whole. */
type Sampled = {
  readonly cells: Cells;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly scaleX: number;
  readonly scaleY: number;
};

async function readSampled(raster: OpenRaster, window: Window, band: number): Promise<Sampled> {
  const { left, top, right, bottom } = window;
  const width = right - left;
  if (width * (bottom - top) <= MAX_CELLS)
    return { cells: await raster.read(window, band), left, top, width, scaleX: 1, scaleY: 1 };
  return { ...(await coarseGrid(raster, band)), left: 0, top: 0 };
}

function cellAt({ cells, left, top, width, scaleX, scaleY }: Sampled, column: number, row: number): number {
  return cells[Math.floor((row - top) / scaleY) * width + Math.floor((column - left) / scaleX)] ?? NaN;
}

function drawValues(
  pixels: Uint8Array,
  places: Int32Array,
  { raster, read }: { readonly raster: OpenRaster; readonly read: readonly Sampled[] },
): boolean {
  const [band] = read;
  let drawn = false;
  for (let i = 0; band !== undefined && i < places.length; i += 2) {
    const [column = -1, row = -1] = [places[i], places[i + 1]];
    if (column < 0 || row < 0) continue;
    const value = cellAt(band, column, row);
    const colour = hasData(value, raster.noData) ? raster.look.colour(value) : null;
    if (colour === null) continue;
    pixels.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], i * 2);
    drawn = true;
  }
  return drawn;
}

function drawColour(pixels: Uint8Array, places: Int32Array, read: readonly Sampled[]): boolean {
  let drawn = false;
  for (let i = 0; i < places.length; i += 2) {
    const [column = -1, row = -1] = [places[i], places[i + 1]];
    if (column < 0 || row < 0) continue;
    pixels.set([...read.map((band) => cellAt(band, column, row)), 255], i * 2);
    drawn = true;
  }
  return drawn;
}
