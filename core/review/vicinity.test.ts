import { expect, test } from 'vitest';
import { vicinityOf, type Placed } from './vicinity.ts';

const ground = {
  site: { id: 's-1', position: [-97.5, 32.5] as const, county: 'Hood', state: 'Texas' },
  county: null,
};
const nowhere: Placed = { siteId: null, county: null, state: null, position: null };

test('a record about the site is the site’s, wherever it lies', () => {
  expect(vicinityOf({ ...nowhere, siteId: 's-1' }, ground)).toEqual({ tie: 'site', distanceKm: null });
});

test('a record of the county is the county’s, however the county is spelled', () => {
  expect(vicinityOf({ ...nowhere, county: 'Hood County', state: 'TX' }, ground)?.tie).toBe('county');
  expect(vicinityOf({ ...nowhere, county: 'Hood', state: 'Oklahoma' }, ground)).toBeNull();
});

test('the county that the position lies in goes before the one on record', () => {
  const moved = { ...ground, county: { name: 'Johnson', state: 'TX' } };
  expect(vicinityOf({ ...nowhere, county: 'Hood', state: 'TX' }, moved)).toBeNull();
  expect(vicinityOf({ ...nowhere, county: 'Johnson', state: 'TX' }, moved)?.tie).toBe('county');
});

test('a record about a place nearby is near, one farther off is not tied', () => {
  const near = vicinityOf({ ...nowhere, position: [-97.5, 32.7] }, ground);
  expect(near).toMatchObject({ tie: 'near' });
  expect(near?.distanceKm).toBeCloseTo(22.2, 1);
  expect(vicinityOf({ ...nowhere, position: [-97.5, 33.5] }, ground)).toBeNull();
});

test('a record that says nowhere is not tied', () => {
  expect(vicinityOf(nowhere, ground)).toBeNull();
});
