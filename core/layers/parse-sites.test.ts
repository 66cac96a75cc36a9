import { describe, expect, test } from 'vitest';
import { Site } from '../sites/site.ts';
import { Source } from '../sources/source.ts';
import { mapColumns } from './columns.ts';
import { emptyProperties, type Cell, type ImportedFeature } from './imported-feature.ts';
import { parseSites } from './parse-sites.ts';

const FILE = { fileName: 'mines.csv', sha256: 'ab'.repeat(32), layerId: null };

function sitesOf(...rows: Readonly<Record<string, Cell>>[]) {
  const features = rows.map((cells, index): ImportedFeature => ({
    row: index + 2,
    id: null,
    geometry: { type: 'Point', coordinates: [-97, 31] },
    properties: Object.assign(emptyProperties(), cells),
  }));
  const mapping = mapColumns([...new Set(rows.flatMap(Object.keys))], 'sites', {});
  if (!mapping.ok) throw new Error(mapping.error.code);
  const parsed = parseSites(features, mapping.value, FILE);
  for (const site of parsed.records) expect(Site.parse(site)).toEqual(site);
  for (const source of parsed.sources) expect(Source.parse(source)).toEqual(source);
  const known = new Set(parsed.sources.map(({ id }) => id));
  for (const { sources } of parsed.records) for (const id of sources) expect(known).toContain(id);
  return { ...parsed, codes: parsed.findings.map(({ code, rows: at }) => `${code} ${at.join()}`) };
}

function onlySite(cells: Readonly<Record<string, Cell>>): Site {
  const [site] = sitesOf({ name: 'A', ...cells }).records;
  if (site === undefined) throw new Error('no site');
  return site;
}

describe('identity', () => {
  test('an id column is kept as the id', () => {
    expect(onlySite({ id: 'C001' }).id).toBe('C001');
  });

  test('without one, the name and the row make it', () => {
    expect(sitesOf({ name: 'Lake Mariner' }, { name: 'Lake Mariner' }).records.map(({ id }) => id)).toEqual([
      'lake-mariner-2',
      'lake-mariner-3',
    ]);
  });

  test('the later row of two with one id is dropped and reported', () => {
    const { records, codes } = sitesOf({ id: 'a', name: 'First' }, { id: 'a', name: 'Second' });
    expect(records.map(({ name }) => name)).toEqual(['First']);
    expect(codes).toEqual(['duplicate-dropped 3']);
  });

  test('states are written out and give the country', () => {
    expect(onlySite({ state: 'MN' })).toMatchObject({ state: 'Minnesota', country: 'US' });
    expect(onlySite({ state: 'bc' })).toMatchObject({ state: 'British Columbia', country: 'CA' });
    expect(onlySite({ state: 'Nordland', country: 'Norway' })).toMatchObject({ state: 'Nordland', country: 'NO' });
    expect(sitesOf({ name: 'A', country: 'Atlantis' }).codes).toEqual(['country-unknown 2']);
  });
});

