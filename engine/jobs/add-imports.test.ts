import { mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_PROVENANCE } from '../staging/pending-source.ts';
import { exampleEngine, reviewed, withFile, type ExampleEngine } from '../staging/example-engine.ts';

const settingsRoot = mkdtempSync(join(tmpdir(), 'siteshift-settings-'));
let example: ExampleEngine;

beforeAll(() => {
  example = exampleEngine({ settingsRoot });
});
afterAll(async () => {
  await example.remove();
  await rm(settingsRoot, { recursive: true });
});

const MORATORIA = 'moratorium_id,jurisdiction,jurisdiction_type,state,enacted_status,latitude,longitude';
const PLANTS = 'name,lat,lon,capacity_mw,fuel\nP,32.5,-99.8,300,gas\nQ,32.6,-99.9,20.5,solar\n';

async function emptyWorkspace() {
  const opened = await example.engine.newWorkspace('empty');
  if (!opened.ok) throw new Error('an empty workspace always opens');
  return opened.value;
}

test('the review of a chosen file counts what Add will add', async () => {
  const path = example.file(
    'moratoria.csv',
    `${MORATORIA}\nm1,Hood County,County,TX,active,32.4,-97.8\nm2,Statewide group,County,TX,active,,\n`,
  );
  const { review } = await reviewed(example.engine, path);
  expect(review).toMatchObject({ suggestedRole: 'moratoria', rowsUsed: 2 });
  const document = await withFile(example.engine, await emptyWorkspace(), { path, role: 'moratoria' });
  expect(document.layers.at(-1)?.rowsUsed).toBe(review.rowsUsed);
});

describe('import.add', () => {
  test('writes down where a layer comes from and what was chosen', async () => {
    const { engine, file } = example;
    const opened = await emptyWorkspace();
    const { pending } = await reviewed(engine, file('plants.csv', PLANTS), {
      role: 'plants',
      columns: { name: 'name' },
    });
    const provenance = { publisher: 'WRI', licence: 'CC BY 4.0', observed: '2021', retrieved: '2026-08' };
    const files = [{ import: pending.import, name: 'Power plants', provenance }];
    const added = await engine.commands['import.add']({ ...opened, files });
    const layer = added.ok ? added.value.document.layers[0] : undefined;
    expect(layer).toMatchObject({
      id: 'layer-power-plants',
      name: 'Power plants',
      role: 'plants',
      kind: 'features',
      rowsGiven: 2,
      rowsUsed: 2,
      opacity: 1,
      notes: '',
      provenance: { ...provenance, fileName: 'plants.csv', origin: null, edits: ['choose-columns'] },
    });
    expect(added.ok && added.value.document.sources['layer-power-plants']).toMatchObject({
      publisher: 'WRI',
      retrieved: '2026-08',
    });
  });

  test('adds several files in one step, and forgets them', async () => {
    const { engine, file, scratchRoot } = example;
    const opened = await emptyWorkspace();
    const before = readdirSync(scratchRoot).length;
    const plants = await reviewed(engine, file('a.csv', PLANTS), { role: 'plants' });
    const sites = await reviewed(engine, file('b.csv', 'id,name,lat,lon\ns,S,32.5,-99.8\n'), { role: 'sites' });
    const files = [plants, sites].map(({ pending }, i) => ({
      import: pending.import,
      name: `File ${i}`,
      provenance: NO_PROVENANCE,
    }));
    const added = await engine.commands['import.add']({ ...opened, files });
    expect(added.ok && added.value.added.map(({ layer }) => layer)).toEqual(['layer-file-0', 'layer-file-1']);
    expect(added.ok && added.value.document.sites.map(({ id }) => id)).toEqual(['s']);
    expect(readdirSync(scratchRoot)).toHaveLength(before);
    expect(await engine.commands['import.add']({ ...opened, files })).toMatchObject({
      ok: false,
      error: { code: 'pending-import-gone' },
    });
  });

  test('adds none when one of them cannot be added', async () => {
    const { engine, file } = example;
    const opened = await emptyWorkspace();
    const document = await withFile(engine, opened, {
      path: file('c.csv', 'id,name,lat,lon\ns,S,32,-99\n'),
      role: 'sites',
    });
    const plants = await reviewed(engine, file('d.csv', PLANTS), { role: 'plants' });
    const again = await reviewed(engine, file('e.csv', 'id,name,lat,lon\ns,S,32,-99\n'), { role: 'sites' });
    const files = [plants, again].map(({ pending }) => ({
      import: pending.import,
      name: 'Twice',
      provenance: NO_PROVENANCE,
    }));
    const { workspace } = opened;
    const outcome = await engine.commands['import.add']({ workspace, document, files });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'nothing-new' } });
    const alone = await engine.commands['import.add']({ workspace, document, files: files.slice(0, 1) });
    expect(alone.ok && alone.value.added[0]?.layer).toBe('layer-twice');
  });

  test('refuses a file that was not reviewed', async () => {
    const { engine, file } = example;
    const pending = await engine.addPending([file('f.csv', PLANTS)]);
    const id = pending.ok ? pending.value[0]?.import : undefined;
    if (id === undefined) throw new Error('the file is pending');
    const files = [{ import: id, name: 'F', provenance: NO_PROVENANCE }];
    expect(await engine.commands['import.add']({ ...(await emptyWorkspace()), files })).toMatchObject({
      ok: false,
      error: { code: 'import-not-reviewed', facts: { fileName: 'f.csv' } },
    });
  });
});

describe('a header that was met before', () => {
  const text = 'wo;n;e;saft\nP;32,5;-99,8;40\n';
  const columns = { name: 'wo', lat: 'n', lon: 'e', capacityMW: 'saft' };

  test('gets the role and columns chosen then, also by another engine with the same settings', async () => {
    const { engine, file } = example;
    await withFile(engine, await emptyWorkspace(), { path: file('first.csv', text), role: 'plants', columns });
    const path = file('second.csv', text.replace('P', 'Q'));
    const later = exampleEngine({ settingsRoot });
    for (const one of [engine, later.engine]) {
      const { review } = await reviewed(one, path);
      expect(review).toMatchObject({ role: 'plants', mapping: columns });
      expect(review.findings.map(({ code }) => code)).toContain('mapping-remembered');
    }
    const chosen = await reviewed(engine, path, { role: 'population' });
    expect(chosen.review.findings.map(({ code }) => code)).not.toContain('mapping-remembered');
    await later.remove();
  });
});
