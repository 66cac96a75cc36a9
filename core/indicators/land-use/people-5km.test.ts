import { expect, test } from 'vitest';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { exampleWorld, gazetteer, pointLayer } from '../example-world.ts';
import { people5km } from './people-5km.ts';

const site = exampleSite({ precisionKm: 1 });
const places = [3, 4.5, 5.5, 7].map((km, i) => ({
  name: `Place ${i}`,
  at: pointAt(site.position, 80 * i, km),
  people: 10 ** (i + 2),
}));

test('counts people of the bundled places at their centres', () => {
  const reading = people5km.read(site, 'hosted', exampleWorld({ gazetteer: gazetteer({ places }) }));
  expect(reading).toMatchObject({ value: 1100, low: 100, high: 11_100, grade: 'C', sources: ['geonames-places'] });
  expect(reading.known && reading.counted.map(({ label }) => label)).toEqual(['Place 0', 'Place 1']);
});

test('imported counts come before the places', () => {
  const population = [pointLayer('population', [{ at: site.position, value: 7 }])];
  const world = exampleWorld({ layers: { population }, gazetteer: gazetteer({ places }) });
  expect(people5km.read(site, 'hosted', world)).toMatchObject({ value: 7, grade: 'B', sources: ['layer-population'] });
});

test('nobody within reach is 0 people, no list of places is unknown', () => {
  const far = gazetteer({ places: [{ name: 'Far', at: [0, 0], people: 9 }] });
  expect(people5km.read(site, 'hosted', exampleWorld({ gazetteer: far }))).toMatchObject({ value: 0, known: true });
  expect(people5km.read(site, 'hosted', exampleWorld())).toMatchObject({ known: false });
});
