/**
 * Where is a row that names its place instead of giving a position: by ZIP code, by place and state, or by county?
 *
 * Never a guess: two places of one name stay two, and the row stays without a position until its file says more.
 * A county narrows places of one name. Names are compared without accents, case and punctuation.
 */
import { distanceKm } from '../geo/geodesic.ts';
import type { Position } from '../sites/site.ts';
import { countyAt } from './county-at.ts';
import { folded } from './find-places.ts';
import { areaCentre } from './area-centre.ts';
import { eachPosition } from './geometry-positions.ts';
import type { Gazetteer } from './layer-data.ts';
import { wordRadiusKm } from './position-precision.ts';
import { countryCode, countryOfState, stateInFull } from './us-ca-states.ts';

/** What a row says of its place; null where it says nothing. */
export type NamedPlace = Readonly<Record<'zip' | 'place' | 'county' | 'state' | 'country', string | null>>;

export type PlacedByName =
  | { readonly position: Position; readonly precisionKm: number; readonly basis: 'zip' | 'place' | 'county' }
  | { readonly code: 'place-not-named' | 'place-not-found' | 'place-ambiguous' };

type Finder = (named: NamedPlace) => PlacedByName;
type Candidate = { readonly position: Position; readonly precisionKm: number };

/** Answers for many rows of one table: the index of names is built once, each county is measured once. */
export function createPlaceFinder(gazetteer: Gazetteer): Finder {
  const zips = new Map(gazetteer.zips.codes.map((code, index) => [code, index]));
  const places = indexByName(gazetteer.places.names);
  const counties = indexByName(gazetteer.counties.names);
  const measured = new Map<number, Candidate>();
  const countyCentre = (index: number) => {
    const known = measured.get(index) ?? measureCounty(gazetteer, index);
    measured.set(index, known);
    return known;
  };
  const byZip = (code: string | null): PlacedByName | null => {
    const zip = code === null ? undefined : zips.get(code);
    return zip === undefined ? null : { ...pointAt(gazetteer.zips.coordinates, zip, 'zip'), basis: 'zip' };
  };
  const byName = (named: NamedPlace): PlacedByName | null => {
    if (named.place !== null) {
      const found = findPlace(places.get(folded(named.place)) ?? [], named, gazetteer);
      if (found.length > 0)
        return only(found, 'place', (index) => pointAt(gazetteer.places.coordinates, index, 'place'));
    }
    if (named.county !== null && named.state !== null) {
      const found = findCounty(
        counties.get(folded(named.county)) ?? counties.get(plainCounty(named.county)) ?? [],
        named,
        gazetteer,
      );
      if (found.length > 0) return only(found, 'county', countyCentre);
    }
    return null;
  };
  return (given) => {
    const named = withRegion(given);
    const code = zipCode(named);
    return byZip(code) ?? byName(named) ?? { code: saysPlace(named, code) ? 'place-not-found' : 'place-not-named' };
  };
}

function saysPlace({ place, county, state }: NamedPlace, zip: string | null): boolean {
  return zip !== null || place !== null || (county !== null && state !== null);
}

function only(found: readonly number[], basis: 'place' | 'county', at: (index: number) => Candidate): PlacedByName {
  const [first = 0, second] = found;
  return second === undefined ? { ...at(first), basis } : { code: 'place-ambiguous' };
}

/** "Denton, TX" in one cell is a place and a state. */
function withRegion(named: NamedPlace): NamedPlace {
  const comma = named.place?.indexOf(',') ?? -1;
  if (named.place === null || comma === -1) return named;
  const rest = named.place.slice(comma + 1).split(',');
  return { ...named, place: named.place.slice(0, comma), state: named.state ?? rest[0]?.trim() ?? null };
}

/** Five digits; a table that took ZIP codes for numbers has lost the zeros in front. Only for the United States. */
function zipCode({ zip, country }: NamedPlace): string | null {
  if (zip === null || (country !== null && countryCode(country) !== 'US')) return null;
  const digits = /^(\d{3,5})(?:\.0)?(?:[- ]?\d{4})?$/.exec(zip.trim())?.[1];
  return digits?.padStart(5, '0') ?? null;
}

function findPlace(named: readonly number[], { state, county, country }: NamedPlace, gazetteer: Gazetteer): number[] {
  const { regions, countries, coordinates } = gazetteer.places;
  const code = country === null ? null : countryCode(country);
  const region = state === null ? null : stateInFull(state, code);
  const home = code ?? (region === null ? null : countryOfState(region));
  const near = named.filter(
    (index) =>
      (home === null || countries[index] === home) &&
      (region === null || hasNoRegions(home) || folded(regions[index] ?? '') === folded(region)),
  );
  if (county === null || near.length < 2) return near;
  const wanted = plainCounty(county);
  return near.filter((index) => {
    const holder = countyAt([coordinates[2 * index] ?? NaN, coordinates[2 * index + 1] ?? NaN], gazetteer);
    return holder !== null && plainCounty(holder.name) === wanted;
  });
}

/** True for countries whose places the gazetteer knows by country only. */
function hasNoRegions(country: string | null): boolean {
  return country !== null && country !== 'US' && country !== 'CA';
}

/** First number of the county part of a FIPS code from which on it means an independent city. Source: ANSI INCITS 31. */
const INDEPENDENT_CITY = 510;

function findCounty(named: readonly number[], { county, state }: NamedPlace, { counties }: Gazetteer): number[] {
  const wanted = folded(stateInFull(state ?? '', 'US'));
  const inState = named.filter((index) => folded(counties.states[index] ?? '') === wanted);
  if (inState.length < 2) return inState;
  const isCity = (index: number) => Number(counties.fips[index]?.slice(2)) >= INDEPENDENT_CITY;
  const word = folded(county ?? '')
    .split(' ')
    .at(-1);
  if (word === 'county') return inState.filter((index) => !isCity(index));
  return word === 'city' ? inState.filter(isCity) : inState;
}

/** Without the word for the kind of county that some lists write and others do not. */
function plainCounty(name: string): string {
  return folded(name).replace(
    / (?:county|parish|borough|census area|municipality|city and borough|municipio|city)$/,
    '',
  );
}

function indexByName(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [item, name] of names.entries()) {
    const plain = folded(name);
    const known = index.get(plain);
    if (known === undefined) index.set(plain, [item]);
    else known.push(item);
  }
  return index;
}

function pointAt(coordinates: Float64Array, index: number, word: 'zip' | 'place'): Candidate {
  const position: Position = [coordinates[2 * index] ?? NaN, coordinates[2 * index + 1] ?? NaN];
  return { position, precisionKm: wordRadiusKm(word) };
}

/** The middle of a county, and how far its farthest corner lies: the site is somewhere within. */
function measureCounty({ counties }: Gazetteer, index: number): Candidate {
  const geometry = counties.geometries[index] ?? { type: 'Polygon' as const, coordinates: [] };
  const [lon = NaN, lat = NaN] = areaCentre(geometry);
  let farthest = 0;
  eachPosition(geometry, (x, y) => {
    farthest = Math.max(farthest, distanceKm([lon, lat], [x, y]));
  });
  return { position: [lon, lat], precisionKm: Math.ceil(farthest) };
}
