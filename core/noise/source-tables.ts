/**
 * Sources of a period, each with its place in metres and the table of its spectrum. Sources of one spectrum, height
 * and screen share a table, whatever their level.
 */
import type { Weighting } from './frequency-weights.ts';
import { bandSum, energyOf } from './energy-sum.ts';
import { distanceTable, type DistanceTable } from './distance-table.ts';
import { WEIGHTS_DB } from './frequency-weights.ts';
import type { LocalMetres } from './local-metres.ts';
import { emissionOf, runsIn, type NoiseSource, type Period } from './noise-source.ts';
import { ofBand, perOctave } from './octave-bands.ts';
import type { Propagation } from './propagation.ts';
import type { Emission } from './receiver-level.ts';

export type PlacedSource = {
  readonly source: NoiseSource;
  /** Metres east and north of the centre of the map. */
  readonly x: number;
  readonly y: number;
  readonly table: DistanceTable;
  /** Energy of its likely level over that of the table. */
  readonly gain: number;
};

export type TableOrder = {
  readonly propagation: Propagation;
  readonly weighting: Weighting;
  /** Farthest that anything is asked for, along the ground, m. */
  readonly upToM: number;
};

/** The sources that run in a period, in their order. */
export function runningIn(sources: readonly NoiseSource[], period: Period): readonly NoiseSource[] {
  return sources.filter((source) => runsIn(source, period));
}

/** Places sources and makes the tables they need. */
export function placeSources(
  sources: readonly NoiseSource[],
  frame: LocalMetres,
  { propagation, ...asked }: TableOrder,
): readonly PlacedSource[] {
  const tables = new Map<string, DistanceTable>();
  return sources.map((source) => {
    const { shape, levelDb } = shapeOf(emissionOf(source));
    const key = JSON.stringify(shape);
    const table = tables.get(key) ?? distanceTable(shape, propagation, asked);
    tables.set(key, table);
    const [x, y] = frame.toMetres(source.position);
    return { source, x, y, table, gain: energyOf(levelDb) };
  });
}

/** Whole tenths of a millibel: spectra that differ by less share a table, and levels keep their own. */
const PRECISION = 1e4;

/** The emission at 0 dB, and its level: equal for sources that differ in level alone. */
function shapeOf(emission: Emission): { readonly shape: Emission; readonly levelDb: number } {
  const levelDb = bandSum(emission.lwDb, WEIGHTS_DB.C);
  const lwDb = perOctave((band) => Math.round((ofBand(emission.lwDb, band) - levelDb) * PRECISION) / PRECISION);
  return { shape: { ...emission, lwDb }, levelDb };
}
