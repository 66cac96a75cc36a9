/** A site of which only its name and its position are known: what every new site starts from. */
import { NO_LAND_USE_RECORD } from './land-use-record.ts';
import type { Site } from './site.ts';

/** Nothing recorded, nothing planned; the radius of the position is not known. */
export function bareSite({ id, name, position }: Pick<Site, 'id' | 'name' | 'position'>): Site {
  return {
    id,
    name,
    position,
    operator: null,
    tenant: null,
    precisionKm: null,
    positionBasis: '',
    place: null,
    county: null,
    state: null,
    country: null,
    utility: null,
    gridRegion: null,
    siteClass: null,
    status: null,
    cooling: null,
    yearAnnounced: null,
    landUse: NO_LAND_USE_RECORD,
    scenarios: [],
    hostedAs: null,
    notes: '',
    sources: [],
    facts: {},
  };
}
