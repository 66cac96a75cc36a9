/** Reads the cells of a grid once, band of rows by band of rows: how often each value occurs, and what they amount to. */
import { createTally, type Tally } from './tally.ts';
import type { Grid } from './open-geotiff.ts';

/** Cells held at a time. Heuristic: 4 million numbers are at most 32 MB. */
const CELLS_AT_ONCE = 4_000_000;
/** Cells read of one file; of a larger one, bands of rows at equal distances. Heuristic: five seconds of unpacking LZW, the slowest. */
export const MAX_CELLS_READ = 40_000_000;

export type Scan = { readonly tally: Tally; readonly cellsRead: number; readonly isWhole: boolean };

/** Counts the first band. Throws for a damaged block. */
export async function scanGrid(grid: Grid, maxCells = MAX_CELLS_READ): Promise<Scan> {
  const { width, height, blockRows, noData, isInteger } = grid;
  const rows = rowsAtOnce(width, Math.min(blockRows, height));
  const bands = Math.ceil(height / rows);
  const wanted = Math.max(1, Math.floor(maxCells / (width * rows)));
  const step = Math.max(1, Math.ceil(bands / wanted));
  const tally = createTally({ noData, isInteger });
  let cellsRead = 0;
  for (let band = 0; band < bands; band += step) {
    const top = band * rows;
    const bottom = Math.min(height, top + rows);
    tally.add(await grid.read({ left: 0, top, right: width, bottom }));
    cellsRead += (bottom - top) * width;
  }
  return { tally, cellsRead, isWhole: step === 1 };
}

/** Whole blocks, as many as fit; a block is never read twice. */
function rowsAtOnce(width: number, blockRows: number): number {
  const blocks = Math.max(1, Math.floor(CELLS_AT_ONCE / (width * blockRows)));
  return blocks * blockRows;
}
