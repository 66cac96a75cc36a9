/** Receptors out of layers: what is one, what is not, and what is not known. */
import { describe, expect, test } from 'vitest';
import { pointAt } from '../geo/geodesic.ts';
import { RECEPTOR_KINDS } from '../noise/receptor-set.ts';
import { exampleSite } from '../sites/example-site.ts';
import { areaLayer, boxAt, exampleWorld, placeLayer, pointLayer } from './example-world.ts';
import { noiseSurroundings } from './noise-surroundings.ts';

const site = { ...exampleSite(), precisionKm: 0 };
const at = (azimuth: number, km: number) => pointAt(site.position, azimuth, km);
const house = (km: number, kind: string | null = 'house') => ({ at: at(90, km), kind });

function around(layers: NonNullable<Parameters<typeof exampleWorld>[0]>['layers']) {
  const found = noiseSurroundings(site, exampleWorld({ layers: layers ?? {} }), 3);
  return { ...found, kinds: [...found.set.kinds].map((kind) => RECEPTOR_KINDS[kind]) };
}

describe('buildings', () => {
  test('are dwellings, schools, places of care or perhaps dwellings by their class; a warehouse is none', () => {
    const points = ['house', 'school', 'Hospital', null, 'warehouse'].map((kind, i) => house(1 + i / 10, kind));
    const { kinds, dwellings } = around({ buildings: [placeLayer('buildings', { points })] });
    expect(kinds).toEqual(['dwelling', 'school', 'care', 'possible-dwelling']);
    expect(dwellings).toMatchObject({ missing: null, layers: ['buildings'], isPartial: false });
  });

  test('are heard at their centre', () => {
    const areas = [boxAt(at(0, 1), 0.02, { kind: 'house', label: 'A' })];
    const { set } = around({ buildings: [placeLayer('buildings', { areas })] });
    expect([...set.positions]).toEqual([expect.closeTo(at(0, 1)[0], 6), expect.closeTo(at(0, 1)[1], 6)]);
  });

  test('on the site’s own parcel, and beyond reach, are no neighbours', () => {
    const parcels = [areaLayer('parcels', [boxAt(site.position, 0.2, { label: 'Lot 7' })])];
    const points = [house(0.1), house(1), house(4)];
    const { kinds, parcel } = around({ parcels, buildings: [placeLayer('buildings', { points })] });
    expect(kinds.filter((kind) => kind === 'dwelling')).toHaveLength(1);
    expect(parcel).toMatchObject({ label: 'Lot 7' });
    // 1.6 km of boundary, a point each 25 m or less.
    const boundary = kinds.filter((kind) => kind === 'boundary').length;
    expect(boundary).toBeGreaterThanOrEqual(64);
    expect(boundary).toBeLessThanOrEqual(68);
  });

  test('of which none says what it is leave dwellings unknown', () => {
    const { kinds, dwellings } = around({ buildings: [placeLayer('buildings', { points: [house(1, null)] })] });
    expect([kinds, dwellings.missing]).toEqual([['possible-dwelling'], 'not-classed']);
  });

  test('of which all are schools or places of care leave no dwelling, and nothing to class', () => {
    const points = [house(1, 'school'), house(1.1, 'Hospital')];
    const { kinds, dwellings } = around({ buildings: [placeLayer('buildings', { points })] });
    expect([kinds, dwellings.missing]).toEqual([['school', 'care'], null]);
  });
});

test('people stand where their count is, and a count that is not known stays so', () => {
  const points = [
    { at: at(10, 1), value: 12 },
    { at: at(20, 2), value: NaN },
  ];
  const { kinds, set, people } = around({ population: [pointLayer('population', points)] });
  expect(kinds).toEqual(['people', 'people']);
  expect([...set.people]).toEqual([12, NaN]);
  expect(people.missing).toBeNull();
});

test('a role without a layer is missing; one that ends before the site, or within reach, says so', () => {
  expect(around({})).toMatchObject({ people: { missing: 'not-imported' }, dwellings: { missing: 'not-imported' } });
  const [lon, lat] = site.position;
  const beside = pointLayer('population', [], [lon + 1, lat, lon + 2, lat + 1]);
  expect(around({ population: [beside] }).people.missing).toBe('outside-layer');
  const small = pointLayer('population', [], [lon - 0.01, lat - 0.01, lon + 0.01, lat + 0.01]);
  expect(around({ population: [small] }).people).toMatchObject({ missing: null, isPartial: true });
});
