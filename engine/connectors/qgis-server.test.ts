/** The connectors against QGIS Server of Debian on loopback. Where it is not installed that is said, not failed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHosts } from '../network/hosts.ts';
import { openNetwork } from '../network/network.ts';
import type { Fetching } from './connector.ts';
import { describeAddress } from './describe.ts';
import { fetchLayer } from './fetch-layer.ts';
import { overlayTiles } from './overlay-tile.ts';
import { pictureTemplate } from './pictures.ts';
import type { TestServer } from './test-servers/cgi-server.ts';
import { MINES, minePosition } from './test-servers/map-data.ts';
import { QGIS_SERVER, startQgisServer } from './test-servers/qgis-server.ts';

if (QGIS_SERVER === null) console.log('QGIS Server is not installed (qgis-server): its tests do not run.');

/** Every question starts the program anew, which takes seconds on a busy machine. */
const SLOW = 120_000;

type Rows = { features: { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }[] };

const request = { box: null, where: null, source: null };
/** Holds 22 mines: 11 in each of 2 rows. */
const BOX = [-104.05, 29.95, -102.95, 30.15] as const;

describe.runIf(QGIS_SERVER !== null)('QGIS Server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siteshift-qgis-'));
  let server: TestServer;
  let address = '';
  let context: Fetching;
  beforeAll(async () => {
    server = await startQgisServer(folder);
    address = `${server.origin}/ows`;
    const hosts = openHosts(null, '2026-11-20');
    await hosts.allow(new URL(server.origin).host);
    const network = openNetwork({ hosts, appVersion: '0', wait: () => Promise.resolve() });
    context = {
      network,
      signal: new AbortController().signal,
      folder: join(folder, 'fetch'),
      onProgress: () => undefined,
    };
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function rowsOf(more: Omit<Parameters<typeof fetchLayer>[1], keyof typeof request> & Partial<typeof request>) {
    const fetched = await fetchLayer(context, { ...request, ...more });
    if (!fetched.ok) throw new Error(JSON.stringify(fetched.error));
    return (JSON.parse(await readFile(fetched.value.path, 'utf8')) as Rows).features;
  }

  function expectMines(features: Rows['features']) {
    const placed = new Map(features.map((mine) => [Number(mine.properties['id']), mine.geometry.coordinates]));
    expect(features).toHaveLength(MINES);
    for (let index = 0; index < MINES; index += 1) {
      const [lon, lat] = minePosition(index);
      const [x = NaN, y = NaN] = placed.get(index + 1) as number[];
      expect(Math.max(Math.abs(x - lon), Math.abs(y - lat))).toBeLessThan(1e-7);
    }
  }

  test(
    'is recognised without a question, as a WFS that knows 1.1 only',
    async () => {
      expect(await describeAddress(context, address)).toMatchObject({
        ok: true,
        value: {
          kind: 'wfs',
          title: 'Mines of QGIS',
          publisher: 'The Test Office',
          licence: null,
          layers: [
            { id: 'mines', title: 'Crypto mines', extent: [-104, 30, -99.1, 34.5] },
            { id: 'counties', title: 'Counties' },
          ],
        },
      });
    },
    SLOW,
  );

  test(
    'gives every row of WFS 1.1 over several pages, and those of a box though it reads boxes longitude first',
    async () => {
      expectMines(await rowsOf({ kind: 'wfs', address, layer: 'mines' }));
      const inBox = await rowsOf({ kind: 'wfs', address, layer: 'mines', ...({ box: BOX } as object) });
      expect(inBox).toHaveLength(22);
    },
    SLOW,
  );

  test(
    'gives areas with their holes, and text as text',
    async () => {
      const [first] = await rowsOf({ kind: 'wfs', address, layer: 'counties' });
      expect(first?.properties['name']).toBe('County <1> & sons');
      const rings = first?.geometry.coordinates as number[][][];
      expect(rings).toHaveLength(2);
      expect(new Set(rings[0]?.map(String))).toEqual(new Set(['-104,30', '-104,31', '-103,31', '-103,30']));
    },
    SLOW,
  );

  test(
    'gives the items of OGC API Features along its links',
    async () => {
      const api = `${address}/wfs3`;
      expect(await describeAddress(context, api)).toMatchObject({
        ok: true,
        value: {
          kind: 'ogc-api',
          layers: expect.arrayContaining([expect.objectContaining({ id: 'mines' })]) as object,
        },
      });
      expectMines(await rowsOf({ kind: 'ogc-api', address: api, layer: 'mines' }));
    },
    SLOW,
  );

  test(
    'draws WMS and WMTS',
    async () => {
      for (const kind of ['wms', 'wmts'] as const) {
        const described = await describeAddress(context, `${address}?SERVICE=${kind.toUpperCase()}`);
        expect(described).toMatchObject({ ok: true, value: { kind } });
        const layers = described.ok ? described.value.layers.map(({ id }) => id) : [];
        const layer = layers.find((id) => /mines/i.test(id)) ?? '';
        const template = await pictureTemplate(context, kind, { address, layer, box: null, where: null });
        if (!template.ok) throw new Error(JSON.stringify(template.error));
        const picture = await overlayTiles(context.network)(template.value, { z: 5, x: 6, y: 13 });
        expect(picture).toMatchObject({ ok: true, value: { contentType: 'image/png' } });
      }
    },
    SLOW,
  );
});
