import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { seededRandom } from '../../core/lib/seeded-random.ts';
import { exampleLayers, exampleSites } from '../../core/spatial/example-layers.ts';
import type { PointSet } from '../../core/spatial/feature-sets.ts';
import { hilbertOrder } from '../../core/spatial/hilbert.ts';
import { emptyAnswers } from '../../core/spatial/workload-answers.ts';
import { prepareKernelWorkload } from './kernel-workload.ts';
import { packInMemory, type PackInMemory } from './pack-in-memory.ts';
import { openPackFile } from './read-pack-file.ts';
import { writePackFile } from './write-pack-file.ts';

const region = { west: -99, south: 38, width: 4, height: 3 };
const sites = exampleSites(region, 500, 4);
const folder = mkdtempSync(join(tmpdir(), 'siteshift-pages-'));
const path = join(folder, 'large.pack');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Points that fill several times the places for pages. */
function manyPoints(count: number, seed: number): PointSet {
  const random = seededRandom(seed);
  return {
    coordinates: exampleSites(region, count, seed),
    values: Float64Array.from({ length: count }, () => random.below(500)),
  };
}

function answered(packed: PackInMemory, order: Uint32Array) {
  const answers = emptyAnswers(sites.length / 2);
  prepareKernelWorkload(packed)(sites, order, answers);
  return answers;
}

test('pages that give way to others and come back say the same', async () => {
  const people = manyPoints(120_000, 5);
  const packed = packInMemory({ ...exampleLayers(region, 3), people, substations: manyPoints(60_000, 6) });
  await writePackFile(path, packed.pack);
  const expected = answered(packed, hilbertOrder(sites));
  // As they come, neighbours are far apart: what one site needed has given way when the next one near it asks.
  for (const order of [hilbertOrder(sites), Uint32Array.from({ length: sites.length / 2 }, (_, site) => site)]) {
    const opened = openPackFile(path);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(answered(opened.value, order)).toEqual(expected);
    opened.value.pages.close();
  }
});
