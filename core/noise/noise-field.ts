/**
 * Levels on a grid round the sources: energies of all of them, summed at every node.
 *
 * Nothing is left out for being far away, and no two sources are put together. Work comes in blocks of rows, so that a caller
 * can say how far it is, and stop.
 */
import { addEnergies, roomForSquares, type Squares } from './distance-table.ts';
import { energyOf, levelOf } from './energy-sum.ts';
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
  const gains = placed.map((source, i) => gainOf(source, shiftsDb[i]));
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
  for (let i = 0; i < levelsDb.length; i += 1) levelsDb[i] = levelOf(levelsDb[i] ?? 0);
  return { ...grid, levelsDb };
}

/** Levels in dB at points, in metres from the centre, by the same tables. */
export function fieldLevels(
  placed: readonly PlacedSource[],
  shiftsDb: readonly number[],
): (point: readonly [number, number]) => number {
  const heard = placed.map((source, i) => ({ ...source, gain: gainOf(source, shiftsDb[i]) }));
  const one = roomForSquares(1);
  const sum = { energies: new Float64Array(1), at: 0, count: 1 };
  return ([east, north]) => {
    sum.energies[0] = 0;
    for (const source of heard) {
      one.metres2[0] = Math.max(1, (east - source.x) ** 2 + (north - source.y) ** 2);
      addEnergies(one, source, sum);
    }
    return levelOf(sum.energies[0]);
  };
}

function gainOf({ gain }: PlacedSource, shiftDb = 0): number {
  return gain * energyOf(shiftDb);
}

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
