import { NO_COMMENT_REGISTER } from '../../core/comments/comment-register.ts';
import { NO_LAND_USE_RECORD } from '../../core/sites/land-use-record.ts';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../core/weights/weights.ts';
import { NO_REVIEW } from '../../core/review/review.ts';
import { DEFAULT_METHOD } from '../../core/workspace/method-settings.ts';
import { SCHEMA_VERSION, Workspace } from '../../core/workspace/workspace.ts';
import { newWorkspace, openWorkspace, saveWorkspace } from './workspace-file.ts';

let folder = '';
let scratch = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siteshift-files-'));
  scratch = mkdtempSync(join(tmpdir(), 'siteshift-scratch-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(scratch, { recursive: true });
});

const site = {
  id: 'granbury',
  name: 'Granbury',
  operator: 'MARA',
  tenant: null,
  position: [-97.73, 32.34],
  precisionKm: 0.6,
  positionBasis: 'typed in',
  place: null,
  county: 'Hood',
  state: 'Texas',
  country: 'US',
  utility: null,
  gridRegion: null,
  siteClass: null,
  status: null,
  cooling: null,
  yearAnnounced: null,
  landUse: NO_LAND_USE_RECORD,
  scenarios: [],
  hostedAs: null,
  notes: '',
  sources: [],
  facts: {},
};
const document = Workspace.parse({
  schemaVersion: SCHEMA_VERSION,
  name: 'Texas',
  asOf: '2026-08-31',
  sites: [site],
  sources: {},
  cases: [],
  instruments: [],
  events: [],
  records: [],
  conflicts: [],
  rules: [],
  layers: [],
  weights: DEFAULT_WEIGHTS,
  weightSets: [],
  activeSet: null,
  method: DEFAULT_METHOD,
  presets: [],
  parameters: {},
  report: { preparedFor: '', preparedBy: '', status: 'draft' },
  reportSite: null,
  review: NO_REVIEW,
  comments: NO_COMMENT_REGISTER,
});

async function saved(name: string, content = document): Promise<string> {
  const path = join(folder, name);
  const workspace = newWorkspace(scratch, content);
  expect(await saveWorkspace(workspace, content, { path })).toEqual({ ok: true, value: null });
  await workspace.dispose();
  return path;
}

test('a saved workspace opens with the same document', async () => {
  const opened = await openWorkspace(await saved('round.siteshift'), scratch);
  expect(opened.ok && opened.value.document).toEqual(document);
  if (opened.ok) await opened.value.dispose();
});

test('a file of version 1 opens as a document of today', async () => {
  const path = await saved('first.siteshift');
  const db = new Database(path);
  const first = JSON.stringify({ ...document, schemaVersion: 1 });
  db.prepare('UPDATE siteshift_document SET schema_version = 1, document = ?').run(first);
  db.close();
  const opened = await openWorkspace(path, scratch);
  expect(opened.ok && opened.value.document).toEqual(document);
  if (opened.ok) await opened.value.dispose();
});

test('the same document gives the same bytes', async () => {
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  expect(hash(await saved('one.siteshift'))).toBe(hash(await saved('two.siteshift')));
});

test('nothing but the file is left in its folder, and no working copy after closing', async () => {
  await saved('alone.siteshift');
  expect(readdirSync(folder).filter((name) => name.includes('.tmp') || name.includes('journal'))).toEqual([]);
  expect(readdirSync(scratch)).toEqual([]);
});

test('a new file never replaces an existing one', async () => {
  const path = join(folder, 'mine.siteshift');
  writeFileSync(path, 'precious');
  const workspace = newWorkspace(scratch, document);
  const outcome = await saveWorkspace(workspace, document, { path, mustBeNew: true });
  await workspace.dispose();
  expect(outcome).toMatchObject({ ok: false, error: { code: 'already-exists' } });
  expect(readFileSync(path, 'utf8')).toBe('precious');
});

test('a folder that cannot be written is an error, and the working copy survives', async () => {
  const workspace = newWorkspace(scratch, document);
  const outcome = await saveWorkspace(workspace, document, { path: join(folder, 'missing', 'x.siteshift') });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'cannot-write' } });
  expect(await saveWorkspace(workspace, document, { path: join(folder, 'rescued.siteshift') })).toMatchObject({
    ok: true,
  });
  await workspace.dispose();
});

