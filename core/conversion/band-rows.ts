/**
 * Bands of a noise map as rows, the loudest first: area in each state, the change, and the limits that lie in the band.
 */
import { limitsOf, type NoiseLimit, type OwnLimits } from '../noise/noise-limits.ts';
import type { NoiseMap } from '../noise/noise-map.ts';
import type { NoiseOfSite } from './order-of-site.ts';

/** `isCut`: the band goes on beyond the map, and the area is the least it can be. */
export type BandArea = { readonly km2: number; readonly isCut: boolean };

export type BandRow = {
  readonly fromDb: number;
  /** Null for the loudest band. */
  readonly toDb: number | null;
  /** Null where the load of the state is not known; no load is an area of 0. */
  readonly mined: BandArea | null;
  readonly hosted: BandArea | null;
  /** Hosted less mined, km2; null unless both are known and lie within the map. */
  readonly changeKm2: number | null;
  readonly limits: readonly NoiseLimit[];
};

/** No ordinance is on record. */
const NO_OWN_LIMITS: OwnLimits = { dayDba: null, nightDba: null };

/** Rows of all bands that were asked for. */
export function bandRows(
  map: NoiseMap,
  { order, mined, hosted }: NoiseOfSite,
  own: OwnLimits = NO_OWN_LIMITS,
): readonly BandRow[] {
  if (order === null) return [];
  const limits = limitsOf(order.period, own);
  const rows = order.levelsDb.map((fromDb, i): BandRow => {
    const toDb = order.levelsDb[i + 1] ?? null;
    const before = areaOf(map.mined, mined.silence, fromDb);
    const after = areaOf(map.hosted, hosted.silence, fromDb);
    const isWhole = before?.isCut === false && after?.isCut === false;
    return {
      ...{ fromDb, toDb, mined: before, hosted: after },
      changeKm2: isWhole ? after.km2 - before.km2 : null,
      limits: limits.filter(({ dba }) => dba !== null && dba >= fromDb && (toDb === null || dba < toDb)),
    };
  });
  return rows.reverse();
}

function areaOf(
  { bands }: NoiseMap['mined'],
  silence: NoiseOfSite['mined']['silence'],
  fromDb: number,
): BandArea | null {
  if (silence === 'load-not-known') return null;
  const band = bands?.features.find(({ properties }) => properties.fromDb === fromDb)?.properties;
  return { km2: band?.areaKm2 ?? 0, isCut: band?.isCut ?? false };
}
