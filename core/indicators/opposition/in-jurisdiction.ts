/**
 * Is a site in the jurisdiction of a restrictive instrument, and what leaves it open?
 *
 * A boundary decides. Without one a state is known by its name and a county by the polygon of the program; of a
 * municipality only the county is known, so it may bind every site of that county until its boundary is imported.
 */
import type { Instrument } from '../../evidence/evidence.ts';
import type { Site } from '../../sites/site.ts';
import { regionCode } from '../../text/regions.ts';
import type { Certainty } from '../certainty.ts';
import type { World } from '../indicator.ts';
import { countyName, placeName, type Jurisdiction } from '../jurisdiction.ts';
import { countyOfRecord, drawnArea, isIn, type KnownCounty } from './governed-area.ts';

/**
 * Why the place is open: the site's position ring crosses the border; position and record name two counties; no polygon
 * of the jurisdiction is known; the site's municipality has the name of one in another county.
 */
export type OpenPlace = 'border' | 'county' | 'boundary' | 'namesake';

export type PlaceAnswer = { readonly certainty: Certainty; readonly open: OpenPlace | null };

const CERTAIN: PlaceAnswer = { certainty: 'certain', open: null };
const NO: PlaceAnswer = { certainty: 'no', open: null };

/** How surely the site lies where the instrument binds. */
export function inJurisdiction(
  instrument: Instrument,
  { site, where, world }: { readonly site: Site; readonly where: Jurisdiction; readonly world: World },
): PlaceAnswer {
  const drawn = drawnArea(instrument);
  if (drawn !== null) return answer(isIn(site, drawn), 'border');
  if (where.region === null || instrument.state === null) return NO;
  if (regionCode(instrument.state) !== where.region) return NO;
  if (instrument.level === 'state') return CERTAIN;
  const inCounty = inItsCounty(instrument, { site, where, world });
  if (instrument.level === 'county') return inCounty;
  // A city may reach into the next county: the same name elsewhere in the state leaves it open.
  const isNamed = where.place !== null && placeName(instrument.jurisdiction) === where.place;
  // The record's own word for its municipality is as far as anybody looked: likely, and never enough for a gate.
  if (inCounty.certainty !== 'no') return isNamed ? { certainty: 'likely', open: 'boundary' } : open('boundary');
  return isNamed ? open('namesake') : NO;
}

/** Whether the site is in the county that the instrument names or lies in. */
function inItsCounty(
  instrument: Instrument,
  { site, where, world }: { readonly site: Site; readonly where: Jurisdiction; readonly world: World },
): PlaceAnswer {
  const county = countyOfRecord(instrument, world);
  if (county !== null) return inKnownCounty(county, { site, where, world });
  const written = instrument.county ?? (instrument.level === 'county' ? instrument.jurisdiction : null);
  if (written === null) return NO;
  const name = countyName(written);
  if (name === where.otherCounty) return open('county');
  return name === where.county ? open('boundary') : NO;
}

/**
 * The polygon decides, off a simplified coast the nearest one. A record that names the county in which its position lies
 * is certain of it however wide its ring is: the two are said apart.
 */
function inKnownCounty(
  county: KnownCounty,
  { site, where, world }: { readonly site: Site; readonly where: Jurisdiction; readonly world: World },
): PlaceAnswer {
  const isItsOwn = world.countyAt(site.position)?.fips === county.fips;
  const recorded = site.county === null ? null : countyName(site.county);
  if (isItsOwn && (recorded === where.county || !(site.precisionKm ?? 0))) return CERTAIN;
  const within = answer(isIn(site, county), 'border');
  if (isItsOwn && within.certainty === 'no') return open('border');
  const contradicts = within.certainty === 'no' && where.otherCounty === countyName(county.name);
  return contradicts ? open('county') : within;
}

function open(why: OpenPlace): PlaceAnswer {
  return { certainty: 'possible', open: why };
}

function answer(certainty: Certainty, why: OpenPlace): PlaceAnswer {
  return certainty === 'certain' ? CERTAIN : certainty === 'no' ? NO : open(why);
}
