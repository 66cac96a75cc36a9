/**
 * A map tile of a raster, as PNG: the cell under the middle of each pixel, so that no class appears that is not there.
 *
 * Positions are turned into cells at every 16th pixel and interpolated between: the error is far below a pixel from
 * zoom 4 on; the whole Earth is turned pixel by pixel.
 */
import { encode } from 'fast-png';
import { cellFinder } from './grid-place.ts';
import type { Cells, Window } from './open-geotiff.ts';
import type { OpenRaster } from './open-raster.ts';
import { hasData } from './sample-type.ts';

export const TILE_PIXELS = 256;
const LATTICE_STEP = 16;
/** Below this zoom the projection bends too much inside 16 pixels. Heuristic: 0.1 pixel at the edge of Web Mercator. */
const LATTICE_FROM_ZOOM = 4;
/** Cells read for one tile; a tile that covers more is drawn from rows and columns at equal distances. Heuristic. */
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

/** Cells of a window, or of every `step`th row of it. */
type Sampled = { readonly cells: Cells; readonly window: Window; readonly step: number };

async function readSampled(raster: OpenRaster, window: Window, band: number): Promise<Sampled> {
  const width = window.right - window.left;
  const height = window.bottom - window.top;
  const step = Math.max(1, Math.ceil((width * height) / MAX_CELLS));
  if (step === 1) return { cells: await raster.read(window, band), window, step };
  const cells = new Float64Array(width * Math.ceil(height / step));
  for (let row = 0; row * step < height; row += 1) {
    const top = window.top + row * step;
    cells.set(Array.from(await raster.read({ ...window, top, bottom: top + 1 }, band)), row * width);
  }
  return { cells, window, step };
}

function cellAt({ cells, window, step }: Sampled, column: number, row: number): number {
  const width = window.right - window.left;
  return cells[Math.floor((row - window.top) / step) * width + (column - window.left)] ?? NaN;
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
