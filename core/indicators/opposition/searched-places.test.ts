import { expect, test } from 'vitest';
import type { Instrument } from '../../evidence/evidence.ts';
import { exampleSite } from '../../sites/example-site.ts';
import type { Site } from '../../sites/site.ts';
import { say } from '../../text/say.ts';
import { exampleInstrument, exampleListRows } from '../example-records.ts';
import { exampleWorld, gazetteer, layerInfo } from '../example-world.ts';
import { searchOf } from './searched-places.ts';

/** Two neighbours in Nebraska and one beyond the border in Kansas, all inside the box of the marks and 50 km. */
const counties = gazetteer({
  counties: [
    { name: 'Red Willow', state: 'Nebraska', box: [-100.8, 40, -100.2, 40.4] },
    { name: 'Hitchcock', state: 'Nebraska', box: [-101.4, 40, -100.8, 40.4] },
    { name: 'Rawlins', state: 'Kansas', box: [-101.4, 39.6, -100.8, 40] },
  ],
});

const RED_WILLOW: Partial<Site> = { position: [-100.5, 40.2] };
const HITCHCOCK: Partial<Site> = { position: [-101, 40.2] };
const RAWLINS: Partial<Site> = { position: [-101, 39.8] };

function search(rows: readonly Partial<Instrument>[], site: Partial<Site>) {
  const layerId = 'layer-moratoria';
  const instruments = rows.map((row, i) => exampleInstrument({ id: `i-${i}`, state: 'Nebraska', layerId, ...row }));
  const layers = [layerInfo('moratoria', [-101, 39.9, -100, 40.4])];
  const world = exampleWorld({ document: { instruments, layers }, gazetteer: counties });
  const { missing, layerIds } = searchOf(exampleSite({ state: null, county: null, country: null, ...site }), world);
  const why = missing === null ? null : say('en', 'indicators', missing.reason.code, missing.reason.facts);
  return { isSearched: layerIds.includes(layerId), why };
}

test.each<{ name: string; rows: readonly Partial<Instrument>[]; searched: readonly boolean[] }>([
  {
    name: 'rows of one county looked through that county',
    rows: [{ county: 'Red Willow' }, { county: 'Red Willow County', level: 'municipality', jurisdiction: 'McCook' }],
    searched: [true, false, false],
  },
  {
    name: 'a municipality whose county is known by its mark looked through that county',
    rows: [{ county: null, level: 'municipality', jurisdiction: 'McCook', position: [-100.6, 40.2] }],
    searched: [true, false, false],
  },
  {
    name: 'rows of two counties looked through their state',
    rows: [{ county: 'Red Willow' }, { county: 'Dundy' }],
    searched: [true, true, false],
  },
  {
    name: 'a row of the state looked through it',
    rows: [{ level: 'state', jurisdiction: 'Nebraska', county: null }],
    searched: [true, true, false],
  },
  {
    name: 'rows of two states looked through both',
    rows: [{ county: 'Red Willow' }, { county: 'Rawlins', state: 'KS' }],
    searched: [true, true, true],
  },
  { name: 'rows without a state looked nowhere', rows: [{ state: null }], searched: [false, false, false] },
  {
    name: 'rows of another import do not count',
    rows: [{ layerId: 'layer-other' }],
    searched: [false, false, false],
  },
])('$name', ({ rows, searched }) => {
  expect([RED_WILLOW, HITCHCOCK, RAWLINS].map((site) => search(rows, site).isSearched)).toEqual(searched);
});

test('the reason says what the lists do not name', () => {
  const rows = [{ county: 'Red Willow' }];
  expect(search(rows, HITCHCOCK).why).toMatch(/name places of another county of Nebraska only/);
  expect(search(rows, RAWLINS).why).toMatch(/^No imported list of moratoria and bans names a place in Kansas/);
  expect(search(rows, { position: [10, 50] }).why).toMatch(/^The state or province of the site is not known/);
});

test('a municipality of which only the name is known was searched itself, and its country counts', () => {
  const rows = [
    { state: 'Quebec', country: 'CA', county: null, level: 'municipality', jurisdiction: 'Ville A (town)' } as const,
  ];
  const site = { position: [-72, 45.5] as const, state: 'QC', country: 'CA' };
  expect(search(rows, { ...site, place: 'Ville A' }).isSearched).toBe(true);
  expect(search(rows, { ...site, place: 'Ville B' }).isSearched).toBe(false);
  expect(search(rows, { ...site, place: 'Ville A', country: 'US' }).isSearched).toBe(false);
});

test('without an import nobody searched', () => {
  const world = exampleWorld({ document: { instruments: exampleListRows() } });
  expect(searchOf(exampleSite(), world).missing?.reason.code).toBe('not-imported');
});
