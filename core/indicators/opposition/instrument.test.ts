import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../evidence/evidence.ts';
import type { Site } from '../../sites/site.ts';
import type { Source } from '../../sources/source.ts';
import type { SiteState } from '../reading.ts';
import { exampleInstrument, exampleListRows } from '../example-records.ts';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld, gazetteer, layerInfo, TEXAS } from '../example-world.ts';
import { instrumentInForce } from './instrument.ts';

const counties = gazetteer({
  counties: [
    { name: 'Hood', state: 'Texas', box: [-98, 32, -97, 33] },
    { name: 'Saint Mary’s', state: 'Texas', box: [-97, 32, -96, 33] },
  ],
});

/** Reads the example site in Hood County, Texas, at 31 August 2026. */
function read(
  instruments: readonly Partial<Instrument>[],
  given: { site?: Partial<Site>; state?: SiteState; searched?: readonly Instrument[] | 'not at all' } = {},
) {
  const { site = {}, state = 'hosted', searched = exampleListRows() } = given;
  const layers = searched === 'not at all' ? [] : [layerInfo('moratoria', TEXAS)];
  const rows = searched === 'not at all' ? [] : searched;
  const document = { instruments: [...instruments.map((known) => exampleInstrument(known)), ...rows], layers };
  return instrumentInForce.read(exampleSite(site), state, exampleWorld({ document, gazetteer: counties }));
}

const unknownBecause = (code: string) => ({ known: false, reason: { code } });

describe('where it applies', () => {
  test.each<{ name: string; instrument: Partial<Instrument>; site?: Partial<Site>; value: string }>([
    { name: 'the county that holds the position', instrument: {}, value: 'moratorium' },
    { name: 'a neighbouring county', instrument: { county: 'St. Mary’s County' }, value: 'none' },
    { name: 'the same county name in another state', instrument: { state: 'Indiana' }, value: 'none' },
    {
      name: 'the county of the position, whatever the record says',
      instrument: {},
      site: { county: 'Tarrant' },
      value: 'moratorium',
    },
    {
      name: 'the whole state',
      instrument: { level: 'state', jurisdiction: 'Texas', county: null },
      value: 'moratorium',
    },
  ])('$name: $value', ({ instrument, site, value }) => {
    expect(read([instrument], site ? { site } : {})).toMatchObject({ known: true, value });
  });

  test('a county is recognised by a spelling with accents, kind and abbreviation', () => {
    const site = { position: [-96.5, 32.5] as const };
    expect(read([{ county: 'St. Márys County' }], { site })).toMatchObject({ value: 'none' });
    expect(read([{ county: 'ST. MARY’S COUNTY' }], { site })).toMatchObject({ value: 'moratorium' });
  });

  test.each<{ name: string; site: Partial<Site> }>([
    { name: 'no municipality on record', site: {} },
    { name: 'another municipality on record', site: { place: 'Tolar' } },
  ])('an instrument of a municipality without a boundary leaves the county open: $name', ({ site }) => {
    const reading = read([{ level: 'municipality', jurisdiction: 'City of Granbury' }], { site });
    expect(reading).toMatchObject({ ...unknownBecause('boundary-not-known'), ask: 'ask.boundary' });
  });

  test('the municipality of the record, in other spelling, is as far as anybody looked', () => {
    const instrument = { level: 'municipality', jurisdiction: 'City of Granbury' } as const;
    const reading = read([instrument], { site: { place: 'granbury' } });
    expect(reading).toMatchObject({ value: 'moratorium', low: 'none', high: 'moratorium', grade: 'C' });
  });

  test('and raises the harsher end where something else is in force', () => {
    const municipal = { id: 'i-2', level: 'municipality', jurisdiction: 'Granbury', kind: 'ban' } as const;
    expect(read([{}, municipal])).toMatchObject({ value: 'moratorium', low: 'moratorium', high: 'ban' });
  });

  test('a recorded county that the position contradicts raises the harsher end only', () => {
    const site = { county: 'Tarrant County' };
    expect(read([{ county: 'Tarrant' }], { site })).toMatchObject({ value: 'none', high: 'moratorium' });
  });

  test('a municipality of the same name in another county of the state stays open', () => {
    const instrument = { level: 'municipality', jurisdiction: 'Washington Township', county: 'Tarrant' } as const;
    expect(read([instrument], { site: { place: 'Washington' } })).toMatchObject({ value: 'none', high: 'moratorium' });
    const same = { ...instrument, county: 'Hood' };
    expect(read([same], { site: { place: 'Washington' } })).toMatchObject({ value: 'moratorium', low: 'none' });
  });

  test('its county may come from its position', () => {
    const instrument = { level: 'municipality', jurisdiction: 'Granbury', county: null } as const;
    expect(read([{ ...instrument, position: [-97.8, 32.4] }])).toMatchObject(unknownBecause('boundary-not-known'));
    expect(read([{ ...instrument, position: [-96.5, 32.4] }])).toMatchObject({ value: 'none' });
  });
});

