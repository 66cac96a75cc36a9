/**
 * Which area does a restrictive instrument bind?
 *
 * Its own boundary where one was imported or drawn; else, for an instrument of a county or parish, the county polygon of
 * the program. An instrument of a municipality has no polygon until somebody imports one: a circle round its centroid
 * would be invented. Counties are looked up when they are asked for, so a better county layer reaches every record.
 * docs/decisions/0031-boundaries-of-instruments.md.
 */
import type { Instrument } from '../../evidence/evidence.ts';
import type { Area } from '../../geo/area.ts';
import { distanceToBorderKm, isInside, lonLat, ringsOf, touches } from '../../geo/area.ts';
import { boxAround, type Box } from '../../geo/search-window.ts';
import { folded } from '../../layers/find-places.ts';
import type { Gazetteer } from '../../layers/layer-data.ts';
import { oncePer } from '../../lib/once-per.ts';
import type { Site } from '../../sites/site.ts';
import { regionCode } from '../../text/regions.ts';
import type { Certainty } from '../certainty.ts';
import type { World } from '../indicator.ts';
import { countyName } from '../jurisdiction.ts';
import { ringKm } from '../position-ring.ts';

export type GovernedArea = { readonly area: Area; readonly box: Box };

/** A county of the program, by the number of the Census. */
export type KnownCounty = GovernedArea & { readonly fips: string; readonly name: string };

/** The imported or drawn area of an instrument; null where it has none. */
export const drawnArea: (instrument: Instrument) => GovernedArea | null = oncePer(({ boundary }: Instrument) => {
  if (boundary === null) return null;
  const coordinates = boundary.polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
  const area: Area = { type: 'MultiPolygon', coordinates };
  return { area, box: boxOf(area) };
});

/** What a record says of its county: its name as written, its state, and where the record is. */
export type CountyRecord = Pick<Instrument, 'county' | 'jurisdiction' | 'level' | 'state' | 'position'>;

/**
 * The county that the record names in its state. A name that no county bears, as "Athens-Clarke" or "Meade County Fiscal
 * Court", is understood where the record's own position lies in a county whose name is part of it; a municipality without
 * a county's name is in the county of its position. Null where nothing is found.
 */
export function countyOfRecord(record: CountyRecord, world: World): KnownCounty | null {
  if (record.state === null) return null;
  const { counties } = world.gazetteer;
  const region = regionCode(record.state);
  const written = record.county ?? (record.level === 'county' ? record.jurisdiction : null);
  if (written !== null) {
    const item = namedCounties(counties).get(`${region} ${countyName(plainName(written))}`);
    if (item !== undefined) return knownCounty(counties, item);
  }
  const at = record.position === null ? null : world.countyAt(record.position);
  if (at === null || regionCode(at.state) !== region) return null;
  if (written !== null && !` ${folded(plainName(written))} `.includes(` ${countyName(at.name)} `)) return null;
  const item = counties.fips.indexOf(at.fips);
  return item < 0 ? null : knownCounty(counties, item);
}

/** Is the site in the area? Certain when it lies farther from the border than its position is good to. */
export function isIn(site: Pick<Site, 'position' | 'precisionKm'>, { area, box }: GovernedArea): Certainty {
  const ring = ringKm(site);
  if (!touches(boxAround(site.position, ring), box)) return 'no';
  const inside = isInside(site.position, area);
  if (ring === 0) return inside ? 'certain' : 'no';
  if (distanceToBorderKm(site.position, area, ring) < ring) return 'possible';
  return inside ? 'certain' : 'no';
}

/** Remarks in brackets are no part of a name. */
function plainName(name: string): string {
  return name.replace(/\(.*?\)/g, ' ');
}

type Counties = Gazetteer['counties'];

/**
 * Item by state and folded name. Six names belong to a county and to a city that is none; the Census numbers such cities
 * from 510 up, and the county comes first.
 */
const namedCounties = oncePer(({ names, states, fips }: Counties): ReadonlyMap<string, number> => {
  const items = names.map((_, item) => item).sort((a, b) => cityNumber(fips[a]) - cityNumber(fips[b]));
  const keyed = items.map(
    (item) => [`${regionCode(states[item] ?? '')} ${countyName(names[item] ?? '')}`, item] as const,
  );
  return new Map(keyed.toReversed());
});

function cityNumber(fips: string | undefined): number {
  return Number((fips ?? '').slice(2)) >= 510 ? 1 : 0;
}

function knownCounty(counties: Counties, item: number): KnownCounty | null {
  const area = counties.geometries[item];
  const [west, south, east, north] = counties.boxes.subarray(4 * item, 4 * item + 4);
  if (area === undefined) return null;
  const box: Box = [west ?? NaN, south ?? NaN, east ?? NaN, north ?? NaN];
  return { area, box, fips: counties.fips[item] ?? '', name: counties.names[item] ?? '' };
}

function boxOf(area: Area): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of ringsOf(area)) {
    for (const vertex of ring) {
      const [lon, lat] = lonLat(vertex);
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  return [west, south, east, north];
}
