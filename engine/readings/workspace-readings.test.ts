import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WorkspaceId } from '../../core/ipc/contract.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineProgress } from '../engine-context.ts';
import { exampleEngine, withFile, type ExampleEngine } from '../staging/example-engine.ts';

const LINES = JSON.stringify({
  type: 'FeatureCollection',
  features: [-100, -99, -98].map((lon, i) => ({
    type: 'Feature',
    properties: { VOLTAGE: 138 + i, NAME: `line ${i}` },
    geometry: { type: 'LineString', coordinates: [-1, 1].map((lat) => [lon, 32 + lat]) },
  })),
});
const PLANTS = 'name,lat,lon,capacity_mw\nP,32.5,-99.8,300\nQ,32.6,-99.9,20.5\n';

const folder = mkdtempSync(join(tmpdir(), 'siteshift-readings-'));
const heard: EngineProgress[] = [];
let threaded: ExampleEngine;
let inline: ExampleEngine;

/** The bundle of the product is not built in unit tests: the thread loads a source through the same loader. */
function moduleOf(name: string, body: string): string {
  const path = join(folder, name);
  writeFileSync(path, body);
  return path;
}

function threadModule(): string {
  const source = pathToFileURL(join(import.meta.dirname, 'readings-worker.ts')).href;
  const loader = import.meta.resolve('tsx/esm/api');
  return moduleOf('readings.mjs', `import { register } from '${loader}';\nregister();\nawait import('${source}');`);
}

type Opened = { readonly workspace: WorkspaceId; readonly document: Workspace };

async function sample({ engine }: ExampleEngine): Promise<Opened> {
  const opened = await engine.newWorkspace('sample', '2026-09-01');
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

async function withLayers(example: ExampleEngine): Promise<Opened> {
  const opened = await sample(example);
  let document = await withFile(example.engine, opened, {
    path: example.file('lines.geojson', LINES),
    role: 'transmission-lines',
  });
  document = await withFile(example.engine, { ...opened, document }, { path: example.file('p.csv', PLANTS) });
  return { ...opened, document };
}

beforeAll(() => {
  threaded = exampleEngine({ readingsWorker: threadModule(), onProgress: (progress) => heard.push(progress) });
  inline = exampleEngine();
});
afterAll(async () => {
  await threaded.remove();
  await inline.remove();
  rmSync(folder, { recursive: true });
});

describe('readings of a thread', () => {
  test('are those of this thread, and tables written meanwhile are seen', { timeout: 60_000 }, async () => {
    const before = await sample(threaded);
    const bare = await threaded.engine.commands['readings.compute'](before);
    const [there, here] = [await withLayers(threaded), await withLayers(inline)];
    const wanted = await inline.engine.commands['readings.compute'](here);
    const found = await threaded.engine.commands['readings.compute'](there);
    expect(found.ok && wanted.ok).toBe(true);
    expect(found).toEqual(wanted);
    expect(found).not.toEqual(bare);
    expect(heard.filter(({ stage }) => stage === 'assess').at(-1)).toEqual({
      ...{ task: 'readings', stage: 'assess', done: 1 },
    });
    const scores = { perspective: 'delivery', format: 'csv' } as const;
    expect(await threaded.engine.scores(there.workspace, there.document, scores)).toEqual(
      await inline.engine.scores(here.workspace, here.document, scores),
    );
  });

  test('a newer question takes the place of one that waits', { timeout: 60_000 }, async () => {
    const asked = await sample(threaded);
    const compute = threaded.engine.commands['readings.compute'];
    const answers = await Promise.all([compute(asked), compute(asked), compute(asked)]);
    expect(answers.map((answer) => (answer.ok ? 'readings' : answer.error.code))).toEqual([
      'readings-overtaken',
      'readings-overtaken',
      'readings',
    ]);
  });

  test('closing ends what is under way and lets go of the file', { timeout: 60_000 }, async () => {
    const { workspace, document } = await sample(threaded);
    const answer = threaded.engine.commands['readings.compute']({ workspace, document });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await threaded.engine.closeWorkspace(workspace)).ok).toBe(true);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'workspace-closed' } });
    const gone = await threaded.engine.commands['readings.compute']({ workspace, document });
    expect(gone).toMatchObject({ ok: false, error: { code: 'workspace-closed' } });
  });

  test('a thread that breaks is a sentence, and the next question has a new one', { timeout: 60_000 }, async () => {
    const flag = join(folder, 'broken');
    const body = `import { existsSync, writeFileSync } from 'node:fs';
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', () => {
        if (existsSync('${flag}')) { parentPort.postMessage({ kind: 'answer', readings: [] }); return; }
        writeFileSync('${flag}', '');
        process.exit(7);
      });`;
    const example = exampleEngine({ readingsWorker: moduleOf('breaks.mjs', body) });
    const asked = await sample(example);
    const broken = await example.engine.commands['readings.compute'](asked);
    expect(broken).toMatchObject({ ok: false, error: { code: 'readings-failed' } });
    expect(await example.engine.commands['readings.compute'](asked)).toEqual({ ok: true, value: [] });
    await example.remove();
  });
});
