/**
 * Every dataset of the conformance set read the way a user's file is, compared with what a reference reader says.
 *
 * A dataset behaves as expected when each of its layers has the same number of rows and of rows without geometry, the same
 * system and the same extent, or when both refuse it. Where Siteshift means to differ, `EXPLAINED` says why; the same
 * list stands in docs/conformance.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_REVIEW_OPTIONS, type ImportReview } from '../../core/layers/import-review.ts';
import { EXPLAINED } from './conformance-explained.ts';
import { engineData } from '../engine-data.ts';
import { BARE_CONTEXT, readFile } from './read-file.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'conformance');

const DOCUMENT = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'conformance.md'), 'utf8');
const isInDocument = (file: string) => DOCUMENT.includes(`| ${file} `);

const CONTEXT = {
  ...BARE_CONTEXT,
  gazetteer: engineData(join(import.meta.dirname, '..', '..', 'assets')).gazetteer,
};

type ExpectedLayer = {
  readonly name: string;
  readonly count: number;
  readonly null_geom: number;
  readonly crs: string | null;
  /** West, east, south, north in the file's own system. */
  readonly extent: readonly [number, number, number, number] | null;
};

type Expected = {
  readonly file: string;
  readonly gdal?: string | null;
  readonly error?: string;
  readonly layers?: readonly ExpectedLayer[];
  readonly rows?: number;
  readonly size?: readonly [number, number];
  readonly pmtiles?: unknown;
};

test(
  'at least 99 of 100 datasets behave as expected or differ for a written reason',
  { timeout: 300_000 },
  async () => {
    if (!existsSync(FOLDER)) {
      console.log('conformance share: ../shared is absent, nothing to compare');
      return;
    }
    const datasets = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as readonly Expected[];
    const differences: Record<string, string> = {};
    for (const dataset of datasets) {
      const difference = await differenceOf(dataset);
      if (difference !== null) differences[dataset.file] = difference;
    }
    const unexplained = Object.entries(differences).filter(([file]) => EXPLAINED[file] === undefined);
    const stale = Object.keys(EXPLAINED).filter((file) => differences[file] === undefined);
    const alike = datasets.length - Object.keys(differences).length;
    console.log(
      `conformance: ${alike} of ${datasets.length} as the reference reader, ${Object.keys(EXPLAINED).length} differ for a reason`,
    );
    expect(Object.keys(EXPLAINED).filter((file) => !isInDocument(file))).toEqual([]);
    expect(DOCUMENT).toContain(`${alike} of ${datasets.length} datasets`);
    expect(Object.fromEntries(unexplained)).toEqual({});
    expect(stale).toEqual([]);
  },
);

async function differenceOf(expected: Expected): Promise<string | null> {
  const path = join(FOLDER, expected.file);
  const first = await readFile(path, DEFAULT_REVIEW_OPTIONS, CONTEXT);
  const isRefused = expected.error !== undefined || (expected.gdal === null && expected.layers === undefined);
  if (!first.ok) return isRefused ? null : `refused: ${first.error.code}`;
  const { review } = first.value;
  if (isRefused) return `read with ${review.rowsGiven} rows`;
  if (expected.rows !== undefined) return same('rows', review.rowsGiven, expected.rows);
  if (expected.size !== undefined) return same('size', [review.raster?.width, review.raster?.height], expected.size);
  if (expected.layers === undefined) return null;
  return layersDiffer(path, review, expected.layers);
}

async function layersDiffer(
  path: string,
  first: ImportReview,
  layers: readonly ExpectedLayer[],
): Promise<string | null> {
  const filled = layers.filter(({ count }) => count > 0);
  if (filled.length <= 1) return layerDiffers(first, filled[0] ?? layers[0]);
  for (const layer of filled) {
    const read = await readFile(path, { ...DEFAULT_REVIEW_OPTIONS, layer: layer.name }, CONTEXT);
    if (!read.ok) return `${layer.name} refused: ${read.error.code}`;
    const difference = layerDiffers(read.value.review, layer);
    if (difference !== null) return `${layer.name}: ${difference}`;
  }
  return null;
}

function layerDiffers(review: ImportReview, layer: ExpectedLayer | undefined): string | null {
  if (layer === undefined) return null;
  const rows = same('rows', review.rowsGiven, layer.count);
  if (rows !== null) return rows;
  const nulls = same('without geometry', review.withoutGeometry, layer.null_geom);
  return nulls ?? crsDiffers(review, layer) ?? extentDiffers(review, layer);
}

/** Codes only: names of systems without a code are compared through the extent of what they make. */
function crsDiffers({ crs, crsBasis }: ImportReview, layer: ExpectedLayer): string | null {
  if (layer.crs === null || !/^EPSG:\d+$/.test(layer.crs)) return null;
  if (crsBasis === 'assumed' || crsBasis === 'unknown') return `crs ${crsBasis}, expected ${layer.crs}`;
  const sameSystem = crs === layer.crs || [crs, layer.crs].every((code) => /^EPSG:(?:4326|4979)$|CRS84$/.test(code));
  return sameSystem ? null : `crs ${crs}, expected ${layer.crs}`;
}

/** Only where nothing was dropped or transformed: then the extent is the file's own. */
function extentDiffers(review: ImportReview, { crs, extent, count, null_geom }: ExpectedLayer): string | null {
  const { rowsUsed, extent: ours } = review;
  if (extent === null || ours === null || rowsUsed !== count - null_geom) return null;
  if (crs !== null && crs !== 'EPSG:4326' && crs !== 'EPSG:4979') return null;
  if (review.crsBasis === 'unknown' || extent.some((edge) => Math.abs(edge) > 180)) return null;
  const expected = [extent[0], extent[2], extent[1], extent[3]];
  const isNear = ours.every((edge, i) => Math.abs(edge - (expected[i] ?? NaN)) <= 1e-6);
  return isNear ? null : `extent ${ours.join(' ')}, expected ${expected.join(' ')}`;
}

function same(what: string, ours: unknown, theirs: unknown): string | null {
  return JSON.stringify(ours) === JSON.stringify(theirs)
    ? null
    : `${what} ${JSON.stringify(ours)}, expected ${JSON.stringify(theirs)}`;
}
