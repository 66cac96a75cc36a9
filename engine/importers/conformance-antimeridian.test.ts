/** Every input of the antimeridian set, cut as the user may ask for, beside the geometry that its authors expect. */
import { area, bbox } from '@turf/turf';
import type { Geometry } from 'geojson';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import { readFile } from './read-file.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'conformance', 'geojson', 'antimeridian');
const isThere = existsSync(FOLDER);
if (!isThere) console.log('antimeridian: ../shared is absent, nothing to compare');

/** Reasons stand in docs/conformance.md. */
const DIFFERENT = new Set(['both-poles.json', 'overlap.json']);

async function cut(name: string): Promise<Geometry | null> {
  const read = await readFile(join(FOLDER, 'input', name), { ...DEFAULT_REVIEW_OPTIONS, fixes: ['cut-antimeridian'] });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.features[0]?.geometry ?? null;
}

function partsOf(geometry: Geometry): number {
  return geometry.type.startsWith('Multi') && 'coordinates' in geometry ? geometry.coordinates.length : 1;
}

/** Parts, extent and area; for lines, which have no area, the positions. */
function looks(geometry: Geometry) {
  const lines = geometry.type.includes('Line') && 'coordinates' in geometry ? geometry.coordinates : null;
  return {
    parts: partsOf(geometry),
    extent: bbox(geometry).map((edge) => Number(edge.toFixed(9))),
    km2: Math.round(area(geometry) / 1e6),
    lines: lines?.map((line) => JSON.stringify(line)).sort() ?? null,
  };
}

describe.runIf(isThere)('antimeridian', () => {
  const names = isThere ? readdirSync(join(FOLDER, 'input')) : [];

  test.each(names.filter((name) => !DIFFERENT.has(name)))('%s is cut as expected', async (name) => {
    const expected = JSON.parse(readFileSync(join(FOLDER, 'expected', name), 'utf8')) as Geometry;
    const ours = await cut(name);
    expect(ours === null ? null : looks(ours)).toEqual(looks(expected));
  });

  test('without the repair, wide edges stay as written, with a finding', async () => {
    const read = await readFile(join(FOLDER, 'input', 'split.json'), DEFAULT_REVIEW_OPTIONS);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.review.findings.map(({ code }) => code)).toEqual(['long-edge']);
    expect(read.value.review.fixes).toEqual([{ id: 'cut-antimeridian', before: 1, after: 1, rows: 1, applied: false }]);
  });
});
