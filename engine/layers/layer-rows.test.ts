import Database from 'libsql';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LayerQuery } from '../../core/layers/layer-query.ts';
import { createSchema } from '../workspaces/geopackage-schema.ts';
import { writeFeatureTable, type TableRow } from '../workspaces/feature-table.ts';
import { findRow, layerRows } from './layer-rows.ts';

const ALL: LayerQuery = { search: '', filters: [], sort: null, box: null };
const COLUMNS = ['Name', 'kV', `a"b'; DROP TABLE t; --`, 'zip'];

function tableOf(rows: readonly TableRow[]) {
  const db = new Database(':memory:');
  createSchema(db, '2026-01-01');
  writeFeatureTable(
    db,
    { name: 't', description: '', geometryType: 'POINT', columns: COLUMNS, rows, extent: null },
    '2026-01-01',
  );
  return db;
}

const row = (lon: number | null, ...cells: readonly (string | number | null)[]): TableRow => ({
  geometry: lon === null ? null : { type: 'Point', coordinates: [lon, 30] },
  properties: Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i] ?? null])),
});

const db = tableOf([
  row(-100, 'b', '345', 'x', '02134'),
  row(-99, 'A', '69', '100%', '10001'),
  row(-98, 'c', '', 'x_y', '90210'),
  row(null, null, '1000', '<b>', null),
  row(-97, 'a', 'n/a', '', '00501'),
]);

async function fids(query: Partial<LayerQuery>): Promise<number[] | undefined> {
  const page = await layerRows(db, { table: 't', query: { ...ALL, ...query }, offset: 0, limit: 100 });
  return page?.rows.map(({ fid }) => fid);
}

test('a page says how many there are, and which columns', async () => {
  const page = await layerRows(db, { table: 't', query: ALL, offset: 1, limit: 2 });
  expect(page?.rows.map(({ fid }) => fid)).toEqual([2, 3]);
  expect([page?.total, page?.given]).toEqual([5, 5]);
  expect(page?.columns.map(({ name }) => name)).toEqual(COLUMNS);
  expect(page?.columns.find(({ name }) => name === 'zip')?.kind).toBe('text');
});

test('text sorts without regard to case, and what is empty comes last either way', async () => {
  expect(await fids({ sort: { column: 'Name', descending: false } })).toEqual([2, 5, 1, 3, 4]);
  expect(await fids({ sort: { column: 'Name', descending: true } })).toEqual([3, 1, 2, 5, 4]);
});

test('numbers kept as text sort as numbers', async () => {
  const numbers = tableOf(['9', '10', '', '-1', '1e3', null].map((kV) => row(0, 'n', kV)));
  const query = { ...ALL, sort: { column: 'kV', descending: false } };
  const page = await layerRows(numbers, { table: 't', query, offset: 0, limit: 10 });
  expect(page?.columns.find(({ name }) => name === 'kV')?.kind).toBe('number');
  expect(page?.rows.map(({ cells }) => cells[1])).toEqual(['-1', '9', '10', '1e3', '', null]);
});

test.each([
  ['contains', 'A', [2, 5]],
  ['equals', 'a', [2, 5]],
  ['not-equals', 'a', [1, 3, 4]],
  ['is-empty', '', [4]],
  ['is-filled', '', [1, 2, 3, 5]],
  ['at-least', 'b', [1, 3]],
] as const)('name %s %s', async (name, value, wanted) => {
  expect(await fids({ filters: [{ column: 'Name', test: name, value }] })).toEqual(wanted);
});

test('signs of patterns are letters like others', async () => {
  expect(await fids({ search: '%' })).toEqual([2]);
  expect(await fids({ search: '_' })).toEqual([3]);
  expect(await fids({ search: "'" })).toEqual([]);
});

test('a column named to break out is a column like any other; one that is gone finds nothing', async () => {
  const column = COLUMNS[2] ?? '';
  expect(await fids({ filters: [{ column, test: 'equals', value: 'x' }] })).toEqual([1]);
  expect(await fids({ sort: { column, descending: false } })).toHaveLength(5);
  expect(await fids({ filters: [{ column: 'gone', test: 'is-empty', value: '' }] })).toEqual([]);
  expect(await layerRows(db, { table: 'sqlite_master', query: ALL, offset: 0, limit: 1 })).toBeNull();
});

test('only rows whose box meets the view', async () => {
  expect(await fids({ box: [-99.5, 29, -97.5, 31] })).toEqual([2, 3]);
  expect(await fids({ box: [260.5, 29, 262.5, 31] })).toEqual([2, 3]);
});

test('a row is found where the query puts it, with its box', async () => {
  const query: LayerQuery = { ...ALL, sort: { column: 'Name', descending: false } };
  const found = await findRow(db, { table: 't', query, fid: 1 });
  expect(found?.offset).toBe(2);
  expect(found?.row?.cells[0]).toBe('b');
  for (const [i, side] of [-100, 30, -100, 30].entries()) expect(found?.box?.[i]).toBeCloseTo(side, 5);
  const hidden = await findRow(db, { table: 't', query: { ...ALL, search: 'A' }, fid: 3 });
  expect(hidden?.offset).toBeNull();
  expect((await findRow(db, { table: 't', query: ALL, fid: 4 }))?.box).toBeNull();
});

test('whatever is searched for, the answer is what JavaScript finds', async () => {
  const cell = fc.string({ maxLength: 5, unit: fc.constantFrom('a', 'B', '%', '_', '\\', "'", '1', ' x') });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 12 }), cell, async (names, search) => {
      const made = tableOf(names.map((name) => row(0, name)));
      const page = await layerRows(made, { table: 't', query: { ...ALL, search }, offset: 0, limit: 100 });
      const wanted = search.trim().toLowerCase();
      const expected = names.flatMap((name, i) =>
        wanted === '' || name.toLowerCase().includes(wanted) ? [i + 1] : [],
      );
      expect(page?.rows.map(({ fid }) => fid)).toEqual(expected);
      made.close();
    }),
    { numRuns: 60 },
  );
});
