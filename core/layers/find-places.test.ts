import { describe, expect, test } from 'vitest';
import { findPlaces, folded } from './find-places.ts';
import type { Gazetteer } from './layer-data.ts';

const rows = [
  ['Denton', 'Texas', 'US', 131_044, -97.13, 33.21],
  ['Denton', 'Maryland', 'US', 4_418, -75.83, 38.88],
  ['Saint-Jérôme', 'Quebec', 'CA', 54_948, -74, 45.78],
  ['North Denton', 'Ohio', 'US', 900_000, -80, 40],
] as const;

const gazetteer: Gazetteer = {
  places: {
    coordinates: Float64Array.from(rows.flatMap(([, , , , lon, lat]) => [lon, lat])),
    population: Float64Array.from(rows.map(([, , , population]) => population)),
    names: rows.map(([name]) => name),
    regions: rows.map(([, region]) => region),
    countries: rows.map(([, , country]) => country),
  },
  zips: { codes: [], coordinates: new Float64Array() },
  counties: { names: [], states: [], fips: [], geometries: [], boxes: new Float64Array() },
};

function found(query: string, limit = 10) {
  return findPlaces(gazetteer, query, limit).map(({ name, region }) => `${name}, ${region}`);
}

describe('findPlaces', () => {
  test('names that begin with the query come before larger places that contain it', () => {
    expect(found('denton')).toEqual(['Denton, Texas', 'Denton, Maryland', 'North Denton, Ohio']);
  });

  test.each(['saint-jerome', 'SAINT JÉR', 'saint  jer'])('accents, case and hyphens do not matter: %s', (query) => {
    expect(found(query)).toEqual(['Saint-Jérôme, Quebec']);
  });

  test('a region or a country after a comma narrows the search', () => {
    expect(found('denton, mary')).toEqual(['Denton, Maryland']);
    expect(found('saint, ca')).toEqual(['Saint-Jérôme, Quebec']);
    expect(found('denton, quebec')).toEqual([]);
  });

  test('the limit cuts the end of the list', () => {
    expect(found('denton', 1)).toEqual(['Denton, Texas']);
  });

  test.each(['', '  ', ', texas', '...'])('an empty name finds nothing: "%s"', (query) => {
    expect(found(query)).toEqual([]);
  });

  test('a found place carries its position, lon first, and its population', () => {
    expect(findPlaces(gazetteer, 'denton, texas', 1)).toEqual([
      { name: 'Denton', region: 'Texas', country: 'US', population: 131_044, position: [-97.13, 33.21] },
    ]);
  });
});

test('folding keeps digits and letters of other scripts', () => {
  expect(folded('Trois-Rivières (QC) 2')).toBe('trois rivieres qc 2');
});
