import { expect, test } from 'vitest';
import { isDwelling, isResidentialLot } from './dwelling-class.ts';

test.each([
  ['house', 'yes'],
  ['semidetached_house', 'yes'],
  ['apartments', 'yes'],
  ['Residential', 'yes'],
  ['Single Family Dwelling', 'yes'],
  ['Manufactured Home', 'yes'],
  ['warehouse', 'no'],
  ['greenhouse', 'no'],
  ['Non-residential', 'no'],
  ['Commercial', 'no'],
  ['garage', 'no'],
  ['yes', 'perhaps'],
  ['Unclassified', 'perhaps'],
  [null, 'perhaps'],
])('a building of class %s is a dwelling: %s', (kind, verdict) => {
  expect(isDwelling(kind)).toBe(verdict);
});

test.each([
  ['R-1', 'yes'],
  ['RS-7.5', 'yes'],
  ['Vacant residential', 'yes'],
  ['RESIDENTIAL SINGLE FAMILY', 'yes'],
  ['Light industrial', 'no'],
  ['Nonresidential', 'no'],
  ['C-2', 'perhaps'],
  ['road', 'perhaps'],
  [null, 'perhaps'],
])('a parcel of class %s is a residential lot: %s', (kind, verdict) => {
  expect(isResidentialLot(kind)).toBe(verdict);
});
