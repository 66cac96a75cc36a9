import { expect, test } from 'vitest';
import { basemapLayers } from './layers.ts';
import { gazetteerPlaces, populationRank, readPlaces } from './places.ts';

const places = readPlaces();
const layers = basemapLayers(places);

function features(name: string) {
  const layer = layers.get(name);
  if (layer?.type !== 'FeatureCollection') throw new Error(`${name} is no feature collection`);
  return layer.features;
}

test('the base map has the 14 layers of the style', () => {
  expect([...layers.keys()].sort()).toEqual([
    'admin1-lines',
    'cities',
    'counties',
    'country-labels',
    'country-lines',
    'county-labels',
    'county-lines',
    'lake-labels',
    'lakes',
    'land',
    'rivers',
    'state-labels',
    'state-lines',
    'states',
  ]);
});

test('counties are those of 2023: Connecticut has planning regions, each county knows its state', () => {
  const counties = features('counties').map(({ properties }) => properties);
  expect(counties).toHaveLength(3233);
  expect(counties).toContainEqual({ fips: '48121', name: 'Denton', state: 'Texas' });
  expect(counties.filter((county) => String(county?.['fips']).startsWith('09'))).toHaveLength(9);
  expect(counties.every((county) => county?.['state'] !== '')).toBe(true);
});

test('every label lies inside the world', () => {
  for (const name of ['state-labels', 'county-labels', 'country-labels', 'lake-labels', 'cities']) {
    for (const { geometry } of features(name)) {
      if (geometry.type !== 'Point') throw new Error(`${name} holds a ${geometry.type}`);
      const [lon = NaN, lat = NaN] = geometry.coordinates;
      expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
    }
  }
});

test('Canadian towns of 5,000 people have a label', () => {
  const names = new Set(features('cities').map(({ properties }) => String(properties?.['name'])));
  expect(['Medicine Hat', 'Prince George', 'Sherbrooke'].filter((name) => !names.has(name))).toEqual([]);
});

test('the gazetteer holds small places of the US and Canada, with the region in full', () => {
  const gazetteer = gazetteerPlaces(places);
  const find = (name: string, region: string) => gazetteer.find((it) => it.name === name && it.region === region);
  expect(find('Barker', 'New York')?.country).toBe('US');
  expect(find('Mackenzie', 'British Columbia')?.country).toBe('CA');
  expect(gazetteer.some(({ country, population }) => country === 'FR' && population < 100_000)).toBe(false);
});

test('nobody in New York City is counted twice', () => {
  const cities = gazetteerPlaces(places).filter(({ region }) => region === 'New York');
  const nearCentre = cities.filter(({ lon, lat }) => Math.hypot(lon + 74, lat - 40.7) < 0.1);
  expect(nearCentre.filter(({ population }) => population > 500_000).map(({ name }) => name)).toEqual([
    'New York City',
  ]);
});

test('a larger place never has a higher rank number', () => {
  const sizes = [100, 5_000, 20_000, 50_000, 100_000, 250_000, 1_000_000, 9_000_000];
  const ranks = sizes.map(populationRank);
  expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  expect(ranks.at(0)).toBe(6);
  expect(ranks.at(-1)).toBe(0);
});
