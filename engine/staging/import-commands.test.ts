/** The way of a file from a choice to the door of a workspace, in the thread that the desktop uses. */
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import type { EngineProgress } from '../engine-context.ts';
import { exampleEngine, reviewed, type ExampleEngine } from './example-engine.ts';
import { expandPaths } from './expand-paths.ts';

const heard: EngineProgress[] = [];
const folder = mkdtempSync(join(tmpdir(), 'siteshift-thread-'));
let importWorker = '';
let onHeard: (progress: EngineProgress) => void = () => undefined;
function hear(progress: EngineProgress): void {
  heard.push(progress);
  onHeard(progress);
}
let example: ExampleEngine;

beforeAll(() => {
  // The bundle of the product is not built in unit tests: the thread loads the source through the same loader.
  importWorker = join(folder, 'worker.mjs');
  const source = pathToFileURL(join(import.meta.dirname, 'import-worker.ts')).href;
  writeFileSync(
    importWorker,
    `import { register } from '${import.meta.resolve('tsx/esm/api')}';\nregister();\nawait import('${source}');`,
  );
  example = exampleEngine({ importWorker, onProgress: hear });
});
afterAll(async () => {
  await example.remove();
  await rm(folder, { recursive: true });
});

const PLANTS = 'name,lat,lon,capacity_mw,fuel\nP,32.5,-99.8,300,gas\nQ,32.6,-99.9,20.5,solar\n';

/** A table that takes a while. */
function manyRows(rows: number): string {
  const line = (i: number) => `P${i},${30 + (i % 1000) / 100},${-100 + (i % 700) / 100},${i},gas`;
  return `name,lat,lon,capacity_mw,fuel\n${Array.from({ length: rows }, (_, i) => line(i)).join('\n')}\n`;
}

async function pendingOf(path: string) {
  const added = await example.engine.addPending([path]);
  const id = added.ok ? added.value[0]?.import : undefined;
  if (id === undefined) throw new Error('the file is pending');
  return id;
}

describe('import.review', () => {
  test('gives the review and tells how far it is', { timeout: 60_000 }, async () => {
    const { pending, review } = await reviewed(example.engine, example.file('plants.csv', PLANTS), { role: 'plants' });
    expect(review).toMatchObject({ fileName: 'plants.csv', role: 'plants', rowsGiven: 2, rowsUsed: 2 });
    expect(heard.filter(({ task }) => task === pending.import).map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['read', 'store']),
    );
  });

  test('a second review takes the place of the first', async () => {
    const id = await pendingOf(example.file('again.csv', PLANTS));
    for (const role of ['plants', 'population'] as const) {
      const review = await example.engine.commands['import.review']({
        import: id,
        options: { ...DEFAULT_REVIEW_OPTIONS, role },
      });
      expect(review.ok && review.value.role).toBe(role);
      expect(readdirSync(example.scratchRoot).filter((name) => name.startsWith(id))).toHaveLength(1);
    }
  });

  test('a refused file stages nothing, and the sentence names it', async () => {
    const id = await pendingOf(example.file('broken.geojson', '{"type":"FeatureCollection","features":['));
    const review = await example.engine.commands['import.review']({ import: id, options: DEFAULT_REVIEW_OPTIONS });
    expect(review).toMatchObject({ ok: false, error: { catalogue: 'findings', facts: { file: 'broken.geojson' } } });
    expect(readdirSync(example.scratchRoot).filter((name) => name.startsWith(id))).toEqual([]);
  });

  test('cancelling half-way leaves nothing, and the file can be reviewed again', { timeout: 60_000 }, async () => {
    const id = await pendingOf(example.file('large.csv', manyRows(200_000)));
    const order = { import: id, options: { ...DEFAULT_REVIEW_OPTIONS, role: 'plants' as const } };
    const first = example.engine.commands['import.review'](order);
    await until(() => heard.some(({ task }) => task === id));
    await example.engine.commands['import.cancel']({ import: id });
    expect(await first).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
    expect(readdirSync(example.scratchRoot).filter((name) => name.startsWith(id))).toEqual([]);
    const second = await example.engine.commands['import.review'](order);
    expect(second.ok && second.value.rowsUsed).toBe(200_000);
  });
});

