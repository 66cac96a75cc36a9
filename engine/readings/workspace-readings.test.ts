import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packReadings } from '../../core/criteria/packed-readings.ts';
import type { WorkspaceId } from '../../core/ipc/contract.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineProgress } from '../engine-context.ts';
import { computeReadings, exampleEngine, withFile, type ExampleEngine } from '../staging/example-engine.ts';

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

/** What a thread could answer of no sites; only that it passes through matters. */
const NOTHING = packReadings([]);
/** The same as text of a module: arrays without a cell are not in JSON. */
const NOTHING_TEXT = `{ ...${JSON.stringify(NOTHING)}, states: { mined: none(), hosted: none() } }`;
const NONE_TEXT = `const none = () => {
  const numbers = { value: new Float64Array(0), low: new Float64Array(0), high: new Float64Array(0) };
  const gates = { gates: [], verdicts: new Uint8Array(0) };
  return { ...numbers, grade: new Uint8Array(0), gap: new Uint32Array(0), gates: { delivery: gates, burden: gates } };
};`;

type Opened = { readonly workspace: WorkspaceId; readonly document: Workspace };

/** The question of the window about an open workspace. */
function compute({ engine }: ExampleEngine, asked: Opened) {
  return computeReadings(engine, asked);
}

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
    const bare = await compute(threaded, before);
    const [there, here] = [await withLayers(threaded), await withLayers(inline)];
    const wanted = await compute(inline, here);
    const found = await compute(threaded, there);
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
    const answers = await Promise.all([asked, asked, asked].map((question) => compute(threaded, question)));
    expect(answers.map((answer) => (answer.ok ? 'readings' : answer.error.code))).toEqual([
      'readings-overtaken',
      'readings-overtaken',
      'readings',
    ]);
  });

  test('the details of a site are those that were packed, and a site nobody read has none', async () => {
    const { workspace, document } = await sample(inline);
    const early = await inline.engine.commands['readings.details']({ workspace, sites: ['x'] });
    expect(early).toMatchObject({ ok: false, error: { code: 'readings-gone' } });
    const packed = await compute(inline, { workspace, document });
    if (!packed.ok) throw new Error(packed.error.message);
    const id = document.sites[3]?.id ?? '';
    const details = await inline.engine.commands['readings.details']({ workspace, sites: [id, 'x'] });
    if (!details.ok) throw new Error(details.error.message);
    expect(details.value.map(({ siteId }) => siteId)).toEqual([id]);
    const { states, indicators } = packed.value;
    const row = indicators.map((_, column) => states.hosted.gap[3 * indicators.length + column] === 0);
    expect(row).toEqual(indicators.map((indicator) => details.value[0]?.readings.hosted[indicator]?.known));
  });

  test('closing ends what is under way and lets go of the file', { timeout: 60_000 }, async () => {
    const { workspace, document } = await sample(threaded);
    const answer = compute(threaded, { workspace, document });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await threaded.engine.closeWorkspace(workspace)).ok).toBe(true);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'workspace-closed' } });
    const gone = await compute(threaded, { workspace, document });
    expect(gone).toMatchObject({ ok: false, error: { code: 'workspace-closed' } });
  });

  test('a thread that breaks is a sentence, and the next question has a new one', { timeout: 60_000 }, async () => {
    const flag = join(folder, 'broken');
    const body = `import { existsSync, writeFileSync } from 'node:fs';
      import { parentPort } from 'node:worker_threads';
      ${NONE_TEXT}
      parentPort.on('message', () => {
        if (existsSync('${flag}')) { parentPort.postMessage({ kind: 'answer', answer: ${NOTHING_TEXT} }); return; }
        writeFileSync('${flag}', '');
        process.exit(7);
      });`;
    const example = exampleEngine({ readingsWorker: moduleOf('breaks.mjs', body) });
    const asked = await sample(example);
    const broken = await compute(example, asked);
    expect(broken).toMatchObject({ ok: false, error: { code: 'readings-failed' } });
    expect(await compute(example, asked)).toEqual({ ok: true, value: NOTHING });
    await example.remove();
  });
});
