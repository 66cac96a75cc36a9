import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openHosts } from '../network/hosts.ts';
import { openNetwork } from '../network/network.ts';
import { fetchArcgis } from './arcgis.ts';
import type { LayerOrder } from './connector.ts';
import { describeAddress } from './describe.ts';
import { startArcgisServer, type ArcgisHabits } from './test-servers/arcgis-server.ts';
import type { TestServer } from './test-servers/cgi-server.ts';

let folder = '';
let server: TestServer | null = null;
const waited: number[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siteshift-arcgis-'));
  waited.length = 0;
});
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const HABITS: ArcgisHabits = { rows: 1_234, maxRecordCount: 500, supportsPagination: true };

async function start(habits: Partial<ArcgisHabits> = {}) {
  server = await startArcgisServer({ ...HABITS, ...habits });
  const address = `${server.origin}/arcgis/rest/services/Grid/FeatureServer`;
  const hosts = openHosts(null, '2026-11-20');
  await hosts.allow(new URL(address).host);
  const wait = (ms: number) => Promise.resolve(void waited.push(ms));
  const network = openNetwork({ hosts, appVersion: '0', wait });
  const controller = new AbortController();
  const onProgress = () => undefined;
  const context = { network, signal: controller.signal, folder, onProgress };
  const order: LayerOrder = { address, layer: '0', box: null, where: null };
  return { server, address, context, order, controller };
}

type Rows = {
  crs?: object;
  features: { properties: Record<string, unknown>; geometry: { coordinates: number[][] } }[];
};

async function fetchRows({ context, order }: Awaited<ReturnType<typeof start>>, more: Partial<typeof order> = {}) {
  const fetched = await fetchArcgis(context, { ...order, ...more });
  if (!fetched.ok) throw new Error(JSON.stringify(fetched.error));
  return JSON.parse(await readFile(fetched.value.path, 'utf8')) as Rows;
}

function ids({ features }: Rows): number[] {
  return features.map(({ properties }) => Number(properties['OBJECTID']));
}

const ALL = Array.from({ length: HABITS.rows }, (_, index) => index + 1);

describe('an ArcGIS layer', () => {
  test.each([
    { name: 'by offset', habits: {} },
    { name: 'by offset from a server that gives fewer than it says', habits: { reallyGives: 77 } },
    { name: 'by object ids', habits: { supportsPagination: false } },
    {
      name: 'by object ids from a server that gives fewer than it says',
      habits: { supportsPagination: false, reallyGives: 60 },
    },
    { name: 'when the server is busy in between', habits: { busyAt: 3 } },
  ])('gives every row once, $name', async ({ habits }) => {
    const rows = await fetchRows(await start(habits));
    expect(ids(rows).toSorted((a, b) => a - b)).toEqual(ALL);
    expect(rows.crs).toBeUndefined();
    expect(waited).toEqual('busyAt' in habits ? [7_000] : []);
  });

  test('has its dates as people write them and its positions in degrees', async () => {
    const [first, second] = (await fetchRows(await start())).features;
    expect(first?.properties).toEqual({ OBJECTID: 1, KV: 138, SEEN: '2026-01-02T12:00:00Z' });
    expect(second?.properties['SEEN']).toBe('2026-01-02');
    expect(first?.geometry.coordinates).toEqual([
      [-100, 30.001],
      [-99.999, 30.001],
    ]);
  });

  test('keeps the system of a server that knows no other', async () => {
    const { crs, features } = await fetchRows(await start({ ignoresOutSR: true }));
    expect(crs).toEqual({ type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::26914' } });
    expect(features[0]?.geometry.coordinates[0]).toEqual([600_000, 3_400_100]);
  });

  test('is asked with the condition', async () => {
    const rows = await fetchRows(await start(), { where: 'KV >= 345' });
    expect(ids(rows)).toEqual(ALL.filter((id) => id % 3 === 0));
  });

  test('is described with its rows, geometry and extent in degrees', async () => {
    const { address, context } = await start();
    const described = await describeAddress(context, `${address}/0/query?where=1%3D1`);
    expect(described).toMatchObject({
      ok: true,
      value: {
        kind: 'arcgis',
        title: 'Grid',
        address,
        publisher: 'The Grid Office',
        layers: [{ id: '0', title: 'Lines', rows: 1_234 }],
      },
    });
    const [w = NaN, s = NaN] = (described.ok ? described.value.layers[0]?.extent : null) ?? [];
    expect(w).toBeCloseTo(-100, 3);
    expect(s).toBeCloseTo(30, 3);
  });

  test.each([
    { error: { code: 499, message: 'Token Required' }, code: 'network-needs-login' },
    { error: { code: 400, message: 'Invalid query' }, code: 'connect-service-error' },
  ])('says the error that hides behind status 200: $code', async ({ error, code }) => {
    const { context, order } = await start({ error });
    expect(await fetchArcgis(context, order)).toMatchObject({ ok: false, error: { code } });
  });

  test('goes on where it broke off', async () => {
    const started = await start({ faultAt: 4 });
    const { context, order } = started;
    expect(await fetchArcgis(context, order)).toMatchObject({ ok: false, error: { code: 'network-status' } });
    const before = started.server.asked.length;
    expect(ids(await fetchRows(started))).toEqual(ALL);
    const offsets = started.server.asked.slice(before).flatMap((path) => /resultOffset=(\d+)/.exec(path)?.[1] ?? []);
    expect(offsets).toEqual(['1000']);
  });

  test('leaves nothing when it is cancelled half-way', async () => {
    const { context, order, controller } = await start();
    const cancelling = {
      ...context,
      onProgress: () => {
        controller.abort();
      },
    };
    expect(await fetchArcgis(cancelling, order)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await readdir(folder)).toEqual([]);
  });
});
