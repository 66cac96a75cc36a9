/** The connectors against map servers of Debian on loopback. A server that is not installed is said, not failed. */
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
import { COUNTIES, MINES, minePosition } from './test-servers/map-data.ts';
import { MAPSERVER, startMapServer } from './test-servers/mapserver.ts';

const folder = mkdtempSync(join(tmpdir(), 'siteshift-maps-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

if (MAPSERVER === null) console.log('MapServer is not installed (cgi-mapserver, mapserver-bin): its tests do not run.');

async function fetching(
  server: TestServer,
  name: string,
): Promise<Fetching & { readonly progress: (number | null)[] }> {
  const hosts = openHosts(null, '2026-11-20');
  await hosts.allow(new URL(server.origin).host);
  const network = openNetwork({ hosts, appVersion: '0', wait: () => Promise.resolve() });
  const progress: (number | null)[] = [];
  const onProgress = (done: number | null) => void progress.push(done);
  return { network, signal: new AbortController().signal, folder: join(folder, name), onProgress, progress };
}

type Rows = { features: { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }[] };

const request = { layer: 'mines', box: null, where: null, source: null };

/** Every mine once, at its place. */
function expectMines({ features }: Rows) {
  expect(features).toHaveLength(MINES);
  const placed = new Map(features.map((mine) => [Number(mine.properties['id']), mine.geometry.coordinates]));
  expect(placed.size).toBe(MINES);
  for (let index = 0; index < MINES; index += 1) {
    const [lon, lat] = minePosition(index);
    const [x = NaN, y = NaN] = placed.get(index + 1) as number[];
    // MapServer writes OGC API items with six decimals, not always rounded.
    expect(Math.max(Math.abs(x - lon), Math.abs(y - lat))).toBeLessThan(2e-6);
  }
}

async function read(path: string): Promise<Rows> {
  return JSON.parse(await readFile(path, 'utf8')) as Rows;
}

describe.runIf(MAPSERVER !== null).each([{ json: true }, { json: false }])(
  'MapServer with GeoJSON: $json',
  ({ json }) => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startMapServer({ folder: mkdtempSync(join(folder, 'mapserver-')), json });
    });
    afterAll(() => server.close());

    test('is recognised as a WFS with its layers', async () => {
      const context = await fetching(server, 'a');
      const described = await describeAddress(context, `${server.origin}/cgi-bin/mapserv?SERVICE=WFS&map_unused=1`);
      expect(described).toMatchObject({
        ok: true,
        value: {
          kind: 'wfs',
          title: 'Mines & counties',
          layers: [
            { id: 'ms:mines', title: 'Crypto mines', extent: [-104, 30, -99.1, 34.5] },
            { id: 'ms:counties', title: 'Counties' },
          ],
        },
      });
    });

    test('gives every row over several pages that the server cuts shorter than asked', async () => {
      const context = await fetching(server, `pages-${String(json)}`);
      const address = `${server.origin}/cgi-bin/mapserv`;
      const fetched = await fetchLayer(context, { ...request, kind: 'wfs', address, layer: 'ms:mines' });
      if (!fetched.ok) throw new Error(JSON.stringify(fetched.error));
      expectMines(await read(fetched.value.path));
      expect(fetched.value.fileName).toBe('Crypto mines.geojson');
      expect(context.progress.at(-1)).toBe(1);
      expect(context.progress.length).toBeGreaterThanOrEqual(4);
    });

    test('gives areas with their holes, and text as text', async () => {
      const context = await fetching(server, `areas-${String(json)}`);
      const address = `${server.origin}/cgi-bin/mapserv`;
      const fetched = await fetchLayer(context, { ...request, kind: 'wfs', address, layer: 'ms:counties' });
      if (!fetched.ok) throw new Error(JSON.stringify(fetched.error));
      const { features } = await read(fetched.value.path);
      expect(features).toHaveLength(COUNTIES);
      const [first] = features;
      expect(first?.properties['name']).toBe('County <1> & sons');
      const { type, coordinates } = first?.geometry ?? {};
      const rings = (type === 'MultiPolygon' ? (coordinates as unknown[])[0] : coordinates) as number[][][];
      expect(rings).toHaveLength(2);
      expect(new Set(rings[0]?.map(String))).toEqual(new Set(['-104,30', '-104,31', '-103,31', '-103,30']));
    });

    test('keeps to the box and to the condition', async () => {
      const context = await fetching(server, `where-${String(json)}`);
      const address = `${server.origin}/cgi-bin/mapserv`;
      const box = [-104.05, 29.95, -102.95, 30.15] as const;
      const inBox = await fetchLayer(context, { ...request, kind: 'wfs', address, layer: 'ms:mines', box });
      if (!inBox.ok) throw new Error(JSON.stringify(inBox.error));
      expect((await read(inBox.value.path)).features).toHaveLength(22);
      const where = "state = 'TX' AND mw >= 390";
      const asked = await fetchLayer(context, { ...request, kind: 'wfs', address, layer: 'ms:mines', where });
      if (!asked.ok) throw new Error(JSON.stringify(asked.error));
      const { features } = await read(asked.value.path);
      const expected = Array.from({ length: MINES }, (_, i) => i).filter((i) => i % 2 === 0 && (i * 7) % 400 >= 390);
      expect(features.map(({ properties }) => Number(properties['id']) - 1)).toEqual(expected);
      const both = await fetchLayer(context, {
        ...request,
        kind: 'wfs',
        address,
        layer: 'ms:mines',
        where: "state = 'NM'",
        box,
      });
      if (!both.ok) throw new Error(JSON.stringify(both.error));
      expect((await read(both.value.path)).features).toHaveLength(10);
    });

    test('says in the words of the server what was wrong', async () => {
      const context = await fetching(server, 'wrong');
      const address = `${server.origin}/cgi-bin/mapserv`;
      const missing = await fetchLayer(context, { ...request, kind: 'wfs', address, layer: 'ms:nothing' });
      expect(missing).toMatchObject({ ok: false, error: { code: 'connect-no-layer' } });
      const unclear = await fetchLayer(context, { ...request, kind: 'wfs', address, layer: 'ms:mines', where: 'mw >' });
      expect(unclear).toMatchObject({ ok: false, error: { code: 'connect-bad-condition' } });
    });
  },
);