describe('refuses', () => {
  test('a file of a newer version, by its version', async () => {
    const path = await saved('newer.siteshift');
    const db = new Database(path);
    db.exec('UPDATE siteshift_document SET schema_version = 9');
    db.close();
    expect(await openWorkspace(path, scratch)).toMatchObject({
      ok: false,
      error: { code: 'newer-version', facts: { version: 9, supported: SCHEMA_VERSION, fileName: 'newer.siteshift' } },
    });
  });

  test.each([
    ['a missing file', () => join(folder, 'nowhere.siteshift'), 'cannot-read'],
    ['a folder', () => folder, 'not-a-workspace'],
    ['a text file', () => written('notes.siteshift', 'hello'), 'not-a-workspace'],
    ['an empty file', () => written('empty.siteshift', ''), 'not-a-workspace'],
  ])('%s', async (_what, path, code) => {
    expect(await openWorkspace(path(), scratch)).toMatchObject({ ok: false, error: { code } });
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('a truncated file', async () => {
    const bytes = readFileSync(await saved('whole.siteshift'));
    const path = written('cut.siteshift', bytes.subarray(0, Math.floor(bytes.length / 2)));
    expect(await openWorkspace(path, scratch)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('a file with a page of zeros in the middle', async () => {
    const bytes = readFileSync(await saved('sound.siteshift'));
    const path = written('zeros.siteshift', bytes.fill(0, bytes.length - 8192, bytes.length - 4096));
    expect(await openWorkspace(path, scratch)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(readdirSync(scratch)).toEqual([]);
  });

  test.each(['layer_p', 'siteshift_document'])('a file whose layer has no table of its own: %s', async (table) => {
    const provenance = { fileName: 'p.csv', sha256: '0'.repeat(64), format: 'CSV', crs: 'EPSG:4326', findings: [] };
    const layer = {
      id: 'layer-p',
      role: 'plants',
      name: 'Plants',
      table,
      extent: null,
      columns: {},
      rowsGiven: 1,
      rowsUsed: 1,
      visible: true,
      opacity: 1,
      notes: '',
      kind: 'features',
      provenance: {
        ...provenance,
        publisher: null,
        licence: null,
        observed: null,
        retrieved: null,
        sourceLayer: null,
        origin: null,
        edits: [],
      },
    };
    const without = Workspace.parse({ ...document, layers: [layer] });
    const path = await saved('lost.siteshift');
    const workspace = newWorkspace(scratch, document);
    expect(await saveWorkspace(workspace, without, { path })).toMatchObject({
      ok: false,
      error: { code: 'layer-lost', facts: { layer: 'Plants', fileName: 'lost.siteshift' } },
    });
    await workspace.dispose();
    const db = new Database(path);
    db.prepare('UPDATE siteshift_document SET document = ?').run(JSON.stringify(without));
    db.close();
    expect(await openWorkspace(path, scratch)).toMatchObject({
      ok: false,
      error: { code: 'layer-lost', facts: { layer: 'Plants', fileName: 'lost.siteshift' } },
    });
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('a document that breaks the schema, saying where', async () => {
    const path = await saved('broken.siteshift');
    const db = new Database(path);
    db.prepare('UPDATE siteshift_document SET document = ?').run(JSON.stringify({ ...document, asOf: 'yesterday' }));
    db.close();
    const outcome = await openWorkspace(path, scratch);
    expect(outcome.ok ? '' : String(outcome.error.facts['detail'])).toContain('asOf');
  });
});

test('GDAL reads it as a GeoPackage with its layers', async (context) => {
  if (spawnSync('ogrinfo', ['--version']).status !== 0) {
    console.log('ogrinfo is not installed: the GeoPackage is not checked by GDAL here');
    context.skip();
  }
  const path = await saved('gdal.gpkg');
  const text = execFileSync('ogrinfo', ['-al', path], { encoding: 'utf8' });
  expect(text).not.toMatch(/warning|error/i);
  expect(text).toContain('Layer name: sites');
  expect(text).toContain('POINT (-97.73 32.34)');
  expect(text).toContain('Layer name: siteshift_document');
});

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
