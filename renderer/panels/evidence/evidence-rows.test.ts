import { expect, test } from 'vitest';
import {
  exampleCase,
  exampleEvent,
  exampleInstrument,
  exampleRecord,
} from '../../../core/indicators/example-records.ts';
import { exampleSite } from '../../../core/sites/example-site.ts';
import { exampleWorkspace } from '../../../core/workspace/example-workspace.ts';
import { evidenceRows, filteredRows, NO_FILTER, undatedHidden } from './evidence-rows.ts';

const rows = evidenceRows({
  ...exampleWorkspace(),
  sites: [exampleSite()],
  instruments: [exampleInstrument()],
  cases: [exampleCase({ decided: null })],
  events: [exampleEvent({ sources: [], layerId: 'layer-a' })],
  records: [exampleRecord(), exampleRecord({ id: 'p-2', stance: 'support', siteId: null, place: 'Granbury' })],
});
const left = (filter: Partial<typeof NO_FILTER>) =>
  filteredRows(rows, { ...NO_FILTER, ...filter }, (id) => `Source ${id}`).map(({ id }) => id);

test('the newest stands first, what has no date last', () => {
  expect(rows.map(({ id }) => id)).toEqual(['e-1', 'p-1', 'p-2', 'i-1', 'c-1']);
});

test('a record says its site by name, else its place; an import stands in for a source', () => {
  expect(rows.map(({ where, sources }) => [where, sources])).toMatchObject([
    ['', ['layer-a']],
    ['Site A', ['s-news']],
    ['Granbury', ['s-news']],
    ['Hood County, TX', ['s-news']],
    ['', ['s-news']],
  ]);
});

test('a record that has both says both: what it cites, and why a reviewer judges so', () => {
  const records = [exampleRecord({ judgement: 'Heard at the hearing' }), exampleRecord({ id: 'p-2' })];
  expect(
    evidenceRows({ ...exampleWorkspace(), records }).map(({ sources, judgement }) => [sources, judgement]),
  ).toEqual([
    [['s-news'], 'Heard at the hearing'],
    [['s-news'], null],
  ]);
});

test('filters: list, stance, site and words in title, place and source', () => {
  expect(left({ list: 'records' })).toEqual(['p-1', 'p-2']);
  expect(left({ stance: 'support' })).toEqual(['p-2']);
  expect(left({ site: 'site-a' })).toEqual(['p-1']);
  expect(left({ text: 'hood MORATORIUM' })).toEqual(['i-1']);
  expect(left({ text: 'source layer' })).toEqual(['e-1']);
});

test('dates leave what may lie between them, both included; rows without a date are hidden and counted', () => {
  expect(left({ from: '2026-03', to: '2026-03-01' })).toEqual(['i-1']);
  expect(left({ from: '2026-07' })).not.toContain('i-1');
  expect(left({ to: '2026-07-30' })).toEqual(['i-1']);
  expect(left({ to: '2026' })).not.toContain('c-1');
  expect(left({ from: 'last year' })).toContain('c-1');
  const hidden = (filter: Partial<typeof NO_FILTER>) => undatedHidden(rows, { ...NO_FILTER, ...filter }, (id) => id);
  expect(hidden({ to: '2026' })).toBe(1);
  expect(hidden({ to: '2026', list: 'records' })).toBe(0);
  expect(hidden({ from: '20' })).toBe(0);
  const [year] = evidenceRows({ ...exampleWorkspace(), records: [exampleRecord({ date: '2026' })] });
  const ofYear = (from: string) => filteredRows(year ? [year] : [], { ...NO_FILTER, from }, (id) => id).length;
  expect([ofYear('2026-12-31'), ofYear('2027')]).toEqual([1, 0]);
});
