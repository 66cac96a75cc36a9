import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { mapColumns } from '../layers/columns.ts';
import { emptyProperties, type Cell } from '../layers/imported-feature.ts';
import type { LayerRole } from '../layers/layer-info.ts';
import { ContestEvent, OppositionCase } from './evidence.ts';
import { parseCases } from './parse-cases.ts';
import { parseEvents } from './parse-events.ts';

const FILE = { fileName: 'cases.csv', sha256: 'ef'.repeat(32), layerId: 'layer-b' };

function table(role: LayerRole, rows: readonly Readonly<Record<string, Cell>>[], geometry: Geometry | null) {
  const mapping = mapColumns([...new Set(rows.flatMap(Object.keys))], role, {});
  if (!mapping.ok) throw new Error(mapping.error.code);
  const features = rows.map((cells, index) => {
    return { row: index + 2, id: null, geometry, properties: Object.assign(emptyProperties(), cells) };
  });
  return { features, mapping: mapping.value };
}

test('a case keeps its outcome word, its year and its drivers', () => {
  const row = {
    id: 'O001',
    project: 'Blue',
    state: 'AZ',
    year: 2025,
    outcome: 'Approved with conditions',
    drivers: 'water;power bills',
    mw: '600',
    source_date: '2025-08-07',
    evidence: 'read in the cited source',
  };
  const { features, mapping } = table('cases', [row], { type: 'Point', coordinates: [-110.75, 32.1] });
  const { records, findings } = parseCases(features, mapping, FILE);
  expect(findings).toEqual([]);
  expect(OppositionCase.parse(records[0])).toMatchObject({
    id: 'O001',
    grade: 'B',
    decided: '2025',
    outcome: 'approved_with_conditions',
    drivers: ['water', 'power bills'],
    mw: 600,
    state: 'Arizona',
    position: [-110.75, 32.1],
  });
});

test('the day of a decision goes before its year, and the year stands in where the day is empty', () => {
  const rows = [
    { name: 'Blue', decided_on: '2025-03-04', year: 2025, outcome: 'blocked' },
    { name: 'Green', decided_on: null, year: 2024, outcome: 'approved' },
    { name: 'Red', decided_on: 'soon', year: 2023, outcome: 'withdrawn' },
  ];
  const { features, mapping } = table('cases', rows, null);
  const { records, findings } = parseCases(features, mapping, FILE);
  expect(records.map(({ project, decided }) => [project, decided])).toEqual([
    ['Blue', '2025-03-04'],
    ['Green', '2024'],
    ['Red', '2023'],
  ]);
  expect(findings.map(({ code, rows: where }) => [code, where])).toEqual([['date-unreadable', [4]]]);
});

test('a year that cannot be read is reported once', () => {
  const { features, mapping } = table('cases', [{ name: 'Blue', year: 'last', outcome: 'blocked' }], null);
  expect(parseCases(features, mapping, FILE).findings).toMatchObject([{ code: 'date-unreadable', count: 1 }]);
});

test('a case without a known outcome is left out and named', () => {
  const { features, mapping } = table('cases', [{ project: 'Blue', outcome: 'won' }], null);
  const { records, findings } = parseCases(features, mapping, FILE);
  expect(records).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(['word-unknown', 'outcome-missing']);
});

test('an event needs a place; a date that cannot be read stays unknown', () => {
  const rows = [{ title: 'Rally', date: 'last week' }];
  const placed = table('events', rows, { type: 'Point', coordinates: [-97, 31] });
  const events = parseEvents(placed.features, placed.mapping, FILE);
  expect(ContestEvent.parse(events.records[0])).toMatchObject({
    title: 'Rally',
    date: null,
    id: `event-${FILE.sha256.slice(0, 8)}-2`,
  });
  expect(events.findings.map(({ code, rows: at }) => [code, at])).toEqual([['date-unreadable', [2]]]);
  const nowhere = table('events', rows, null);
  expect(parseEvents(nowhere.features, nowhere.mapping, FILE).records).toEqual([]);
});
