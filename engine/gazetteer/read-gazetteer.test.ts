import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readGazetteer } from './read-gazetteer.ts';

let assets = '';
beforeEach(async () => {
  assets = await mkdtemp(join(tmpdir(), 'gazetteer-'));
  await mkdir(join(assets, 'basemap', 'data'), { recursive: true });
});
afterEach(() => rm(assets, { recursive: true, force: true }));

const places = {
  regions: [
    { country: 'CA', name: 'Alberta' },
    { country: 'US', name: 'Texas' },
  ],
  lon: [-97.1, -110.7],
  lat: [33.2, 50],
  population: [131_044, 63_260],
  region: [1, 0],
  name: ['Denton', 'Medicine Hat'],
};

const counties = {
  features: [
    {
      properties: { fips: '48121', name: 'Denton', state: 'Texas' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [-97, 33],
              [-96, 33],
              [-96, 34],
              [-97, 33],
            ],
          ],
          [
            [
              [-98, 32],
              [-97.5, 32],
              [-97.5, 32.5],
              [-98, 32],
            ],
          ],
        ],
      },
    },
  ],
};

async function write(content: { places: unknown; counties: unknown }) {
  await writeFile(join(assets, 'basemap', 'gazetteer.json'), JSON.stringify(content.places));
  await writeFile(
    join(assets, 'basemap', 'zips.json'),
    JSON.stringify({ codes: ['76201'], lon: [-97.1], lat: [33.2] }),
  );
  await writeFile(join(assets, 'basemap', 'data', 'counties.json'), JSON.stringify(content.counties));
}

test('places come out as packed columns with region and country in words', async () => {
  await write({ places, counties });
  const gazetteer = await readGazetteer(assets);
  expect([...gazetteer.places.coordinates]).toEqual([-97.1, 33.2, -110.7, 50]);
  expect([...gazetteer.places.population]).toEqual([131_044, 63_260]);
  expect(gazetteer.places.regions).toEqual(['Texas', 'Alberta']);
  expect(gazetteer.places.countries).toEqual(['US', 'CA']);
  expect([...gazetteer.zips.coordinates]).toEqual([-97.1, 33.2]);
});

test('the box of a county encloses all its parts', async () => {
  await write({ places, counties });
  const gazetteer = await readGazetteer(assets);
  expect([...gazetteer.counties.boxes]).toEqual([-98, 32, -96, 34]);
  expect(gazetteer.counties.fips).toEqual(['48121']);
  expect(gazetteer.counties.states).toEqual(['Texas']);
});

test('columns of different length are a broken installation', async () => {
  await write({ places: { ...places, lat: [33.2] }, counties });
  await expect(readGazetteer(assets)).rejects.toThrow(/one length/);
});
