/**
 * Levels of all sources of a state at many places, as columns: dBA and dBC with their ranges, what is tonal, how near the
 * nearest source is. Works in blocks of places, so that a caller can say how far it is, and stop.
 */
import { addEnergies, roomForSquares } from './distance-table.ts';
import { energyOf, levelOf } from './energy-sum.ts';
import { CASES, perCase, type Case, type LevelRange } from './level-range.ts';
import type { LocalMetres } from './local-metres.ts';
import { shiftDb, type NoiseSource } from './noise-source.ts';
import type { Propagation } from './propagation.ts';
import { placeSources, type PlacedSource } from './source-tables.ts';

/** Levels in dB; -Infinity where no source runs. One number a place in each column. */
export type PlaceLevels = {
  readonly dba: Readonly<Record<Case, Float64Array>>;
  readonly dbc: Readonly<Record<Case, Float64Array>>;
  /** Of the tonal machines alone, likely, dBA. */
  readonly tonalDba: Float64Array;
  /** To the nearest source, m; Infinity where none runs. */
  readonly nearestM: Float64Array;
};

/** Longitude and latitude in WGS 84 degrees, in turn. */
export type Places = Float64Array;

export type LevelsAbout = {
  readonly frame: LocalMetres;
  readonly propagation: Propagation;
  readonly upToM: number;
};

/** Places of a block: their energies stay in the nearest cache. *heuristic* */
const BLOCK = 2_048;

/** Works out the levels; yields the share that is done after each block. */
export function* placeLevels(
  sources: readonly NoiseSource[],
  places: Places,
  { frame, ...about }: LevelsAbout,
): Generator<number, PlaceLevels> {
  const count = places.length / 2;
  const column = () => new Float64Array(count);
  const found = {
    dba: { low: column(), likely: column(), high: column() },
    dbc: { low: column(), likely: column(), high: column() },
    ...{ tonalDba: column(), nearestM: column().fill(Infinity) },
  };
  const heard = sources.map((source) => weighed(source));
  const [forA, forC] = (['A', 'C'] as const).map((weighting) => placeSources(sources, frame, { ...about, weighting }));
  const room = {
    squares: roomForSquares(BLOCK),
    metres: new Float64Array(2 * BLOCK),
    energies: new Float64Array(BLOCK),
  };
  for (let from = 0; from < count; from += BLOCK) {
    const block = { from, size: Math.min(BLOCK, count - from) };
    toMetres(places, block, frame, room.metres);
    for (const [i, weights] of heard.entries()) {
      const [a, c] = [forA?.[i], forC?.[i]];
      if (a === undefined || c === undefined) continue;
      spread(room, a, block.size);
      nearer(room, found.nearestM, block);
      add(room, a, { block, weights, into: found.dba, tonal: a.source.isTonal ? found.tonalDba : null });
      add(room, c, { block, weights, into: found.dbc, tonal: null });
    }
    yield (from + block.size) / count;
  }
  // Energies until here.
  for (const energies of [...CASES.flatMap((asked) => [found.dba[asked], found.dbc[asked]]), found.tonalDba])
    for (let i = 0; i < count; i += 1) energies[i] = levelOf(energies[i] ?? 0);
  return found;
}

/** The levels of a case at a place. */
export function levelsAt(columns: PlaceLevels['dba'], i: number): LevelRange {
  return perCase((asked) => columns[asked][i] ?? NaN);
}

type Block = { readonly from: number; readonly size: number };
type Room = {
  readonly squares: ReturnType<typeof roomForSquares>;
  /** East and north, in turn. */
  readonly metres: Float64Array;
  readonly energies: Float64Array;
};

function weighed(source: NoiseSource): LevelRange {
  return perCase((asked) => energyOf(shiftDb(source, asked)));
}

function toMetres(places: Places, { from, size }: Block, frame: LocalMetres, metres: Float64Array): void {
  for (let i = 0; i < size; i += 1) {
    const [east, north] = frame.toMetres([places[2 * (from + i)] ?? NaN, places[2 * (from + i) + 1] ?? NaN]);
    metres[2 * i] = east;
    metres[2 * i + 1] = north;
  }
}

function spread({ squares, metres }: Room, { x, y }: PlacedSource, size: number): void {
  for (let i = 0; i < size; i += 1)
    squares.metres2[i] = Math.max(1, ((metres[2 * i] ?? NaN) - x) ** 2 + ((metres[2 * i + 1] ?? NaN) - y) ** 2);
}

function nearer({ squares }: Room, nearestM: Float64Array, { from, size }: Block): void {
  for (let i = 0; i < size; i += 1)
    nearestM[from + i] = Math.min(nearestM[from + i] ?? NaN, Math.sqrt(squares.metres2[i] ?? NaN));
}

type Adding = {
  readonly block: Block;
  readonly weights: LevelRange;
  readonly into: Readonly<Record<Case, Float64Array>>;
  readonly tonal: Float64Array | null;
};

/** One look-up a place; the ends of the range are multiples of it. */
function add(
  { squares, energies }: Room,
  { table, gain }: PlacedSource,
  { block, weights, into, tonal }: Adding,
): void {
  energies.fill(0, 0, block.size);
  addEnergies(squares, { table, gain }, { energies, at: 0, count: block.size });
  const { low, likely, high } = into;
  for (let i = 0; i < block.size; i += 1) {
    const [energy, at] = [energies[i] ?? 0, block.from + i];
    low[at] = (low[at] ?? 0) + energy * weights.low;
    likely[at] = (likely[at] ?? 0) + energy * weights.likely;
    high[at] = (high[at] ?? 0) + energy * weights.high;
    if (tonal !== null) tonal[at] = (tonal[at] ?? 0) + energy;
  }
}
