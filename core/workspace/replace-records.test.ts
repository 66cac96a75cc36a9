import { describe, expect, test } from 'vitest';
import type { OppositionCase } from '../evidence/evidence.ts';
import { emptyProperties, type Cell, type ImportedFeature } from '../layers/imported-feature.ts';
import { mapColumns } from '../layers/columns.ts';
import type { LayerInfo, LayerRole } from '../layers/layer-info.ts';
import type { OtherValue } from '../sources/conflict.ts';
import { addRecords } from './add-records.ts';
import { chooseOther, stateOther } from './conflict-edits.ts';
import { exampleSite, exampleWorkspace } from './example-workspace.ts';
import { replaceRecords } from './replace-records.ts';
import { Workspace } from './workspace.ts';

type Row = Readonly<Record<string, Cell>>;

function layerOf(role: LayerRole, rows: readonly Row[], sha: string): LayerInfo {
  const columns = mapColumns(Object.keys(rows[0] ?? {}), role, {});
  if (!columns.ok) throw new Error(columns.error.code);
  const known = { publisher: null, licence: null, observed: null, retrieved: null };
  return {
    ...{ id: 'layer-list', role, kind: 'records', name: 'List', table: null, extent: null, columns: columns.value },
    ...{ rowsGiven: rows.length, rowsUsed: rows.length, visible: true, opacity: 1, notes: '' },
    provenance: {
      ...{ fileName: `${sha}.csv`, sha256: sha.repeat(64), format: 'CSV', sourceLayer: null, crs: 'EPSG:4326' },
      ...{ origin: null, edits: [], findings: [], ...known },
    },
  };
}

function features(rows: readonly Row[]): ImportedFeature[] {
  return rows.map((row, index) => {
    const place = row['lat'] === undefined ? null : ([Number(row['lon']), Number(row['lat'])] as [number, number]);
    return {
      ...{ row: index + 2, id: null, properties: Object.assign(emptyProperties(), row) },
      geometry: place === null ? null : { type: 'Point', coordinates: place },
    };
  });
}

function listed(role: LayerRole, rows: readonly Row[], document = exampleWorkspace()): Workspace {
  return addRecords(document, features(rows), layerOf(role, rows, 'a')).document;
}

function replaced(document: Workspace, role: LayerRole, rows: readonly Row[]) {
  const after = replaceRecords(document, features(rows), layerOf(role, rows, 'b'));
  expect(Workspace.safeParse(after.document).error).toBeUndefined();
  const told = Object.fromEntries(after.findings.map(({ code, count }) => [code, count]));
  return { ...after, told };
}

const HOOD = {
  ...{ moratorium_id: 'm1', jurisdiction: 'Hood County', jurisdiction_type: 'County', state: 'TX' },
  enacted_status: 'active',
};
const PETITION = {
  ...{ id: 'p1', kind: 'petition', title: 'Stop the hall', county: 'Hood', state: 'TX', status: 'open' },
  source: 'Hood County News',
};

const RING = [-97, 32, -96, 32, -96, 33, -97, 32];
const BOUNDARY = {
  polygons: [[[0, 2, 4, 6].map((at) => [RING[at] ?? 0, RING[at + 1] ?? 0] as const)]],
  source: null,
};
const READ = {
  ...{ definition: 'Any load over 75 MW', clause: '§ 12.4', vesting: 'filed' as const, boundary: BOUNDARY },
  grade: 'A' as const,
};
const ANSWER = { by: 'applicant' as const, text: 'We measured', date: '2026-04', sources: [] };

