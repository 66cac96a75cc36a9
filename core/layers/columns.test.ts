import { describe, expect, test } from 'vitest';
import { mapColumns, missingFields, saysSwap, suggestRole } from './columns.ts';

describe('mapColumns', () => {
  test('knows usual names whatever their case, spaces and marks', () => {
    const mapped = mapColumns(['Site Name', 'MW_Operational', 'Latitude', 'LONGITUDE'], 'sites', {});
    expect(mapped).toMatchObject({
      ok: true,
      value: { name: 'Site Name', miningMW: 'MW_Operational', lat: 'Latitude', lon: 'LONGITUDE' },
    });
  });

  test('prefers the better name: operational MW to MW', () => {
    const mapped = mapColumns(['name', 'mw', 'mw_operational'], 'sites', {});
    expect(mapped.ok && mapped.value['miningMW']).toBe('mw_operational');
  });

  test.each(['miningMW', 'mw_operational', 'MINING_MW'])('a given mapping may call the field %s', (word) => {
    const mapped = mapColumns(['name', 'mw', 'cap'], 'sites', { [word]: 'cap' });
    expect(mapped.ok && mapped.value['miningMW']).toBe('cap');
  });

  test('a field given an empty column is not read, and not guessed again', () => {
    const columns = ['name', 'mw', 'Site_Latitude', 'Site_Longitude'];
    const mapped = mapColumns(columns, 'sites', { miningMW: '', lat: '', lon: '' });
    expect(mapped).toEqual({ ok: true, value: { name: 'name' } });
    const points = mapColumns(['wkt', 'Site_Latitude', 'Site_Longitude'], null, { wkt: '' });
    expect(points).toEqual({ ok: true, value: { lat: 'Site_Latitude', lon: 'Site_Longitude' } });
  });

  test('tells a pair of coordinate columns by the end of their names', () => {
    expect(mapColumns(['Site_Latitude', 'Site_Longitude'], null, {})).toMatchObject({
      value: { lat: 'Site_Latitude', lon: 'Site_Longitude' },
    });
    expect(mapColumns(['plant lat', 'plant lon'], null, {})).toMatchObject({
      value: { lat: 'plant lat', lon: 'plant lon' },
    });
    expect(mapColumns(['flat', 'Site_Longitude'], null, {})).toEqual({ ok: true, value: {} });
  });

  test('refuses a field or column that is not there', () => {
    expect(mapColumns(['name'], 'sites', { colour: 'name' })).toMatchObject({ error: { code: 'unknown-field' } });
    expect(mapColumns(['name'], 'sites', { miningMW: 'cap' })).toMatchObject({ error: { code: 'unknown-column' } });
  });

  test('swap is a word of its own, not a field', () => {
    expect(mapColumns(['name'], 'sites', { swap: 'true' }).ok).toBe(true);
    expect(saysSwap({ swap: 'true' })).toBe(true);
    expect(saysSwap({ swap: 'false' })).toBe(false);
  });

  test('a column named __proto__ is a column', () => {
    expect(mapColumns(['__proto__', 'lat', 'lon'], null, {})).toEqual({ ok: true, value: { lat: 'lat', lon: 'lon' } });
  });
});

describe('suggestRole', () => {
  test.each([
    { columns: ['VOLT_CLASS'], kinds: { LineString: 3 }, role: 'transmission-lines' },
    { columns: ['id', 'name', 'operator', 'mw_operational'], kinds: { Point: 3 }, role: 'sites' },
    { columns: ['name', 'capacity_mw', 'primary_fuel'], kinds: { Point: 3 }, role: 'plants' },
    { columns: ['sub_id', 'name', 'lat', 'lon'], kinds: { Point: 3 }, role: 'substations' },
    { columns: ['jurisdiction', 'jurisdiction_type', 'enacted_status'], kinds: { Point: 3 }, role: 'moratoria' },
    { columns: ['project', 'outcome', 'drivers'], kinds: { Point: 3 }, role: 'cases' },
    { columns: ['Unit_Nm', 'GAP_Sts'], kinds: { MultiPolygon: 3 }, role: 'protected' },
    { columns: ['name', 'peakDemandMw'], kinds: { Polygon: 3 }, role: 'utility-territories' },
    { columns: ['PARCEL_ID', 'USE_DESC'], kinds: { MultiPolygon: 3 }, role: 'parcels' },
    { columns: ['OCC_CLS', 'PRIM_OCC'], kinds: { Polygon: 3 }, role: 'buildings' },
    { columns: ['id', 'class', 'subtype', 'num_floors'], kinds: { Polygon: 3 }, role: 'buildings' },
    { columns: ['building', 'addr:street'], kinds: { Point: 2 }, role: 'buildings' },
    { columns: ['RESNAME', 'NRIS_Refnum'], kinds: { Point: 3 }, role: 'heritage' },
    { columns: ['PARCEL_ID'], kinds: { Point: 3 }, role: null },
    { columns: ['foo', 'bar'], kinds: { Point: 3 }, role: null },
    { columns: ['VOLT_CLASS'], kinds: { Polygon: 3 }, role: null },
  ])('$columns looks like $role', ({ columns, kinds, role }) => {
    expect(suggestRole(columns, kinds)).toBe(role);
  });
});

test('a role says which of its required fields no column fills', () => {
  expect(missingFields('plants', {})).toEqual(['capacityMW']);
  expect(missingFields('plants', { capacityMW: 'mw' })).toEqual([]);
});
