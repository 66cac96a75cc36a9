/**
 * How is a record tied to a site: is it about the site, about its county, or about a place nearby? One rule for every
 * kind of record and either side of a dispute.
 */
import { distanceKm } from '../geo/geodesic.ts';
import { countyName } from '../indicators/jurisdiction.ts';
import type { Position, Site } from '../sites/site.ts';
import { regionCode } from '../text/regions.ts';

/** Closer first. */
export const TIES = ['site', 'county', 'near'] as const;
export type Tie = (typeof TIES)[number];

/** About a place as near as this, a record is shown with the site. *heuristic*: 25 miles, a drive to the hearing. */
export const NEAR_KM = 40;

/** The fields that tie a record to the ground. */
export type Placed = {
  readonly siteId?: string | null;
  readonly county: string | null;
  readonly state: string | null;
  readonly position: Position | null;
};

/** The site with the county that its position lies in; null where no county polygon holds it. */
export type SiteGround = {
  readonly site: Pick<Site, 'id' | 'position' | 'county' | 'state'>;
  readonly county: { readonly name: string; readonly state: string } | null;
};

/** `distanceKm` is on the ellipsoid between the two positions as given; null when the record has none. */
export type Vicinity = { readonly tie: Tie; readonly distanceKm: number | null };

/** How a record is tied to the site; null when it is not, as far as the record says. */
export function vicinityOf(record: Placed, ground: SiteGround): Vicinity | null {
  const km = record.position === null ? null : distanceKm(ground.site.position, record.position);
  if (record.siteId === ground.site.id) return { tie: 'site', distanceKm: km };
  if (isSameCounty(record, ground)) return { tie: 'county', distanceKm: km };
  return km !== null && km <= NEAR_KM ? { tie: 'near', distanceKm: km } : null;
}

function isSameCounty({ county, state }: Placed, ground: SiteGround): boolean {
  const here = ground.county ?? { name: ground.site.county, state: ground.site.state };
  if (county === null || state === null || here.name === null || here.state === null) return false;
  return countyName(county) === countyName(here.name) && regionCode(state) === regionCode(here.state);
}