describe('what a person added to an entry that the newer file still holds', () => {
  test('an instrument keeps its boundary, definition, clause, vesting and grade', () => {
    const before = listed('moratoria', [HOOD]);
    const read = { ...before, instruments: before.instruments.map((one) => ({ ...one, ...READ })) };
    const { document, told } = replaced(read, 'moratoria', [{ ...HOOD, enacted_status: 'rescinded' }]);
    expect(document.instruments).toMatchObject([{ id: 'm1', recordedStatus: 'rescinded', ...READ }]);
    expect(document.conflicts).toMatchObject([
      { field: 'recordedStatus', rule: 'newer-list', others: [{ value: 'active' }] },
    ]);
    expect(told).toMatchObject({ 'entries-complete': 1, 'values-differ': 1 });
  });

  test('a record keeps its answers, factor, judgement and site; what the file says otherwise stands beside', () => {
    const before = listed('records', [PETITION]);
    const hand = { answers: [ANSWER], factor: 'opposition.groups', judgement: 'Heard it', siteId: 'denton' };
    const worked = { ...before, records: before.records.map((one) => ({ ...one, ...hand, title: 'Typed by hand' })) };
    const { document } = replaced(worked, 'records', [{ ...PETITION, status: 'decided' }]);
    expect(document.records).toMatchObject([{ ...hand, title: 'Stop the hall', status: 'decided' }]);
    expect(document.conflicts.map(({ field, others }) => [field, others[0]?.value])).toEqual([
      ['title', 'Typed by hand'],
      ['status', 'open'],
    ]);
  });

  test('what a file without the column only fills in does not count against a typed value', () => {
    const bare = { moratorium_id: 'm1', jurisdiction: 'Hood County', enacted_status: 'active' };
    const before = listed('moratoria', [bare]);
    const typed = { ...before, instruments: before.instruments.map((one) => ({ ...one, title: 'Order 7' })) };
    const { document } = replaced(typed, 'moratoria', [bare]);
    expect(document.instruments[0]?.title).toBe('Order 7');
    expect(document.conflicts).toEqual([]);
  });

  test('a value that a reviewer chose stays', () => {
    const subject = { kind: 'record', id: 'p1' } as const;
    const value: OtherValue = {
      value: 'settled',
      low: null,
      high: null,
      grade: 'D',
      sources: [],
      date: null,
      note: '',
    };
    const beside = stateOther(subject, 'status', { value })(listed('records', [PETITION]));
    const chosen = chooseOther(subject, 'status', { at: 0, reason: 'Read it', by: 'J. Doe' })(beside);
    const { document } = replaced(chosen, 'records', [{ ...PETITION, status: 'decided' }]);
    expect(document.records[0]?.status).toBe('settled');
    expect(document.conflicts[0]).toMatchObject({
      rule: 'reviewer',
      others: [{ value: 'decided' }, { value: 'open' }],
    });
  });
});

describe('an entry that the newer file does not hold', () => {
  const second = { ...PETITION, id: 'p2', title: 'A meeting', kind: 'meeting' };
  test('goes and is counted', () => {
    const { document, told } = replaced(listed('records', [PETITION, second]), 'records', [second]);
    expect(document.records.map(({ id }) => id)).toEqual(['p2']);
    expect(told).toMatchObject({ 'entries-gone': 1 });
    expect(document.layers[0]?.provenance.findings).toContainEqual({ code: 'entries-gone', count: 1 });
  });

  test('stays where somebody answered it, and is then of no layer', () => {
    const before = listed('records', [PETITION, second]);
    const answered = { ...before, records: before.records.map((one) => ({ ...one, answers: [ANSWER] })) };
    const { document, told } = replaced(answered, 'records', [second]);
    expect(document.records.map(({ id, layerId }) => [id, layerId])).toEqual([
      ['p2', 'layer-list'],
      ['p1', null],
    ]);
    expect(told).toMatchObject({ 'entries-stay': 1, 'entries-complete': 1 });
    expect(told['entries-gone']).toBeUndefined();
  });

  test('stays where an excerpt of its source is kept', () => {
    const before = listed('records', [PETITION, { ...second, source: 'Minutes' }]);
    const source = before.records[0]?.sources[0] ?? '';
    const excerpt = { id: 'e', kind: 'excerpt', source, title: 'Front page', page: null, text: 'Stop' } as const;
    const kept = { ...before, review: { ...before.review, attachments: [excerpt] } };
    expect(replaced(kept, 'records', [second]).document.records.map(({ id }) => id)).toEqual(['p2', 'p1']);
  });

  test('a boundary that came from another layer is no work of a person', () => {
    const before = listed('moratoria', [HOOD]);
    const boundary = { ...BOUNDARY, source: 's-counties' };
    const bound = { ...before, instruments: before.instruments.map((one) => ({ ...one, boundary })) };
    const other = { ...HOOD, moratorium_id: 'm2', jurisdiction: 'Erath County' };
    expect(replaced(bound, 'moratoria', [other]).document.instruments.map(({ id }) => id)).toEqual(['m2']);
  });
});

