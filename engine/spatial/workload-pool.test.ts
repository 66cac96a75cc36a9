import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleLayers, exampleSites } from '../../core/spatial/example-layers.ts';
import { hilbertOrder } from '../../core/spatial/hilbert.ts';
import { emptyAnswers } from '../../core/spatial/workload-answers.ts';
import { prepareKernelWorkload } from './kernel-workload.ts';
import { packInMemory, type PackInMemory } from './pack-in-memory.ts';
import { DamagedPage } from './pack-pages.ts';
import { openPackFile, readPackFile } from './read-pack-file.ts';
import { WorkloadPool } from './workload-pool.ts';
import { writePackFile } from './write-pack-file.ts';

const region = { west: -99, south: 38, width: 1, height: 0.8 };
const packed = packInMemory(exampleLayers(region, 3));
const sites = exampleSites(region, 1_000, 4);

function answerAlone(packed: PackInMemory, asked: Float64Array) {
  const answers = emptyAnswers(asked.length / 2);
  prepareKernelWorkload(packed)(asked, hilbertOrder(asked), answers);
  return answers;
}

const folder = mkdtempSync(join(tmpdir(), 'siteshift-spatial-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The bundle of the product is not built in unit tests: the thread loads a source through the same loader. */
function moduleOf(name: string, body: string): string {
  const path = join(folder, name);
  writeFileSync(path, body);
  return path;
}

function workerModule(): string {
  const source = pathToFileURL(join(import.meta.dirname, 'workload-worker.ts')).href;
  const loader = import.meta.resolve('tsx/esm/api');
  return moduleOf('worker.mjs', `import { register } from '${loader}';\nregister();\nawait import('${source}');`);
}

describe('a pool of threads', () => {
  let pool: WorkloadPool;
  beforeAll(() => {
    pool = new WorkloadPool(packed, { module: workerModule() });
  });
  afterAll(async () => {
    await pool.dispose();
  });

  test('answers what one thread answers, in the order of the sites', async () => {
    const heard: number[] = [];
    const together = await pool.answer(sites, { onProgress: (done) => heard.push(done) });
    const alone = answerAlone(packed, sites);
    for (const key of Object.keys(alone) as (keyof typeof alone)[]) expect([...together[key]]).toEqual([...alone[key]]);
    expect(heard.at(-1)).toBe(1_000);
    expect(heard.length).toBeGreaterThan(2);
  });

  test('writes over answers that nobody reads any more', async () => {
    const first = await pool.answer(sites);
    const others = exampleSites(region, 1_000, 5);
    const second = await pool.answer(others, { into: first });
    expect(second.score).toBe(first.score);
    const alone = answerAlone(packed, others);
    for (const key of Object.keys(alone) as (keyof typeof alone)[]) expect([...second[key]]).toEqual([...alone[key]]);
    await expect(pool.answer(sites.subarray(0, 20), { into: first })).rejects.toThrow('as many sites');
  });

  test('stops when it is cancelled, and answers the next order', async () => {
    const cancelled = new AbortController();
    const asked = pool.answer(sites, {
      signal: cancelled.signal,
      onProgress: () => {
        cancelled.abort(new Error('not needed any more'));
      },
    });
    await expect(asked).rejects.toThrow('not needed any more');
    expect((await pool.answer(sites.subarray(0, 20))).score).toHaveLength(10);
  });

  test('answers no sites with no answers', async () => {
    expect((await pool.answer(new Float64Array())).county).toHaveLength(0);
  });
});

/** What becomes of asking a pack file page by page; answers must be those of the whole pack. */
function outcomeOf(path: string): 'refused' | 'DamagedPage' | 'the same' {
  const opened = openPackFile(path);
  if (!opened.ok) return 'refused';
  try {
    expect(answerAlone(opened.value, sites)).toEqual(answerAlone(packed, sites));
    return 'the same';
  } catch (cause) {
    if (cause instanceof DamagedPage) return 'DamagedPage';
    throw cause;
  } finally {
    opened.value.pages.close();
  }
}

test('a thread that cannot start fails the order', async () => {
  const pool = new WorkloadPool(packed, { module: moduleOf('broken.mjs', 'throw new Error("no such engine")') });
  await expect(pool.answer(sites)).rejects.toThrow('no such engine');
  await pool.dispose();
});

describe('a pack file', () => {
  const path = join(folder, 'national.pack');
  beforeAll(async () => {
    await writePackFile(path, packed.pack);
  });

  test('gives the same answers as the pack it was written from', async () => {
    const read = readPackFile(path);
    if (!read.ok) throw new Error(read.error.code);
    expect(answerAlone(read.value, sites)).toEqual(answerAlone(packed, sites));
  });

  test('gives the same answers read page by page', () => {
    const opened = openPackFile(path);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(answerAlone(opened.value, sites)).toEqual(answerAlone(packed, sites));
    opened.value.pages.close();
  });

  test('never answers from a damaged page: it is refused, or throws when the page is needed', () => {
    const bytes = readFileSync(path);
    const changed = join(folder, 'page-changed.pack');
    const outcomes = new Set<string>();
    for (let at = 0; at < bytes.length; at += 2_048) {
      const copy = Uint8Array.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 0x10;
      writeFileSync(changed, copy);
      outcomes.add(outcomeOf(changed));
    }
    // A page that no site needs changes nothing.
    expect([...outcomes].sort()).toEqual(['DamagedPage', 'refused']);
  });

  test('is refused when it is not there, cut short, or changed anywhere', async () => {
    expect(readPackFile(join(folder, 'none.pack'))).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    const bytes = readFileSync(path);
    const changed = join(folder, 'changed.pack');
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      const copy = Uint8Array.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 0x10;
      writeFileSync(changed, copy);
      expect(readPackFile(changed).ok).toBe(false);
    }
    for (const length of [0, 10, 63, 64, 1_000, 70_001, bytes.length - 64]) {
      writeFileSync(changed, bytes);
      truncateSync(changed, length);
      expect(readPackFile(changed).ok).toBe(false);
    }
  });
});