describe('import.add', () => {
  test('tells how far it is, and cancelling leaves nothing', { timeout: 60_000 }, async () => {
    const { engine, file } = example;
    const opened = await engine.newWorkspace('empty');
    if (!opened.ok) throw new Error(opened.error.message);
    const { workspace, document } = opened.value;
    const path = file('national.csv', manyRows(100_000));
    const { pending, review } = await reviewed(engine, path, { role: 'plants' });
    const files = [{ import: pending.import, name: 'National', provenance: review.provenance }];
    heard.length = 0;
    onHeard = ({ done }) => {
      // In the middle of the copy, before it goes on.
      if (done !== null) void engine.commands['import.cancel']({ import: pending.import });
    };
    const adding = engine.commands['import.add']({ workspace, document, files });
    expect(await adding).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
    onHeard = () => undefined;
    expect(heard.filter(({ done }) => done !== null)).toHaveLength(1);
    const half = join(example.folder, 'half.siteshift');
    expect((await engine.saveWorkspace(workspace, document, half)).ok).toBe(true);
    const db = new Database(half, { readonly: true });
    expect(db.prepare("SELECT name FROM sqlite_master WHERE name LIKE 'layer%'").all()).toEqual([]);
    db.close();
    const again = await engine.commands['import.add']({ workspace, document, files });
    expect(again.ok && again.value.document.layers[0]?.rowsUsed).toBe(100_000);
    expect(heard.filter(({ stage, done }) => stage === 'store' && done === 1)).not.toEqual([]);
    await engine.closeWorkspace(workspace);
  });
});

test(
  'a file that the memory cannot hold is refused by name, and the next one is read',
  { timeout: 60_000 },
  async () => {
    const small = exampleEngine({ importWorker, importHeapMB: 64 });
    const added = await small.engine.addPending([small.file('huge.csv', manyRows(400_000))]);
    const id = added.ok ? added.value[0]?.import : undefined;
    if (id === undefined) throw new Error('the file is pending');
    const refused = await small.engine.commands['import.review']({ import: id, options: DEFAULT_REVIEW_OPTIONS });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'file-too-large-for-memory', facts: { file: 'huge.csv' } },
    });
    expect(readdirSync(small.scratchRoot)).toEqual([]);
    const { review } = await reviewed(small.engine, small.file('plants.csv', PLANTS), { role: 'plants' });
    expect(review.rowsUsed).toBe(2);
    await small.remove();
  },
);

describe('import.sample', () => {
  test('shows positions of what can be used, at most 2,000', { timeout: 60_000 }, async () => {
    const path = example.file('sampled.csv', manyRows(5_000));
    for (const role of ['plants', 'sites'] as const) {
      const { pending } = await reviewed(example.engine, path, { role });
      const sample = await example.engine.commands['import.sample']({ import: pending.import });
      const { features } = JSON.parse(sample.ok ? sample.value.geojson : '{}') as { features: unknown[] };
      expect(features.length).toBeGreaterThan(1_000);
      expect(features.length).toBeLessThanOrEqual(2_000);
      expect(features[0]).toMatchObject({ geometry: { type: 'Point', coordinates: [-100, 30] } });
    }
  });
});

test('what is forgotten, or left when a workspace closes, leaves nothing in the scratch folder', async () => {
  const { engine, scratchRoot, file } = example;
  const { pending } = await reviewed(engine, file('forgotten.csv', PLANTS), { role: 'plants' });
  await engine.commands['import.forget']({ import: pending.import });
  expect(readdirSync(scratchRoot).filter((name) => name.startsWith(pending.import))).toEqual([]);
  await reviewed(engine, file('left.csv', PLANTS), { role: 'plants' });
  const opened = await engine.newWorkspace('empty');
  if (opened.ok) await engine.closeWorkspace(opened.value.workspace);
  expect(readdirSync(scratchRoot)).toEqual([]);
});

test('a folder means the files in it that can be imported, a shapefile with its parts one', async () => {
  const root = join(example.folder, 'county');
  mkdirSync(join(root, 'deep', 'deeper', 'deepest', 'too-deep'), { recursive: true });
  mkdirSync(join(root, '.hidden'));
  const names = ['a.csv', 'roads.shp', 'roads.dbf', 'roads.prj', 'notes.docx', '.hidden/h.csv', 'deep/b.GPKG'];
  for (const name of [...names, 'deep/deeper/deepest/c.kml', 'deep/deeper/deepest/too-deep/d.csv'])
    writeFileSync(join(root, name), 'x');
  const groups = await expandPaths([root, join(root, 'a.csv')]);
  expect(groups.map(({ path, parts }) => [path.slice(root.length + 1), parts.length])).toEqual([
    ['a.csv', 0],
    ['deep/b.GPKG', 0],
    ['deep/deeper/deepest/c.kml', 0],
    ['roads.shp', 2],
  ]);
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
