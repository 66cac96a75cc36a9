/**
 * Where did anybody look for restrictive instruments?
 *
 * A list of jurisdictions says so only by the places that its rows name: a box round their marks would take in the
 * neighbour states and the country next door. A list looked through the states and provinces that its rows name; a list
 * whose rows are all of one county looked through that county. Beyond them it is not known whether there is anything.
 */
import type { Instrument } from '../../evidence/evidence.ts';
import type { Gazetteer } from '../../layers/layer-data.ts';
import { oncePer } from '../../lib/once-per.ts';
import type { Site } from '../../sites/site.ts';
import { regionCode } from '../../text/regions.ts';
import type { World } from '../indicator.ts';
import { countyName, jurisdictionOf, placeName, type Jurisdiction } from '../jurisdiction.ts';
import { unknown, type UnknownReading } from '../reading.ts';
import { countyOfRecord } from './governed-area.ts';

/** The lists that looked at the place of a site, by layer; else what stands in the way of saying that nothing is there. */
export type PlaceSearch = { readonly layerIds: readonly string[]; readonly missing: UnknownReading | null };

/** Which of the imported lists of instruments looked at the place of the site. */
export function searchOf(site: Site, world: World): PlaceSearch {
  const layerIds = world.searched.filter(({ role }) => role === 'moratoria').map(({ layerId }) => layerId);
  if (layerIds.length === 0) {
    return { layerIds, missing: unknown('not-imported', 'ask.import-layer', { role: 'moratoria' }) };
  }
  const places = placesOf(world);
  const where = jurisdictionOf(site, world);
  const fips = world.countyAt(site.position)?.fips ?? null;
  const holding = layerIds.filter((id) => isSearched(places.get(id), where, fips));
  return { layerIds: holding, missing: holding.length > 0 ? null : notSearched(site, world) };
}

/** A state or province by its code; the country is null where the row names none. */
type Region = { readonly code: string; readonly country: string | null };

/** The only county of a list, or its only municipality where the county is not known. */
type OnlyPlace = { readonly fips: string | null; readonly county: string | null; readonly place: string | null };

type SearchedPlace = { readonly regions: readonly Region[]; readonly only: OnlyPlace | null };

/** By layer, made once for the instruments of a document and the counties that name their places. */
const searchedPlaces = oncePer((_counties: Gazetteer['counties']) =>
  oncePer((instruments: readonly Instrument[]) => {
    let made: ReadonlyMap<string, SearchedPlace> | null = null;
    return (world: World) => (made ??= placesByLayer(instruments, world));
  }),
);

function placesOf(world: World): ReadonlyMap<string, SearchedPlace> {
  return searchedPlaces(world.gazetteer.counties)(world.instruments)(world);
}

function placesByLayer(instruments: readonly Instrument[], world: World): ReadonlyMap<string, SearchedPlace> {
  const rows = new Map<string, Instrument[]>();
  for (const instrument of instruments) {
    if (instrument.layerId === null || instrument.state === null) continue;
    const others = rows.get(instrument.layerId);
    if (others) others.push(instrument);
    else rows.set(instrument.layerId, [instrument]);
  }
  return new Map([...rows].map(([layerId, list]) => [layerId, placeOf(list, world)]));
}

function placeOf(rows: readonly Instrument[], world: World): SearchedPlace {
  const regions = new Map<string, Region>();
  for (const { state, country } of rows) {
    const region = { code: regionCode(state ?? ''), country };
    regions.set(`${region.code} ${country ?? ''}`, region);
  }
  return { regions: [...regions.values()], only: regions.size > 1 ? null : onlyPlace(rows, world) };
}

/** Null as soon as a row is of a whole state or two rows are of different places. */
function onlyPlace([first, ...rest]: readonly Instrument[], world: World): OnlyPlace | null {
  const only = first ? countyPlace(first, world) : null;
  const isSame = (row: Instrument) => keyOf(countyPlace(row, world)) === keyOf(only);
  return only !== null && rest.every(isSame) ? only : null;
}

function countyPlace(row: Instrument, world: World): OnlyPlace | null {
  if (row.level === 'state') return null;
  const known = countyOfRecord(row, world);
  if (known !== null) return { fips: known.fips, county: countyName(known.name), place: null };
  const written = row.county ?? (row.level === 'county' ? row.jurisdiction : null);
  if (written !== null) return { fips: null, county: countyName(written), place: null };
  return { fips: null, county: null, place: placeName(row.jurisdiction) };
}

function keyOf(place: OnlyPlace | null): string {
  return JSON.stringify(place);
}

function isSearched(searched: SearchedPlace | undefined, where: Jurisdiction, fips: string | null): boolean {
  if (searched === undefined) return false;
  const { regions, only } = searched;
  const inRegion = regions.some(
    ({ code, country }) =>
      code === where.region && (country === null || where.country === null || country === where.country),
  );
  if (!inRegion || only === null) return inRegion;
  if (only.fips !== null && fips !== null) return only.fips === fips;
  return only.county === null ? only.place === where.place : only.county === where.county;
}

/** The reason names the state of the site, and its county where the lists do look at that state. */
function notSearched(site: Site, world: World): UnknownReading {
  const county = world.countyAt(site.position);
  const state = county?.state ?? site.state;
  const code = state === null ? null : regionCode(state);
  const isNamed = [...placesOf(world).values()].some(({ regions }) => regions.some((region) => region.code === code));
  const scope = state === null ? 'no_state' : isNamed ? 'county' : 'state';
  return unknown('not-searched', 'ask.import-layer', { scope, state: state ?? '' });
}