describe('facts', () => {
  test('operational mining MW is a fact of grade C with the file as its source', () => {
    expect(onlySite({ mw_operational: '15', last_updated: '2026-08-08' }).facts.miningMW).toEqual({
      value: 15,
      low: 15,
      high: 15,
      grade: 'C',
      sources: ['s-file-abababababab'],
      date: '2026-08-08',
      note: '',
    });
  });

  test('a cited source and the words that it was read make grade B', () => {
    const { records, sources } = sitesOf({
      name: 'A',
      energised_mining_mw: 125,
      source: 'https://www.ccn.com/x ; https://pglfmc.com/?p=14429 (DCD repost)',
      evidence: 'read in the cited source',
    });
    expect(records[0]?.facts.miningMW?.grade).toBe('B');
    expect(sources.map(({ url, title }) => [url, title])).toEqual([
      ['https://www.ccn.com/x', 'ccn.com'],
      ['https://pglfmc.com/?p=14429', 'pglfmc.com, DCD repost'],
    ]);
  });

  test('an empty cell is not zero', () => {
    expect(onlySite({ mw_operational: '' }).facts).toEqual({});
    expect(onlySite({ mw_operational: 0 }).facts.miningMW?.value).toBe(0);
  });

  test('a number that cannot be read stays unknown and names its row', () => {
    const { records, codes } = sitesOf({ name: 'A', mw_operational: '15 MW' }, { name: 'B', mw_operational: -3 });
    expect(records.map(({ facts }) => facts)).toEqual([{}, {}]);
    expect(codes).toEqual(['number-unreadable 2', 'number-out-of-range 3']);
  });

  test('planned mining load is no hosting load', () => {
    const { records, codes } = sitesOf({ name: 'A', mw_planned: 115 });
    expect(records[0]?.facts).toEqual({});
    expect(codes).toEqual(['planned-mining-left-out 2']);
  });

  test.each([
    { basis: 'critical IT: ~360 Fluidstack', field: 'criticalItMW' },
    { basis: 'IT; 1,000 MW interconnect', field: 'criticalItMW' },
    { basis: 'gross power access', field: 'hostedGrossMW' },
    { basis: 'utility allocation', field: 'hostedGrossMW' },
    { basis: 'leased', field: null },
    { basis: '', field: null },
  ])('planned AI MW with the basis "$basis" is $field', ({ basis, field }) => {
    const { facts } = onlySite({ planned_ai_mw: 100, ai_mw_basis: basis });
    expect(Object.keys(facts)).toEqual(field === null ? [] : [field]);
  });

  test.each([
    { cells: { months_to_power: 36 }, fact: 'monthsToPower', value: 36 },
    { cells: { firm_share: 0.4 }, fact: 'firmShare', value: 0.4 },
    { cells: { redundancy: '2N' }, fact: 'redundancy', value: 'two-n' },
    { cells: { redundancy: 'N+1' }, fact: 'redundancy', value: 'n-plus-1' },
    { cells: { second_feed: 'Yes' }, fact: 'secondFeed', value: 'yes' },
  ])('$fact is read from a column of its name', ({ cells, fact, value }) => {
    expect(onlySite(cells).facts).toMatchObject({ [fact]: { value, grade: 'C' } });
  });

  test('a number beyond the bounds of its fact is in another unit and stays unknown', () => {
    const { records, codes } = sitesOf({ name: 'A', firm_share: 40 });
    expect([records[0]?.facts, codes]).toEqual([{}, ['number-out-of-range 2']]);
  });

  test('class words are read whatever their case and spaces, never guessed', () => {
    expect(onlySite({ service_status: 'Signed Agreement' }).facts.serviceStatus?.value).toBe('signed-agreement');
    expect(onlySite({ service_status: 'Energized' }).facts.serviceStatus?.value).toBe('energised');
    expect(onlySite({ entitlement: 'by_right' }).facts.entitlement?.value).toBe('by-right');
    const { records, codes } = sitesOf({ name: 'A', entitlement: 'probably fine' });
    expect(records[0]?.facts).toEqual({});
    expect(codes).toEqual(['word-unknown 2']);
  });
});

describe('precision', () => {
  test.each([
    { cells: { precision_km: '2.5' }, km: 2.5 },
    { cells: { coord_precision_deg: 0.02 }, km: 2.226 },
    { cells: { precision: 'exact' }, km: 0.5 },
    { cells: { precision: 'Approximate' }, km: 5 },
    { cells: { precision: 'county' }, km: 30 },
    { cells: { precision: 'representative_multi_site' }, km: null },
    { cells: {}, km: null },
  ])('$cells is $km km', ({ cells, km }) => {
    expect(onlySite(cells).precisionKm).toBe(km);
  });
});

test('no cell, whatever it holds, breaks a list or leaves it half read', () => {
  const nasty = ['__proto__', 'constructor', '\u0000', '\ud800', 'x'.repeat(5000), '<b>', '=1+1', 'NaN', '1e400'];
  const rows = nasty.map((text) => ({
    name: text,
    operator: text,
    mw_operational: text,
    state: text,
    source: text,
    id: '',
  }));
  expect(sitesOf(...rows).records).toHaveLength(nasty.length);
});