describe.runIf(MAPSERVER !== null)('MapServer', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startMapServer({ folder: mkdtempSync(join(folder, 'mapserver-')), json: true });
  });
  afterAll(() => server.close());

  test('is recognised without a question', async () => {
    const context = await fetching(server, 'bare');
    expect(await describeAddress(context, `${server.origin}/cgi-bin/mapserv`)).toMatchObject({
      ok: true,
      value: { kind: 'wfs' },
    });
  });

  test.each(['', '/collections', '/collections/mines', '/collections/mines/items?f=json'])(
    'is recognised as OGC API Features by %s',
    async (path) => {
      const context = await fetching(server, 'oga');
      const described = await describeAddress(context, `${server.origin}/cgi-bin/mapserv/test/ogcapi${path}`);
      expect(described).toMatchObject({
        ok: true,
        value: {
          kind: 'ogc-api',
          layers: [{ id: 'mines', title: 'Crypto mines' }, ...(path.includes('mines') ? [] : [{}])],
        },
      });
    },
  );

  test('gives the items of a collection along its links', async () => {
    const context = await fetching(server, 'items');
    const address = `${server.origin}/cgi-bin/mapserv/test/ogcapi`;
    const fetched = await fetchLayer(context, { ...request, kind: 'ogc-api', address });
    if (!fetched.ok) throw new Error(JSON.stringify(fetched.error));
    expectMines(await read(fetched.value.path));
    const box = [-104.05, 29.95, -102.95, 30.15] as const;
    const inBox = await fetchLayer(context, { ...request, kind: 'ogc-api', address, box });
    if (!inBox.ok) throw new Error(JSON.stringify(inBox.error));
    expect((await read(inBox.value.path)).features).toHaveLength(22);
    const where = 'mw > 3';
    const asked = await fetchLayer(context, { ...request, kind: 'ogc-api', address, where });
    expect(asked).toMatchObject({ ok: false, error: { code: 'connect-no-condition' } });
  });

  test('draws pictures of its layers, but only while its host is on', async () => {
    const context = await fetching(server, 'wms');
    const address = `${server.origin}/cgi-bin/mapserv?service=WMS`;
    const described = await describeAddress(context, address);
    expect(described).toMatchObject({ ok: true, value: { kind: 'wms', publisher: 'The Test Office' } });
    const layers = described.ok ? described.value.layers : [];
    expect(layers.map(({ id }) => id)).toEqual(expect.arrayContaining(['mines', 'counties']));
    const template = await pictureTemplate(context, 'wms', { ...request, address });
    if (!template.ok) throw new Error(JSON.stringify(template.error));
    const tile = overlayTiles(context.network);
    const asked = { layer: template.value, z: 5, x: 6, y: 13 };
    const picture = await tile(asked.layer, asked);
    expect(picture).toMatchObject({ ok: true, value: { contentType: 'image/png' } });
    const before = server.asked.length;
    await tile(asked.layer, asked);
    expect(server.asked).toHaveLength(before);
    await context.network.hosts.revoke(new URL(server.origin).host);
    expect(await tile(asked.layer, asked)).toMatchObject({ ok: false, error: { code: 'host-off' } });
  });
});
