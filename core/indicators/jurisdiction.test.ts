import { describe, expect, test } from 'vitest';
import { exampleSite } from '../sites/example-site.ts';
import { exampleWorld, gazetteer } from './example-world.ts';
import { countyName, jurisdictionOf, placeName } from './jurisdiction.ts';

const world = exampleWorld({
  gazetteer: gazetteer({ counties: [{ name: 'Hood', state: 'Texas', box: [-98, 32, -97, 33] }] }),
});

describe('jurisdictionOf', () => {
  test('inside a county polygon the position says country, state and county', () => {
    expect(jurisdictionOf(exampleSite(), world)).toEqual({
      country: 'US',
      region: 'TX',
      county: 'hood',
      otherCounty: null,
      place: null,
    });
  });

  test('outside, the record does', () => {
    const site = exampleSite({
      position: [-65, 48],
      country: 'ca',
      state: 'Québec',
      county: null,
      place: 'Saint-Jérôme',
    });
    expect(jurisdictionOf(site, world)).toMatchObject({ country: 'CA', region: 'QC', place: 'saint jerome' });
  });

  test('a county that record and position disagree on is kept beside', () => {
    expect(jurisdictionOf(exampleSite({ county: 'Tarrant County' }), world)).toMatchObject({
      county: 'hood',
      otherCounty: 'tarrant',
    });
  });
});

test.each([
  { given: 'Hood County', name: 'hood' },
  { given: 'St. Landry Parish', name: 'saint landry' },
  { given: 'Doña Ana', name: 'dona ana' },
  { given: 'Matanuska-Susitna Borough', name: 'matanuska susitna' },
])('$given', ({ given, name }) => {
  expect(countyName(given)).toBe(name);
});

test.each([
  { given: 'City of Aurora', name: 'aurora' },
  { given: 'City of Collinsville (proposed, not enacted)', name: 'collinsville' },
  { given: 'Washington Township', name: 'washington' },
  { given: 'Kansas City', name: 'kansas city' },
])('$given', ({ given, name }) => {
  expect(placeName(given)).toBe(name);
});