describe('when it is in force', () => {
  test.each<{ name: string; instrument: Partial<Instrument>; expected: Record<string, string> }>([
    { name: 'on its last day', instrument: { enacted: '2025-08-31' }, expected: { value: 'moratorium' } },
    { name: 'not on the day after', instrument: { enacted: '2025-08-30' }, expected: { value: 'none', high: 'none' } },
    {
      name: 'not before it is enacted',
      instrument: { enacted: '2026-09-01' },
      expected: { value: 'none', high: 'none' },
    },
    { name: 'on the day it is enacted', instrument: { enacted: '2026-08-31' }, expected: { value: 'moratorium' } },
    {
      name: 'active without any date',
      instrument: { enacted: null },
      expected: { value: 'moratorium', low: 'moratorium' },
    },
    {
      name: 'perhaps, when only the year is known',
      instrument: { enacted: '2026' },
      expected: { value: 'none', high: 'moratorium' },
    },
    {
      name: 'perhaps, when a year-only start may have run out',
      instrument: { enacted: '2025' },
      expected: { value: 'none', high: 'moratorium' },
    },
    {
      name: 'to the expiry, which wins over the duration',
      instrument: { expires: '2026-08-30' },
      expected: { value: 'none' },
    },
    {
      name: 'perhaps, when it was extended past its end',
      instrument: { recordedStatus: 'extended', enacted: '2025-01-01' },
      expected: { value: 'none', high: 'moratorium' },
    },
    {
      name: 'not when rescinded',
      instrument: { recordedStatus: 'rescinded' },
      expected: { value: 'none', high: 'none' },
    },
    {
      name: 'not when expired, no day known',
      instrument: { recordedStatus: 'expired', durationDays: null },
      expected: { value: 'none', high: 'none' },
    },
    {
      name: 'not when expired before',
      instrument: { recordedStatus: 'expired', expires: '2026-08-30' },
      expected: { value: 'none', high: 'none' },
    },
    {
      name: 'before the day on which it expired',
      instrument: { recordedStatus: 'expired', expires: '2026-09-30' },
      expected: { value: 'moratorium', low: 'moratorium' },
    },
    {
      name: 'perhaps, when recorded as expired before its time is over',
      instrument: { recordedStatus: 'expired' },
      expected: { value: 'none', high: 'moratorium' },
    },
    {
      name: 'not when replaced',
      instrument: { recordedStatus: 'replaced' },
      expected: { value: 'none', high: 'none' },
    },
    {
      name: 'when replaced by a conditional ordinance',
      instrument: { recordedStatus: 'replaced', kind: 'conditional-ordinance' },
      expected: { value: 'conditional-ordinance' },
    },
    {
      name: 'pending as pending',
      instrument: { recordedStatus: 'pending', enacted: null },
      expected: { value: 'pending' },
    },
  ])('$name', ({ instrument, expected }) => {
    expect(read([instrument])).toMatchObject({ known: true, ...expected });
  });
});

