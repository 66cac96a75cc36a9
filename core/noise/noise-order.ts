/**
 * What a noise map is asked for, and what it refuses.
 */
import { z } from 'zod';
import { distanceKm, type LonLat } from '../geo/geodesic.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { Case } from './level-range.ts';
import { gridOver, type FieldGrid } from './noise-field.ts';
import { NoiseSource, Period } from './noise-source.ts';
import { Propagation } from './propagation.ts';
import { Receptor } from './receptor-levels.ts';
import { runningIn } from './source-tables.ts';

export const NoiseOrder = z.strictObject({
  /** Sources of the site as a mine and as an AI site; either may be empty. */
  mined: z.array(NoiseSource).max(2_000),
  hosted: z.array(NoiseSource).max(2_000),
  period: Period,
  /** What the contours show: an end of the range, and A or C. Receptors have all. */
  case: Case,
  weighting: z.enum(['A', 'C']),
  propagation: Propagation,
  /** Middle of the map, longitude and latitude in WGS 84 degrees, and its size in m. */
  centre: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  widthM: z.number().min(100).max(40_000),
  heightM: z.number().min(100).max(40_000),
  cellM: z.number().min(1).max(1_000),
  /** Rising; contours are drawn at each. */
  levelsDb: z.array(z.number().min(-20).max(140)).min(1).max(20),
  receptors: z.array(Receptor).max(20_000),
});
export type NoiseOrder = z.infer<typeof NoiseOrder>;

/** A code of the catalogue `files` with its facts. */
export type NoiseRefusal = { readonly code: NoiseRefusalCode; readonly facts: Readonly<Record<string, number>> };
export type NoiseRefusalCode =
  | 'noise-silent'
  | 'noise-near-pole'
  | 'noise-levels-not-rising'
  | 'noise-too-fine'
  | 'noise-too-much'
  | 'noise-far-sources'
  | 'noise-far-receptors';

/** Local metres hold to this latitude, degrees. */
const MOST_LATITUDE = 75;
/** Nodes of a map: 25 km at 25 m. *heuristic* */
const MOST_NODES = 1_000_000;
/** Nodes times sources of both states: some seconds of work. *heuristic* */
const MOST_SUMS = 1_000_000_000;
/** Sources and receptors farther from the middle of the map have no part in it; distances stay within the tables, km. */
const MOST_KM = 25;

/** The grid of an order, or the first reason why it cannot be worked out. */
export function gridOfOrder(order: NoiseOrder): Result<FieldGrid, NoiseRefusal> {
  const { centre, widthM, heightM, cellM } = order;
  if (Math.abs(centre[1]) > MOST_LATITUDE) return refuse('noise-near-pole', { most: MOST_LATITUDE });
  const fallen = order.levelsDb.findIndex((level, i) => i > 0 && level <= (order.levelsDb[i - 1] ?? -Infinity));
  if (fallen !== -1) return refuse('noise-levels-not-rising', { level: order.levelsDb[fallen] ?? NaN });
  const sources = [...order.mined, ...order.hosted];
  const running = runningIn(sources, order.period).length;
  if (running === 0) return refuse('noise-silent', {});
  const farSources = farFrom(centre, sources);
  if (farSources > 0) return refuse('noise-far-sources', { count: farSources, km: MOST_KM });
  const farReceptors = farFrom(centre, order.receptors);
  if (farReceptors > 0) return refuse('noise-far-receptors', { count: farReceptors, km: MOST_KM });
  const grid = gridOver(widthM, heightM, cellM);
  const nodes = grid.columns * grid.rows;
  if (nodes > MOST_NODES) return refuse('noise-too-fine', { nodes, most: MOST_NODES });
  if (nodes * running > MOST_SUMS) return refuse('noise-too-much', { nodes, sources: running });
  return ok(grid);
}

function farFrom(centre: LonLat, things: readonly { readonly position: LonLat }[]): number {
  return things.filter(({ position }) => distanceKm(centre, position) > MOST_KM).length;
}

function refuse(code: NoiseRefusalCode, facts: NoiseRefusal['facts']): Result<never, NoiseRefusal> {
  return err({ code, facts });
}
