import { expect, test } from 'vitest';
import { regionCode } from './regions.ts';

test.each([
  { name: 'Texas', code: 'TX' },
  { name: 'TX', code: 'TX' },
  { name: ' texas ', code: 'TX' },
  { name: 'US-TX', code: 'TX' },
  { name: 'Québec', code: 'QC' },
  { name: 'CA-QC', code: 'QC' },
  { name: 'New York', code: 'NY' },
  { name: 'West Virginia', code: 'WV' },
  { name: 'Nordland', code: 'nordland' },
])('$name is $code', ({ name, code }) => {
  expect(regionCode(name)).toBe(code);
});

test('all states, provinces and territories are there', () => {
  expect(['Alaska', 'Wyoming', 'District of Columbia', 'Yukon', 'Newfoundland and Labrador'].map(regionCode)).toEqual([
    'AK',
    'WY',
    'DC',
    'YT',
    'NL',
  ]);
});
