/** What lies round a site in the record: decided and pending cases with distance and direction, nearest first. */
import { armOf, type CaseArm } from '../../evidence/case-arm.ts';
import type { OppositionCase } from '../../evidence/evidence.ts';
import { distanceKm } from '../../geo/geodesic.ts';
import type { Position, Site } from '../../sites/site.ts';
import type { Language } from '../../text/languages.ts';
import { formatNumber } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';

/** Radius within which cases are told: 50 miles, the reach of indicator C2 (domain/indicators.md section G). */
export const CASES_RADIUS_KM = 80.47;

export type NearbyCase = {
  readonly record: OppositionCase;
  readonly position: Position;
  readonly distanceKm: number;
  readonly arm: CaseArm;
};

/** Cases with a position within `radiusKm`, nearest first, ties by id; the site's own case is not among them. */
export function nearbyCases(
  site: Site,
  cases: readonly OppositionCase[],
  radiusKm = CASES_RADIUS_KM,
): readonly NearbyCase[] {
  return cases
    .flatMap((record): NearbyCase[] => {
      const { position } = record;
      if (position === null || record.siteId === site.id) return [];
      return [{ record, position, distanceKm: distanceKm(site.position, position), arm: armOf(record.outcome) }];
    })
    .filter((nearby) => nearby.distanceKm <= radiusKm)
    .sort((a, b) => a.distanceKm - b.distanceKm || (a.record.id < b.record.id ? -1 : 1));
}

const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** `12.4 km south-west`, measured from the site; the direction is one of eight. */
export function distanceAndDirection(from: Position, to: Position, language: Language): string {
  const km = distanceKm(from, to);
  const radians = Math.PI / 180;
  const east = (to[0] - from[0]) * Math.cos(((from[1] + to[1]) / 2) * radians);
  const bearing = (Math.atan2(east, to[1] - from[1]) / radians + 360) % 360;
  const direction = DIRECTIONS[Math.round(bearing / 45) % 8] ?? 'n';
  return say(language, 'report', 'map.away', {
    // A tenth of a kilometre means something only close by.
    distance: formatNumber(km, language, km < 10 ? 1 : 0),
    direction: say(language, 'report', `direction.${direction}`),
  });
}
