/**
 * Decided cases near a place inside a window of time, and the share of blocks among them, shrunk towards a prior.
 *
 * One count for the indicator (indicator C2) and for its back-test: what is tested is what is used.
 * Source: domain/methods.md section 1, p = (b + a0) / (b + c + a0 + b0).
 */
import { armOf } from '../../evidence/case-arm.ts';
import type { OppositionCase } from '../../evidence/evidence.ts';
import { distanceKm } from '../../geo/geodesic.ts';
import { leastDistanceKm } from '../../geo/least-distance.ts';
import type { Site } from '../../sites/site.ts';
import { earliestDay, latestDay, monthsBefore, type Day, type PartialDate } from '../../units/partial-date.ts';
import { ringKm } from '../position-ring.ts';

/** A decided case near the centre, or one that may be. */
export type NearCase = {
  readonly record: OppositionCase;
  readonly blocks: boolean;
  readonly distanceKm: number;
  /** Counted at the position and dates given; surely near and in the window; perhaps so. */
  readonly counts: boolean;
  readonly surely: boolean;
  readonly perhaps: boolean;
};

/** First and last day. */
export type Window = { readonly from: Day; readonly to: Day };

/** The months up to `day`; part months are rounded to whole ones. */
export function windowUpTo(day: Day, months: number): Window {
  return { from: monthsBefore(day, Math.round(months)), to: day };
}

/** Cases that a Beta prior stands for. */
export type Prior = { readonly blocked: number; readonly advanced: number };

/** Share of blocks in [0, 1] after the prior's cases are added; NaN only where there is neither prior nor case. */
export function shrunkShare(blocked: number, advanced: number, prior: Prior): number {
  return (blocked + prior.blocked) / (blocked + advanced + prior.blocked + prior.advanced);
}

/** Blocks and advances that are near the centre or may be, dated or not, in their order; not those about the site `id`. */
export function decidedNear(
  centre: Pick<Site, 'id' | 'position' | 'precisionKm'>,
  cases: readonly OppositionCase[],
  { radiusKm, window }: { readonly radiusKm: number; readonly window: Window },
): readonly NearCase[] {
  return cases.flatMap((record) => {
    const arm = armOf(record.outcome);
    const { position } = record;
    if (arm === 'pending' || position === null || record.siteId === centre.id) return [];
    const off = ringKm(centre) + (record.precisionKm ?? 0);
    if (leastDistanceKm(centre.position, position) > radiusKm + off) return [];
    const km = distanceKm(centre.position, position);
    if (km - off > radiusKm) return [];
    const wholly = record.decided !== null && isWhollyIn(record.decided, window);
    const partly = record.decided !== null && mayBeIn(record.decided, window);
    return [
      {
        record,
        blocks: arm === 'block',
        distanceKm: km,
        counts: wholly && km <= radiusKm,
        surely: wholly && km + off <= radiusKm,
        perhaps: partly,
      },
    ];
  });
}

/** A decision on the last day itself counts only where the day is stated. */
function isWhollyIn(date: PartialDate, { from, to }: Window): boolean {
  const last = latestDay(date);
  return earliestDay(date) >= from && (last < to || (date.length === 10 && last === to));
}

function mayBeIn(date: PartialDate, { from, to }: Window): boolean {
  return latestDay(date) >= from && earliestDay(date) <= to;
}
