import { expect, test } from 'vitest';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import { precisionOf } from './review-precision.ts';

const row = (properties: RawRow['properties']): RawRow => ({
  row: 2,
  id: null,
  geometry: { type: 'Point', coordinates: [-97.123456789, 33.123456789] },
  properties,
  problem: null,
});

test('the middle of a county says nothing of how finely a table writes positions', () => {
  expect(precisionOf([row({ positionBasis: 'county' })], {}, null)).toBeNull();
  expect(precisionOf([row({ positionBasis: 'county' }), row({})], {}, null)?.decimals).toBe(9);
});
