/** What the shelf hands on is what the cells say, read once a disc. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layerInfo } from '../../core/indicators/example-world.ts';
import { exampleSite, exampleWorkspace } from '../../core/workspace/example-workspace.ts';
import { storeFile } from '../rasters/store-file.ts';
import { newWorkspace, type OpenWorkspace } from '../workspaces/workspace-file.ts';
import { RasterShelf } from './raster-shelf.ts';

const FILE = join(import.meta.dirname, '../../../shared/data/landuse/ri_nlcd.tif');
const isThere = existsSync(FILE);
if (!isThere) console.log('data folder not found beside the repository: the shelf of rasters is not tried on it');

const cover = {
  ...layerInfo('land-use', [-71.9, 41.1, -71.1, 42.1], 'layer-nlcd'),
  kind: 'raster' as const,
  table: 'layer_nlcd',
  provenance: { ...layerInfo('land-use', null).provenance, crs: 'EPSG:3653' },
};
const providence = exampleSite('providence', { position: [-71.4128, 41.824], precisionKm: 0.5 });
const document = exampleWorkspace({ layers: [cover], sites: [providence] });

let root = '';
let workspace: OpenWorkspace;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'siteshift-shelf-'));
  workspace = newWorkspace(root, document);
});
afterAll(async () => {
  await workspace.dispose();
  rmSync(root, { recursive: true });
});

describe.runIf(isThere)('rasters around the sites of a document', () => {
  test('classes of the disc and of the disc with the ring; a second asking reads nothing', async () => {
    const order = { layer: cover, path: FILE, day: '2026-09-01', settingsRoot: null, isFetched: false };
    expect(storeFile(workspace.db, order).ok).toBe(true);
    const shelf = new RasterShelf();
    const heard: number[] = [];
    const given = { settingsRoot: null, onProgress: (done: number) => heard.push(done) };
    const [first] = await shelf.layers(workspace.db, document, given);
    expect(first?.around(providence.position, 1)?.classes[0]?.label).toMatch(/^Developed/);
    expect(first?.around(providence.position, 1.5)?.cells).toBeGreaterThan(
      first?.around(providence.position, 1)?.cells ?? 0,
    );
    expect(first?.around([0, 0], 1)).toBeNull();
    expect(heard.at(-1)).toBe(1);
    const before = heard.length;
    const [again] = await shelf.layers(workspace.db, document, given);
    expect(again).toBe(first);
    expect(heard).toHaveLength(before);
  });
});

test('a raster whose table is not there says nothing, and is asked again', async () => {
  const gone = { ...document, layers: [{ ...cover, table: 'layer_gone' }] };
  const shelf = new RasterShelf();
  const given = { settingsRoot: null, onProgress: () => undefined };
  const [first] = await shelf.layers(workspace.db, gone, given);
  expect(first?.around(providence.position, 1)).toBeNull();
  const [again] = await shelf.layers(workspace.db, gone, given);
  expect(again).not.toBe(first);
});
