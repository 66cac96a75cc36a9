/**
 * How were cases like this one decided? Each bound of the question is stated, and every case that a bound leaves out is
 * counted, so that no share is read without what it is a share of. The record is of chosen cases, not a rate.
 */
import type { OppositionCase } from '../evidence/evidence.ts';
import { distanceKm } from '../geo/geodesic.ts';
import type { Site } from '../sites/site.ts';
import { regionCode } from '../text/regions.ts';
import { earliestDay, type Day } from '../units/partial-date.ts';
import { eraOfUse } from './timeline.ts';

/** Bounds of the question; null for one that is not asked. */
export type ComparableQuery = {
  readonly radiusKm: number | null;
  /** Most times larger or smaller than the site's MW. */
  readonly mwRatio: number | null;
  readonly use: 'mine' | 'hosting' | null;
  readonly sameState: boolean;
};

/** *heuristic*: a day's drive, and loads of one order of size. */
export const STARTING_QUERY: ComparableQuery = { radiusKm: 800, mwRatio: null, use: null, sameState: false };

export type Comparable = {
  readonly record: OppositionCase;
  /** On the ellipsoid; null when the case has no position. */
  readonly distanceKm: number | null;
  /** MW of the case over MW of the site; null when either is not known. */
  readonly mwRatio: number | null;
  /** Blocked or withdrawn; else approved, with conditions or without. */
  readonly blocks: boolean;
};

/** The first bound that leaves a case out, in this order. */
export const LEFT_OUT = ['own', 'pending', 'later', 'no-position', 'far', 'state', 'use', 'no-mw', 'size'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export type Comparables = {
  /** Nearest first; those without a position last; ties by id. */
  readonly cases: readonly Comparable[];
  readonly blocked: number;
  readonly advanced: number;
  /** How many cases there are in all, and why the others are not among `cases`. */
  readonly all: number;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
};

/** What cases are compared with. `siteMW` is the gross load as hosted, null when not known; later decisions than `asOf` are left out. */
export type ComparedWith = {
  readonly site: Pick<Site, 'id' | 'position' | 'state'>;
  readonly siteMW: number | null;
  readonly asOf: Day;
};

/** Decided cases within the bounds, from the site's position and load. */
export function comparablesOf(
  cases: readonly OppositionCase[],
  { site, siteMW, asOf }: ComparedWith,
  query: ComparableQuery,
): Comparables {
  const leftOut = { own: 0, pending: 0, later: 0, 'no-position': 0, far: 0, state: 0, use: 0, 'no-mw': 0, size: 0 };
  const found: Comparable[] = [];
  for (const record of cases) {
    const one: Comparable = {
      record,
      distanceKm: record.position === null ? null : distanceKm(site.position, record.position),
      mwRatio: record.mw === null || siteMW === null || siteMW === 0 ? null : record.mw / siteMW,
      blocks: BLOCKS.has(record.outcome),
    };
    const reason = reasonToLeaveOut(one, { site, asOf }, query);
    if (reason === null) found.push(one);
    else leftOut[reason] += 1;
  }
  const blocked = found.filter(({ blocks }) => blocks).length;
  return { cases: found.sort(nearestFirst), blocked, advanced: found.length - blocked, all: cases.length, leftOut };
}

const BLOCKS: ReadonlySet<string> = new Set(['blocked', 'withdrawn']);
const DECIDED: ReadonlySet<string> = new Set([...BLOCKS, 'approved', 'approved_with_conditions']);

function reasonToLeaveOut(
  { record, distanceKm: km, mwRatio }: Comparable,
  { site, asOf }: Pick<ComparedWith, 'site' | 'asOf'>,
  query: ComparableQuery,
): LeftOut | null {
  if (record.siteId === site.id) return 'own';
  if (!DECIDED.has(record.outcome)) return 'pending';
  if (record.decided !== null && earliestDay(record.decided) > asOf) return 'later';
  return (
    placeReason(km, query) ?? stateReason(record, site, query) ?? useReason(record, query) ?? sizeReason(mwRatio, query)
  );
}

function placeReason(km: number | null, { radiusKm }: ComparableQuery): LeftOut | null {
  if (radiusKm === null) return null;
  if (km === null) return 'no-position';
  return km > radiusKm ? 'far' : null;
}

function stateReason(
  { state }: OppositionCase,
  site: Pick<Site, 'state'>,
  { sameState }: ComparableQuery,
): LeftOut | null {
  if (!sameState) return null;
  return state !== null && site.state !== null && regionCode(state) === regionCode(site.state) ? null : 'state';
}

function useReason({ projectType }: OppositionCase, { use }: ComparableQuery): LeftOut | null {
  return use === null || eraOfUse(projectType) === use ? null : 'use';
}

function sizeReason(ratio: number | null, { mwRatio }: ComparableQuery): LeftOut | null {
  if (mwRatio === null) return null;
  if (ratio === null) return 'no-mw';
  return ratio > mwRatio || ratio < 1 / mwRatio ? 'size' : null;
}

function nearestFirst(a: Comparable, b: Comparable): number {
  const far = ({ distanceKm: km }: Comparable) => km ?? Infinity;
  return far(a) === far(b) ? a.record.id.localeCompare(b.record.id, 'en') : far(a) - far(b);
}
