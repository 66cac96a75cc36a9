import { expect, test } from 'vitest';
import { mapColumns } from '../layers/columns.ts';
import { emptyProperties, type Cell } from '../layers/imported-feature.ts';
import { Instrument } from './evidence.ts';
import { parseInstruments } from './parse-instruments.ts';

const FILE = { fileName: 'inventory.csv', sha256: 'cd'.repeat(32), layerId: 'layer-a' };

const ROW: Readonly<Record<string, Cell>> = {
  state: 'Alabama',
  state_abbrev: 'AL',
  jurisdiction: 'Birmingham',
  jurisdiction_type: 'City',
  date_enacted: '2026-03-03',
  legal_basis: 'Ordinance on data centers',
  enacted_status: 'active',
  moratorium_id: 'al-birmingham-2026',
  date_enacted_iso: '2026-03-03',
  date_enacted_uncertainty: 'exact',
  duration_days: '180',
  sectors: '["data_center", "cryptocurrency_mining", "solar", "wind"]',
};

function instruments(...rows: Readonly<Record<string, Cell>>[]) {
  const mapping = mapColumns(Object.keys(ROW), 'moratoria', {});
  if (!mapping.ok) throw new Error(mapping.error.code);
  const features = rows.map((cells, index) => {
    return { row: index + 2, id: null, geometry: null, properties: Object.assign(emptyProperties(), ROW, cells) };
  });
  return parseInstruments(features, mapping.value, FILE);
}

test('a row of an inventory becomes an instrument, free text only its title', () => {
  const { records, findings } = instruments({});
  expect(findings).toEqual([]);
  expect(Instrument.parse(records[0])).toEqual({
    id: 'al-birmingham-2026',
    grade: 'C',
    sources: ['layer-a'],
    layerId: 'layer-a',
    title: 'Ordinance on data centers',
    kind: 'moratorium',
    recordedStatus: 'active',
    jurisdiction: 'Birmingham',
    level: 'municipality',
    county: null,
    state: 'Alabama',
    country: 'US',
    position: null,
    enacted: '2026-03-03',
    durationDays: 180,
    expires: null,
    uses: ['ai-hosting', 'crypto-mining', 'other'],
    minMW: null,
    boundary: null,
    definition: '',
    clause: null,
    vesting: null,
  });
});

test('a county’s instrument names its county', () => {
  const [record] = instruments({ jurisdiction: 'Hood County', jurisdiction_type: 'County' }).records;
  expect(record).toMatchObject({ level: 'county', county: 'Hood County' });
});

test('a date that is good to the month or the year, or that nobody verified, is cut to that', () => {
  const rows = instruments(
    { moratorium_id: 'a', date_enacted_uncertainty: 'month_only' },
    { moratorium_id: 'b', date_enacted_uncertainty: 'year_only' },
    { moratorium_id: 'c', date_enacted_uncertainty: 'unverified' },
  );
  expect(rows.records.map(({ enacted }) => enacted)).toEqual(['2026-03', '2026', '2026-03']);
});

test('a status that is not known is never guessed: the row is left out and named', () => {
  const { records, findings } = instruments({ enacted_status: 'maybe' });
  expect(records).toEqual([]);
  expect(findings.map(({ code, rows }) => [code, rows])).toEqual([
    ['word-unknown', [2]],
    ['status-missing', [2]],
  ]);
});

test.each([
  ['["general"]', []],
  ['["solar", "general"]', []],
  ['["data_center", "general"]', ['ai-hosting']],
  ['server farm', ['ai-hosting']],
  ['Artificial intelligence', ['ai-hosting']],
  ['high-performance computing', ['ai-hosting']],
  ['data_processing', ['ai-hosting']],
  ['blockchain; general', ['crypto-mining']],
  ['sand and gravel mining', ['other']],
  ['["solar", "battery_storage", "wind"]', ['other']],
  ['other', ['other']],
] as const)('the uses %s: %j', (sectors, uses) => {
  const { records, findings } = instruments({ sectors });
  expect(records[0]?.uses).toEqual(uses);
  expect(findings).toEqual([]);
});

test('a use that is not known may mean hosting, and is reported', () => {
  const { records, findings } = instruments({ sectors: 'solar; aquaculture' });
  expect(records[0]?.uses).toEqual([]);
  expect(findings).toMatchObject([{ code: 'use-unknown', count: 1, rows: [2], facts: { word: 'aquaculture' } }]);
});
