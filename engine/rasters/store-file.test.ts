/** Rasters and archives in a workspace: stored, read back by range, linked when large, gone from the file when nobody names them. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArrayBuffer } from 'geotiff';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LayerInfo } from '../../core/layers/layer-info.ts';
import { exampleWorkspace } from '../../core/workspace/example-workspace.ts';
import { blobSource, readBlobHead, writeBlobTable } from '../workspaces/blob-table.ts';
import { newWorkspace, openWorkspace, saveWorkspace, type OpenWorkspace } from '../workspaces/workspace-file.ts';
import { MAX_COPIED_BYTES } from './linked-files.ts';
import { openRaster } from './open-raster.ts';
import { openStored } from './open-stored.ts';
import { storeFile } from './store-file.ts';
import { summariseRaster } from './summarise-raster.ts';

const DOCUMENT = exampleWorkspace();

let root = '';
let workspace: OpenWorkspace;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'siteshift-rasters-'));
  workspace = newWorkspace(root, DOCUMENT);
});
afterAll(async () => {
  await workspace.dispose();
  rmSync(root, { recursive: true });
});

function layer(table: string): LayerInfo {
  return {
    id: table.replaceAll('_', '-'),
    role: 'slope',
    kind: 'raster',
    name: 'Slope',
    table,
    extent: [10, 45, 11, 46],
    columns: {},
    rowsGiven: 0,
    rowsUsed: 0,
    visible: true,
    opacity: 1,
    notes: '',
    provenance: {
      fileName: 'slope.tif',
      sha256: '0'.repeat(64),
      format: 'GeoTIFF',
      sourceLayer: null,
      crs: 'EPSG:4326',
      origin: null,
      edits: [],
      findings: [],
      publisher: null,
      licence: null,
      observed: null,
      retrieved: null,
    },
  };
}

/** A degree of cells from 10° E, 46° N down and right, 0 to 99 by rows. */
function tinyTiff(): Uint8Array {
  const metadata = { height: 10, width: 10, ModelPixelScale: [0.1, 0.1, 0], ModelTiepoint: [0, 0, 0, 10, 46, 0] };
  const keys = { GTModelTypeGeoKey: 2, GTRasterTypeGeoKey: 1, GeographicTypeGeoKey: 4326 };
  return new Uint8Array(
    writeArrayBuffer(
      Uint8Array.from({ length: 100 }, (_, i) => i),
      { ...metadata, ...keys },
    ),
  );
}

describe('a blob table', () => {
  test('gives any range as the file has it', () => {
    const bytes = Uint8Array.from({ length: 700_001 }, (_, i) => (i * 7) % 251);
    const path = join(root, 'bytes');
    writeFileSync(path, bytes);
    const table = {
      name: 'layer_bytes',
      description: '',
      extent: null,
      day: '2026-01-01',
      head: { size: bytes.length },
    };
    writeBlobTable(workspace.db, table, path);
    expect(readBlobHead(workspace.db, 'layer_bytes')).toEqual({ size: bytes.length });
    const source = blobSource(workspace.db, 'layer_bytes', bytes.length);
    for (const [offset, length] of [
      [0, 10],
      [262_143, 2],
      [262_144, 262_144],
      [500_000, 999_999],
      [700_000, 5],
      [700_001, 5],
    ] as const)
      expect(Buffer.compare(source.read(offset, length), bytes.subarray(offset, offset + length))).toBe(0);
  });
});

describe('a stored raster', () => {
  test('is summarised after saving and opening, and left out of the file when no layer names it', async () => {
    const path = join(root, 'slope.tif');
    writeFileSync(path, tinyTiff());
    const order = { path, day: '2026-01-01', settingsRoot: null, isFetched: false };
    for (const table of ['layer_kept', 'layer_dropped'])
      expect(storeFile(workspace.db, { ...order, layer: layer(table) }).ok).toBe(true);
    const document = { ...DOCUMENT, layers: [layer('layer_kept')] };
    const target = join(root, 'saved.siteshift');
    expect((await saveWorkspace(workspace, document, { path: target })).ok).toBe(true);
    const reopened = await openWorkspace(target, root);
    if (!reopened.ok) throw new Error(reopened.error.code);
    expect(readBlobHead(reopened.value.db, 'layer_dropped')).toBeNull();
    const raster = await openRaster(reopened.value.db, 'layer_kept', null);
    const summary = raster === null ? null : await summariseRaster(raster, [10.55, 45.45], 1);
    // The cell whose centre is there: column 5, row 5.
    expect(summary).toMatchObject({ cells: 1, statistics: { min: 55, max: 55 } });
    await reopened.value.dispose();
  });

  test('inside an archive is refused, and nothing is left', () => {
    const path = join(root, 'slope.zip');
    writeFileSync(path, 'PK\u0003\u0004');
    const stored = storeFile(workspace.db, {
      layer: layer('layer_zip'),
      path,
      day: '2026-01-01',
      settingsRoot: null,
      isFetched: false,
    });
    expect(stored.ok ? null : stored.error.code).toBe('packed-raster');
    expect(readBlobHead(workspace.db, 'layer_zip')).toBeNull();
  });
});

test('a large file stays where it is; moved away it is missing, and the document never names its path', () => {
  const path = join(root, 'large.pmtiles');
  writeFileSync(path, Buffer.alloc(MAX_COPIED_BYTES + 1, 1));
  const settingsRoot = join(root, 'settings');
  const order = { layer: layer('layer_large'), path, day: '2026-01-01', settingsRoot, isFetched: false };
  expect(storeFile(workspace.db, order).ok).toBe(true);
  expect(JSON.stringify(readBlobHead(workspace.db, 'layer_large'))).not.toContain('large.pmtiles');
  const stored = openStored(workspace.db, 'layer_large', settingsRoot);
  expect(stored?.source.size).toBe(MAX_COPIED_BYTES + 1);
  stored?.source.dispose();
  renameSync(path, `${path}.moved`);
  expect(openStored(workspace.db, 'layer_large', settingsRoot)).toBeNull();
  expect(openStored(workspace.db, 'layer_large', null)).toBeNull();
});