describe('a date that is not on record', () => {
  const source = { id: 's-news', title: 'News', publisher: '', url: null, date: null, retrieved: null, licence: null };
  const readAt = (known: Partial<Instrument>, dates: Partial<Source>) => {
    const sources = { 's-news': { ...source, ...dates } };
    const document = { instruments: [exampleInstrument(known), ...exampleListRows()], sources };
    const layers = [layerInfo('moratoria', TEXAS)];
    const world = exampleWorld({ document: { ...document, layers }, gazetteer: counties });
    return instrumentInForce.read(exampleSite(), 'hosted', world);
  };
  const noEnd = { durationDays: null };
  const noStart = { enacted: null };
  const [bound, perhaps] = [
    { value: 'moratorium', low: 'moratorium' },
    { value: 'none', high: 'moratorium' },
  ];

  test.each<{ name: string; known: Partial<Instrument>; dates: Partial<Source>; expected: Record<string, string> }>([
    { name: 'no end, looked at later', known: noEnd, dates: { date: '2026-09-01' }, expected: bound },
    { name: 'no end, looked at that day', known: noEnd, dates: { date: '2026-08-31' }, expected: bound },
    { name: 'no end, looked at that month', known: noEnd, dates: { date: '2026-08' }, expected: bound },
    { name: 'no end, looked at before', known: noEnd, dates: { date: '2026-04-29' }, expected: perhaps },
    { name: 'no end, obtained before', known: noEnd, dates: { retrieved: '2026-04-29' }, expected: perhaps },
    {
      name: 'no start, looked at before',
      known: { ...noStart, expires: '2027-01-01' },
      dates: { date: '2026-04-29' },
      expected: bound,
    },
    {
      name: 'no start, looked at later',
      known: { ...noStart, expires: '2027-01-01' },
      dates: { date: '2026-09-01' },
      expected: perhaps,
    },
  ])('$name', ({ known, dates, expected }) => {
    expect(readAt(known, dates)).toMatchObject({ known: true, ...expected });
  });

  test('a ban without an end has none', () => {
    expect(readAt({ ...noEnd, kind: 'ban' }, { date: '2026-04-29' })).toMatchObject({ value: 'ban', low: 'ban' });
  });
});

describe('what it covers', () => {
  test.each<{ uses: Instrument['uses']; state: SiteState; expected: Record<string, string> }>([
    { uses: ['ai-hosting'], state: 'hosted', expected: { value: 'moratorium', low: 'moratorium' } },
    { uses: ['ai-hosting'], state: 'mined', expected: { value: 'none', high: 'none' } },
    { uses: ['crypto-mining'], state: 'hosted', expected: { value: 'none', high: 'moratorium' } },
    { uses: ['crypto-mining'], state: 'mined', expected: { value: 'moratorium', low: 'moratorium' } },
    { uses: ['other'], state: 'hosted', expected: { value: 'none', high: 'none' } },
    { uses: [], state: 'hosted', expected: { value: 'moratorium', low: 'none', high: 'moratorium' } },
  ])('uses $uses, $state', ({ uses, state, expected }) => {
    expect(read([{ uses }], { state })).toMatchObject({ known: true, ...expected });
  });

  test.each([
    { facts: { hostedGrossMW: numberFact(50) }, expected: { value: 'moratorium' } },
    { facts: { hostedGrossMW: numberFact(49) }, expected: { value: 'none', high: 'none' } },
    { facts: { hostedGrossMW: numberFact(50, 40, 60) }, expected: { value: 'none', high: 'moratorium' } },
    { facts: {}, expected: { value: 'none', high: 'moratorium' } },
  ])('from 50 MW up: $expected', ({ facts, expected }) => {
    expect(read([{ minMW: 50 }], { site: { facts } })).toMatchObject({ known: true, ...expected });
  });
});

describe('nothing found', () => {
  test('in a searched place it is none, of grade C, with the list that was searched', () => {
    expect(read([])).toMatchObject({ value: 'none', high: 'none', grade: 'C', sources: ['layer-moratoria'] });
  });

  test('where nobody searched it is unknown', () => {
    expect(read([], { searched: 'not at all' })).toMatchObject(unknownBecause('not-imported'));
    expect(read([], { searched: exampleListRows('Ohio') })).toMatchObject(unknownBecause('not-searched'));
    expect(read([], { searched: [] })).toMatchObject(unknownBecause('not-searched'));
  });

  test('but a record that matches is read without any import', () => {
    expect(read([{}], { searched: 'not at all' })).toMatchObject({ value: 'moratorium', sources: ['s-news'] });
  });
});

test('the worst instrument that binds wins, in whatever order', () => {
  const ban = { id: 'b', kind: 'ban' } as const;
  const pending = { id: 'p', recordedStatus: 'pending' } as const;
  expect(read([pending, ban, {}])).toMatchObject({ value: 'ban', low: 'ban', high: 'ban' });
  expect(read([{}, pending])).toMatchObject({ value: 'moratorium' });
});
