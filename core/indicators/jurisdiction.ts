/**
 * Where a site lies in the eyes of the law, and whether two records name the same place.
 *
 * "St. Mary's County", "saint marys" and "Parish of ..." are spellings; kinds of place ("City of", "Township") are
 * left out, because one list writes them and the other does not.
 */
import { regionCode } from '../text/regions.ts';
import { folded } from '../layers/find-places.ts';
import type { Site } from '../sites/site.ts';
import type { World } from './indicator.ts';

/** Codes and folded names; null when not known. */
export type Jurisdiction = {
  readonly country: string | null;
  readonly region: string | null;
  readonly county: string | null;
  /** The county of the record where the position says another: one of the two is wrong. */
  readonly otherCounty: string | null;
  readonly place: string | null;
};

/** The site's jurisdiction: from its position where a county polygon holds it, else from its record. */
export function jurisdictionOf(site: Site, world: World): Jurisdiction {
  const county = world.countyAt(site.position);
  const region = county?.state ?? site.state;
  const recorded = site.county === null ? null : countyName(site.county);
  const found = county === null ? recorded : countyName(county.name);
  return {
    country: site.country?.toUpperCase() ?? (county ? 'US' : null),
    region: region === null ? null : regionCode(region),
    county: found,
    otherCounty: recorded === found ? null : recorded,
    place: site.place === null ? null : placeName(site.place),
  };
}

/** A county's name without its kind: "Hood County" and "hood" are one. */
export function countyName(name: string): string {
  return saints(folded(name)).replace(/ (county|parish|borough|census area|municipality|city and borough)$/, '');
}

/** A municipality's name without its kind: "City of Aurora" and "Aurora" are one. */
export function placeName(name: string): string {
  return saints(folded(name.replace(/\(.*\)/, '')))
    .replace(/^(city|town|village|township|borough|municipality|hamlet) of /, '')
    .replace(/ (town|village|charter township|township|borough|municipality)$/, '');
}

function saints(name: string): string {
  return name.replace(/\bst(e)?\b/g, 'saint');
}
