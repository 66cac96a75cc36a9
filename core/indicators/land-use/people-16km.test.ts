import { expect, test } from 'vitest';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { exampleWorld, gazetteer } from '../example-world.ts';
import { people16km } from './people-16km.ts';

test('reaches to 16 km and says that it is a lower bound', () => {
  const site = exampleSite();
  const places = [5, 15.9, 16.1].map((km) => ({ name: `${km}`, at: pointAt(site.position, 200, km), people: 1000 }));
  const reading = people16km.read(site, 'mined', exampleWorld({ gazetteer: gazetteer({ places }) }));
  expect(reading).toMatchObject({ value: 2000, detail: { code: 'land-use.people.detail', facts: { radiusKm: 16 } } });
});
