import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEngine, type Engine } from '../create-engine.ts';

let folder = '';
let engine: Engine;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siteshift-import-'));
  mkdirSync(join(folder, 'scratch'));
  engine = createEngine({
    assetsRoot: 'assets',
    scratchRoot: join(folder, 'scratch'),
    today: '2026-09-01',
    appVersion: '0',
  });
});
afterAll(async () => {
  await engine.dispose();
  await rm(folder, { recursive: true });
});

test('the review of a chosen file counts what Add will add', async () => {
  const file = join(folder, 'moratoria.csv');
  const head = 'moratorium_id,jurisdiction,jurisdiction_type,state,enacted_status,latitude,longitude';
  writeFileSync(file, `${head}\nm1,Hood County,County,TX,active,32.4,-97.8\nm2,Statewide group,County,TX,active,,\n`);
  const chosen = await engine.reviewImport(file, null);
  const opened = await engine.newWorkspace('empty');
  if (!chosen.ok || !opened.ok) throw new Error('the file and an empty workspace open');
  const { review } = chosen.value;
  expect(review).toMatchObject({ suggestedRole: 'moratoria', rowsUsed: 2 });
  const order = { ...opened.value, import: chosen.value.import, role: 'moratoria' as const, columns: {}, name: 'm' };
  const added = await engine.commands['import.add'](order);
  expect(added.ok && added.value.document.layers.at(-1)?.rowsUsed).toBe(review.rowsUsed);
});
