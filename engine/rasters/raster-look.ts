/**
 * How a raster is drawn and read: as classes with their colours and names, or as measurements along a ramp.
 *
 * The ramp is viridis: even steps look even, it reads in grey and with any kind of colour vision.
 * Source: van der Walt & Smith, matplotlib (2015), nine of its 256 colours, CC0.
 */
import { isLandCover, landCoverColour, landCoverName } from './land-cover-classes.ts';
import type { Grid } from './open-geotiff.ts';
import { scanGrid } from './scan-grid.ts';

export type RasterLook = {
  /** Whether the values are classes. */
  readonly isClasses: boolean;
  /** Name of a class; null without one. */
  readonly label: (value: number) => string | null;
  /** 0xRRGGBB of a value, or null when it is not drawn. */
  readonly colour: (value: number) => number | null;
};

const VIRIDIS = [0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725];
/** Categorical colours for classes without a legend: Paul Tol's "muted", safe for colour vision. Source: Tol, SRON/EPS/TN/09-002 (2021). */
const MUTED = [0x332288, 0x88ccee, 0x44aa99, 0x117733, 0x999933, 0xddcc77, 0xcc6677, 0x882255, 0xaa4499, 0xdddddd];
/** Cells that a look is chosen from; the review read them all. Heuristic: half a second. */
const CELLS_LOOKED_AT = 4_000_000;
/** Classes that can be told apart by colour; more are drawn along the ramp. Source: Tol, as above. */
const MOST_COLOURS = MUTED.length;
/** Deviations around the mean that the ramp covers, so that one outlier does not flatten the rest. Heuristic. */
const RAMP_DEVIATIONS = 2.5;

/** Chooses the look from the palette of the file, the legend of a known database, or the values. */
export async function rasterLook(grid: Grid): Promise<RasterLook> {
  const { tally } = await scanGrid(grid, CELLS_LOOKED_AT);
  const classes = tally.classes();
  const values = (classes ?? []).map(({ value }) => value);
  const isClasses = classes !== null && !grid.isColour;
  const named = isClasses && isLandCover(values);
  const label = named ? landCoverName : () => null;
  if (grid.palette !== null) return { isClasses, label, colour: paletteColour(grid.palette) };
  if (named) return { isClasses, label, colour: landCoverColour };
  if (isClasses && values.length <= MOST_COLOURS) return { isClasses, label, colour: classColour(values) };
  const statistics = tally.statistics();
  if (statistics === null) return { isClasses, label, colour: () => null };
  const { min, max, mean, standardDeviation } = statistics;
  const reach = RAMP_DEVIATIONS * standardDeviation;
  return { isClasses, label, colour: rampColour(Math.max(min, mean - reach), Math.min(max, mean + reach)) };
}

function paletteColour(palette: Uint8Array): RasterLook['colour'] {
  return (value) => {
    const at = value * 3;
    if (!(at >= 0 && at + 2 < palette.length)) return null;
    return ((palette[at] ?? 0) << 16) | ((palette[at + 1] ?? 0) << 8) | (palette[at + 2] ?? 0);
  };
}

function classColour(values: readonly number[]): RasterLook['colour'] {
  const colours = new Map(values.map((value, i) => [value, MUTED[i % MUTED.length] ?? 0]));
  return (value) => colours.get(value) ?? null;
}

function rampColour(low: number, high: number): RasterLook['colour'] {
  const steps = VIRIDIS.length - 1;
  return (value) => {
    const along = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) * steps : steps / 2;
    const below = Math.min(steps - 1, Math.floor(along));
    return between(VIRIDIS[below] ?? 0, VIRIDIS[below + 1] ?? 0, along - below);
  };
}

function between(from: number, to: number, fraction: number): number {
  let mixed = 0;
  for (const shift of [16, 8, 0]) {
    const [a, b] = [(from >> shift) & 255, (to >> shift) & 255];
    mixed |= Math.round(a + (b - a) * fraction) << shift;
  }
  return mixed;
}
