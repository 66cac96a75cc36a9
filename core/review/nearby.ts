/**
 * What the record says of the ground around a site, by band of distance: disputes of the mines' years and of today.
 *
 * Only what has a position is placed. Instruments have areas, not positions, and are left to the factor that reads them;
 * what has no position is counted, never placed by a guess.
 */
import { distanceKm } from '../geo/geodesic.ts';
import { bandsAround, type BandCounts } from '../sites/distance-bands.ts';
import type { Position, Site } from '../sites/site.ts';
import { caseEntry, eventEntry, recordEntry, type Happenings, type UntiedEntry } from './timeline.ts';

/** Outer edges, km. The last is the 50 miles of decided precedents (domain/indicators.md C2), 40 the 25 of contests (C3). */
export const RECORD_EDGES_KM = [5, 16, 40, 80] as const;

export type NearbyEntry = UntiedEntry & {
  readonly position: Position;
  /** Radius in km within which it lies; null when not known. */
  readonly precisionKm: number | null;
  /** On the ellipsoid. */
  readonly distanceKm: number;
};

export type Nearby = BandCounts & {
  /** Within the last edge, nearest first; ties by id. */
  readonly entries: readonly NearbyEntry[];
  /** Placed, but beyond the last edge; and without a position. */
  readonly beyond: number;
  readonly unplaced: number;
};

/** Cases, events and public records around a site. */
export function nearbyOf(
  { cases, events, records }: Omit<Happenings, 'instruments'>,
  site: Pick<Site, 'position' | 'precisionKm'>,
): Nearby {
  const all = [
    ...cases.map((one) => ({ ...whereOf(one), entry: caseEntry(one) })),
    ...events.map((one) => ({ ...whereOf(one), entry: eventEntry(one) })),
    ...records.map((one) => ({ ...whereOf(one), entry: recordEntry(one) })),
  ];
  const placed = all.flatMap(({ position, precisionKm, entry }): NearbyEntry[] =>
    position === null ? [] : [{ ...entry, position, precisionKm, distanceKm: distanceKm(site.position, position) }],
  );
  const entries = placed
    .filter(({ distanceKm: km }) => km < LAST_EDGE)
    .sort((a, b) => a.distanceKm - b.distanceKm || a.id.localeCompare(b.id, 'en'));
  return {
    ...bandsAround(placed, site, RECORD_EDGES_KM),
    entries,
    beyond: placed.length - entries.length,
    unplaced: all.length - placed.length,
  };
}

const LAST_EDGE = Math.max(...RECORD_EDGES_KM);

function whereOf({
  position,
  precisionKm,
}: {
  readonly position: Position | null;
  readonly precisionKm: number | null;
}) {
  return { position, precisionKm };
}
