/**
 * Levels on a grid round the sources: energies of all of them, summed at every node.
 *
 * Nothing is left out for being far away, and no two sources are put together. Work comes in blocks of rows, so that a caller
 * can say how far it is, and stop.
 */
import { addEnergies, roomForSquares, type Squares } from './distance-table.ts';
import type { PlacedSource } from './source-tables.ts';

/** Nodes `cellM` apart; the first at (west, south), metres from the centre; rows from south to north. */
export type FieldGrid = {
  readonly west: number;
  readonly south: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
};

/** Levels in dB, row-major from the south-west; -Infinity where no source runs. */
export type NoiseField = FieldGrid & { readonly levelsDb: Float64Array };

/** Rows of a block: its energies stay in the nearest cache. Measured. */
const BLOCK_ROWS = 8;

/** The grid of nodes that covers `widthM` by `heightM` round the centre, the last node at or beyond the edge. */
export function gridOver(widthM: number, heightM: number, cellM: number): FieldGrid {
  const columns = Math.ceil(widthM / cellM - 1e-9) + 1;
  const rows = Math.ceil(heightM / cellM - 1e-9) + 1;
  return { west: (-(columns - 1) * cellM) / 2, south: (-(rows - 1) * cellM) / 2, cellM, columns, rows };
}

/** Fills a grid; yields the share that is done after each block of rows. `shiftsDb` adds to each source's likely level. */
export function* fillField(
  grid: FieldGrid,
  placed: readonly PlacedSource[],
  shiftsDb: readonly number[],
): Generator<number, NoiseField> {
  const { columns, rows } = grid;
  const gains = placed.map(({ gain }, i) => gain * 10 ** ((shiftsDb[i] ?? 0) / 10));
  const levelsDb = new Float64Array(columns * rows);
  const squares = roomForSquares(columns);
  const across = placed.map((source) => squaresAcross(grid, source));
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const to = Math.min(rows, from + BLOCK_ROWS);
    for (const [i, source] of placed.entries()) {
      for (let row = from; row < to; row += 1) {
        squaresOfRow(squares, across[i] ?? NO_SQUARES, (grid.south + row * grid.cellM - source.y) ** 2);
        addEnergies(squares, { table: source.table, gain: gains[i] ?? 0 }, { ...rowOf(grid, row), energies: levelsDb });
      }
    }
    yield to / rows;
  }
  // Energies until here.
  for (let i = 0; i < levelsDb.length; i += 1) levelsDb[i] = 10 * Math.log10(levelsDb[i] ?? 0);
  return { ...grid, levelsDb };
}

/** Level in dB at a point, in metres from the centre, by the same tables. */
export function fieldLevel(
  placed: readonly PlacedSource[],
  shiftsDb: readonly number[],
  [x, y]: readonly [number, number],
): number {
  const energies = new Float64Array(1);
  for (const [i, { x: east, y: north, table, gain }] of placed.entries()) {
    ONE.metres2[0] = Math.max(1, (x - east) ** 2 + (y - north) ** 2);
    addEnergies(ONE, { table, gain: gain * 10 ** ((shiftsDb[i] ?? 0) / 10) }, { energies, at: 0, count: 1 });
  }
  return 10 * Math.log10(energies[0] ?? 0);
}

const ONE = roomForSquares(1);

function rowOf({ columns }: FieldGrid, row: number) {
  return { at: row * columns, count: columns };
}

const NO_SQUARES = new Float64Array(0);

/** Squares of the metres east from a source to each column. */
function squaresAcross({ west, cellM, columns }: FieldGrid, { x }: PlacedSource): Float64Array {
  return Float64Array.from({ length: columns }, (_, column) => (west + column * cellM - x) ** 2);
}

function squaresOfRow({ metres2 }: Squares, across: Float64Array, north2: number): void {
  for (let column = 0; column < across.length; column += 1)
    metres2[column] = Math.max(1, (across[column] ?? 0) + north2);
}
