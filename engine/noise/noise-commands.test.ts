/** Noise maps through the contract: in a thread and without, stopped, replaced, refused and broken. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engine as contract } from '../../core/ipc/contract.ts';
import { serve } from '../../core/ipc/serve.ts';
import { exampleOrder, exampleSource } from '../../core/noise/example-sources.ts';
import type { EngineProgress } from '../engine-context.ts';
import { exampleSite } from '../../core/sites/example-site.ts';
import { computeReadings, exampleEngine, withFile, type ExampleEngine } from '../staging/example-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'siteshift-noise-'));
const heard: EngineProgress[] = [];
const examples: ExampleEngine[] = [];
let threaded: ExampleEngine;
let inline: ExampleEngine;

function moduleOf(name: string, body: string): string {
  const path = join(folder, name);
  writeFileSync(path, body);
  return path;
}

function threadModule(): string {
  const source = pathToFileURL(join(import.meta.dirname, 'noise-worker.ts')).href;
  const loader = import.meta.resolve('tsx/esm/api');
  return moduleOf('thread.mjs', `import { register } from '${loader}';\nregister();\nawait import('${source}');`);
}

function engineWith(noiseWorker: string | null): ExampleEngine {
  const example = exampleEngine({ noiseWorker, onProgress: (progress) => heard.push(progress) });
  examples.push(example);
  return example;
}

beforeAll(() => {
  threaded = engineWith(threadModule());
  inline = engineWith(null);
});
afterAll(async () => {
  for (const example of examples) await example.remove();
  rmSync(folder, { recursive: true });
});

const start = ({ engine }: ExampleEngine, task: string, order = exampleOrder()) =>
  engine.commands['noise.start']({ task, order, around: null });

/** A map that takes some time. */
const long = exampleOrder({
  ...{ widthM: 10_000, heightM: 10_000, cellM: 20 },
  hosted: Array.from({ length: 300 }, (_, i) => exampleSource('ai-dry-cooler', [i, i], 100)),
});

describe('noise.start', () => {
  test('answers the same from a thread and from here, with progress under its name', { timeout: 60_000 }, async () => {
    const [there, here] = [await start(threaded, 'there'), await start(inline, 'here')];
    expect(there.ok).toBe(true);
    expect(there).toEqual(here);
    for (const task of ['there', 'here']) {
      const done = heard.filter((progress) => progress.task === task).map((progress) => progress.done ?? NaN);
      expect(done.length).toBeGreaterThan(5);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      expect(done.at(-1)).toBeCloseTo(1, 9);
    }
  });

  test('passes the contract both ways', { timeout: 60_000 }, async () => {
    const ask = serve(
      { 'noise.start': contract['noise.start'] },
      { 'noise.start': threaded.engine.commands['noise.start'] },
    );
    expect((await ask('noise.start', { task: 'ui', order: exampleOrder(), around: null })).ok).toBe(true);
    const wrong = await ask('noise.start', { task: 'ui', order: { ...exampleOrder(), cellM: 0 }, around: null });
    expect(wrong.ok ? 'a map' : wrong.error.code).toBe('bad-input');
  });

  test('says in words why an order cannot be worked out', async () => {
    const refused = await start(threaded, 'ui', exampleOrder({ widthM: 40_000, heightM: 40_000, cellM: 10 }));
    expect(refused.ok ? null : refused.error).toMatchObject({
      ...{ code: 'noise-too-fine', catalogue: 'files' },
      facts: { nodes: 4_001 * 4_001, most: 1_000_000 },
      message: expect.stringContaining('1,000,000') as string,
    });
  });

  test.each(['thread', 'here'])(
    'the next under a name takes the place of the last: %s',
    { timeout: 60_000 },
    async (where) => {
      const example = where === 'thread' ? threaded : inline;
      const [last, next] = await Promise.all([start(example, 'ui', long), start(example, 'ui')]);
      expect(last.ok ? 'a map' : last.error.code).toBe('noise-stopped');
      expect(next.ok).toBe(true);
    },
  );

  test('a thread that breaks says so, and the engine lives on', async () => {
    const broken = engineWith(moduleOf('breaks.mjs', "throw new Error('no such machine');"));
    for (const time of [1, 2]) {
      const answer = await start(broken, `ui ${time}`);
      expect(answer.ok ? null : answer.error).toMatchObject({
        code: 'noise-failed',
        facts: { detail: 'no such machine' },
      });
    }
  });
});

describe('who is around', () => {
  const site = exampleSite({ position: [-97.8, 32.4], precisionKm: 0 });
  const order = exampleOrder();

  test('comes out of the layers that were last read, off this thread', { timeout: 60_000 }, async () => {
    const opened = await inline.engine.newWorkspace('empty', '2026-09-01');
    if (!opened.ok) throw new Error(opened.error.message);
    const { workspace, document } = opened.value;
    const ask = () => inline.engine.commands['noise.start']({ task: 'around', order, around: { workspace, site } });
    const unread = await ask();
    expect(unread.ok && unread.value.exposure?.people.missing).toBe('not-read');

    const csv = ['lat,lon,population', '32.401,-97.801,30', '32.403,-97.8,12'].join('\n');
    const people = await withFile(inline.engine, { workspace, document }, { path: inline.file('people.csv', csv) });
    await computeReadings(inline.engine, { workspace, document: people });
    const heard = await ask();
    if (!heard.ok || heard.value.exposure === null) throw new Error('people are counted');
    const { exposure } = heard.value;
    expect(exposure.people).toMatchObject({ missing: null, isPartial: true });
    expect(exposure.dwellings.missing).toBe('not-imported');
    expect(exposure.hosted.likely.reduce((sum, band) => sum + band.people, 0)).toBe(42);
    expect(exposure.rows.map((row) => row.people)).toEqual([30, 12]);
  });
});

describe('noise.cancel', () => {
  test.each(['thread', 'here'])('stops a map: %s', { timeout: 60_000 }, async (where) => {
    const example = where === 'thread' ? threaded : inline;
    const answer = start(example, 'slow', long);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await example.engine.commands['noise.cancel']({ task: 'slow' })).toEqual({ ok: true, value: {} });
    const stopped = await answer;
    expect(stopped.ok ? 'a map' : stopped.error.code).toBe('noise-stopped');
  });

  test('of a map that is not there does nothing', async () => {
    expect(await threaded.engine.commands['noise.cancel']({ task: 'none' })).toEqual({ ok: true, value: {} });
  });
});