describe('ids that only hold the number of a row', () => {
  const plain = (project: string, decided = '2025-03'): Row => ({
    ...{ project, county: 'Hood', state: 'TX', outcome: 'blocked', decided, source: 'News' },
  });
  const withDetail = (document: Workspace, project: string): Workspace => ({
    ...document,
    cases: document.cases.map((one) => (one.project === project ? { ...one, detail: 'Read in full' } : one)),
  });
  const details = (cases: readonly OppositionCase[]) => cases.map(({ project, detail }) => [project, detail]);

  test('do not decide: the case of the same title, place and date does, in whatever row', () => {
    const before = withDetail(listed('cases', [plain('Alpha'), plain('Beta')]), 'Beta');
    const { document, told } = replaced(before, 'cases', [plain('Gamma'), plain('Beta'), plain('Alpha', '2025-04')]);
    expect(details(document.cases)).toEqual([
      ['Gamma', ''],
      ['Beta', 'Read in full'],
      ['Alpha', ''],
    ]);
    expect(document.cases.map(({ id }) => id).slice(1)).toEqual([before.cases[1]?.id, before.cases[0]?.id]);
    expect(told['entries-gone']).toBeUndefined();
  });

  test('two that could be the same are left alone', () => {
    const before = withDetail(listed('cases', [plain('Alpha')]), 'Alpha');
    const { document } = replaced(before, 'cases', [plain('Alpha'), plain('Alpha')]);
    expect(details(document.cases)).toEqual([
      ['Alpha', ''],
      ['Alpha', ''],
    ]);
  });

  test('a site without an id is found by its name, in whatever row', () => {
    const site = (name: string, more: Row = {}): Row => ({ name, lat: '32.5', lon: '-99.8', state: 'TX', ...more });
    const before = listed('sites', [site('Alpha'), site('Beta')], exampleWorkspace({ sites: [] }));
    const { document } = replaced(before, 'sites', [site('Beta', { operator: 'Core' }), site('Alpha')]);
    expect(document.sites.map(({ id, operator }) => [id, operator])).toEqual([
      ['alpha-2', null],
      ['beta-3', 'Core'],
    ]);
  });
});

describe('where a value comes from', () => {
  test('what the older file said cites the older file, and only what is left of it does', () => {
    const site = { id: 'a', name: 'Alpha', lat: '32.5', lon: '-99.8', service_mw: '50' };
    const before = listed('sites', [{ ...site, operator: 'Core' }], exampleWorkspace({ sites: [] }));
    const { document } = replaced(before, 'sites', [{ ...site, service_mw: '60' }]);
    const older = `s-file-${'a'.repeat(12)}`;
    expect(document.sources[older]?.title).toBe('a.csv');
    expect(document.sources['layer-list']?.title).toBe('b.csv');
    expect(document.conflicts[0]?.others[0]?.sources).toEqual([older]);
    expect(document.sites[0]?.facts.serviceMW?.sources).toEqual(['layer-list']);
    expect(document.sites[0]?.sources).toEqual([older, 'layer-list']);
  });

  test('nothing of the older file is left, and it is no source', () => {
    const event = { id: 'e1', title: 'Hearing', date: '2026-02', lat: '32.5', lon: '-99.8' };
    const { document } = replaced(listed('events', [event]), 'events', [event]);
    expect(Object.keys(document.sources)).toEqual(['layer-list']);
    expect(document.conflicts).toEqual([]);
  });

  test('words that somebody typed about a site are kept beside those of the newer list', () => {
    const site = { id: 'a', name: 'Alpha', lat: '32.5', lon: '-99.8', notes: 'From the list' };
    const typed = exampleWorkspace({ sites: [exampleSite('a', { notes: 'Seen by myself' })] });
    const { document } = replaced({ ...typed, layers: [layerOf('sites', [site], 'a')] }, 'sites', [site]);
    expect(document.conflicts.find(({ field }) => field === 'notes')?.others[0]?.value).toBe('Seen by myself');
  });
});
