/** What the window and the command line ask of the engine about the network, through the engine itself. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ConnectRequest } from '../../core/connect/service.ts';
import { parseCommand } from '../cli/arguments.ts';
import { runCommand } from '../cli/run-command.ts';
import { createEngine, type Engine } from '../create-engine.ts';
import { startArcgisServer } from './test-servers/arcgis-server.ts';
import { startServer, type Handler, type TestServer } from './test-servers/cgi-server.ts';
import { MAPSERVER, startMapServer } from './test-servers/mapserver.ts';

let folder = '';
let engine: Engine;
let server: TestServer | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siteshift-connect-'));
  const scratchRoot = join(folder, 'scratch');
  mkdirSync(scratchRoot);
  engine = createEngine({ assetsRoot: 'assets', scratchRoot, today: '2026-11-20', appVersion: '0.0.0' });
});
afterEach(async () => {
  await server?.close();
  server = null;
  await engine.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(handle: Handler): Promise<TestServer> {
  server = await startServer(handle);
  return server;
}

/** A PNG of one pixel: what a map server draws. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function hostOf({ origin }: TestServer): string {
  return new URL(origin).host;
}

/** The workspace with an overlay of tiles of the server. */
async function withOverlay(tiles: TestServer) {
  const opened = await engine.newWorkspace('empty');
  if (!opened.ok) throw new Error(opened.error.code);
  const { workspace, document } = opened.value;
  const request: ConnectRequest = {
    kind: 'xyz',
    address: `${tiles.origin}/{z}/{x}/{y}.png`,
    layer: '',
    box: null,
    where: null,
    source: 'usgs-topo',
  };
  const added = await engine.commands['connect.overlay']({ task: 't', workspace, document, request, name: 'Topo' });
  if (!added.ok) throw new Error(added.error.code);
  return { workspace, ...added.value };
}

describe('an overlay', () => {
  test('keeps the licence of the catalogue and asks nothing when it is added', async () => {
    const tiles = await serve((_request, response) => response.end(PIXEL));
    const { document, layer } = await withOverlay(tiles);
    expect(document.layers.find(({ id }) => id === layer)).toMatchObject({
      kind: 'images',
      role: 'overlay',
      rowsUsed: 0,
      provenance: { licence: 'US public domain', publisher: 'U.S. Geological Survey', retrieved: '2026-11-20' },
    });
    expect(tiles.asked).toEqual([]);
  });

  test('is drawn only while its host is on, and not from memory after it was revoked', async () => {
    const tiles = await serve((_request, response) => response.end(PIXEL));
    const draw = drawerOf(await withOverlay(tiles));
    expect(await draw({ z: 3, x: 1, y: 2 })).toEqual({ ok: true, value: null });
    expect(tiles.asked).toEqual([]);
    await engine.allowHost(hostOf(tiles));
    const drawn = await draw({ z: 3, x: 1, y: 2 });
    expect(drawn.ok && drawn.value).toEqual({ bytes: PIXEL, type: 'image/png' });
    expect(tiles.asked).toEqual(['/3/1/2.png']);
    await engine.commands['network.revoke']({ host: hostOf(tiles) });
    expect(await draw({ z: 3, x: 1, y: 2 })).toEqual({ ok: true, value: null });
    expect(tiles.asked).toHaveLength(1);
  });

  test('of a host that answers with text is no picture', async () => {
    const tiles = await serve((_request, response) => response.setHeader('Content-Type', 'image/png').end('<svg/>'));
    const draw = drawerOf(await withOverlay(tiles));
    await engine.allowHost(hostOf(tiles));
    expect(await draw({ z: 0, x: 0, y: 0 })).toEqual({ ok: true, value: null });
    expect(tiles.asked).toHaveLength(1);
  });
});

describe('a question to a service', () => {
  test('ends when it is cancelled, though the service stays silent', async () => {
    const silent = await serve(() => undefined);
    await engine.allowHost(hostOf(silent));
    const asked = engine.commands['connect.describe']({ task: 'ask', address: `${silent.origin}/ows` });
    await expect.poll(() => silent.asked).toHaveLength(1);
    await engine.commands['connect.cancel']({ task: 'ask' });
    expect(await asked).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(silent.asked).toHaveLength(1);
  });

  test('is ended by another one under the same name', async () => {
    const silent = await serve(() => undefined);
    await engine.allowHost(hostOf(silent));
    const first = engine.commands['connect.describe']({ task: 'ask', address: `${silent.origin}/a` });
    await expect.poll(() => silent.asked).toHaveLength(1);
    const second = engine.commands['connect.describe']({ task: 'ask', address: `${silent.origin}/b` });
    expect(await first).toMatchObject({ error: { code: 'cancelled' } });
    await engine.commands['connect.cancel']({ task: 'ask' });
    expect(await second).toMatchObject({ error: { code: 'cancelled' } });
  });

  test('that is cancelled in the middle of a file leaves nothing', async () => {
    const slow = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/geo+json', 'Content-Length': 1_000_000, ETag: '"a"' });
      response.write('{"type":"FeatureCollection","features":[');
    });
    await engine.allowHost(hostOf(slow));
    const address = `${slow.origin}/f.geojson`;
    const request = { kind: 'file', address, layer: '', box: null, where: null, source: null } as const;
    const fetched = engine.commands['connect.fetch']({ task: 'f', request });
    const parts = () => filesBelow(join(folder, 'scratch')).filter((name) => name.endsWith('.part'));
    await expect.poll(parts).toHaveLength(1);
    await engine.commands['connect.cancel']({ task: 'f' });
    expect(await fetched).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(filesBelow(join(folder, 'scratch', 'fetch'))).toEqual([]);
  });
});

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

/** Draws tiles of the layer as the map asks for them. */
function drawerOf({ workspace, document, layer }: Awaited<ReturnType<typeof withOverlay>>) {
  const info = document.layers.find(({ id }) => id === layer);
  const template = info?.provenance.origin?.query ?? null;
  return (at: { readonly z: number; readonly x: number; readonly y: number }) =>
    engine.tile(workspace, { ...at, layer, kind: 'images', table: null, template });
}

/** Runs a command line; W stands for a workspace of the test folder. */
async function siteshift(...argv: readonly string[]): Promise<{ code: number; out: string; said: string }> {
  const command = parseCommand(argv.map((word) => (word === 'W' ? join(folder, 'w.siteshift') : word)));
  if (!command.ok) return { code: 2, out: '', said: command.error };
  const told = { out: '', said: '' };
  const output = {
    print: (text: string) => (told.out += text),
    complain: (sentence: string) => (told.said += `${sentence}\n`),
  };
  return { code: await runCommand(engine, command.value, { output, version: '0.0.0' }), ...told };
}

async function layersOf() {
  const opened = await engine.openWorkspace(join(folder, 'w.siteshift'));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.document.layers;
}

describe('siteshift fetch', () => {
  test('brings every row of a FeatureServer, with the question and the day', async () => {
    server = await startArcgisServer({ rows: 1_234, maxRecordCount: 500, supportsPagination: true });
    const address = `${server.origin}/arcgis/rest/services/Grid/FeatureServer/0`;
    expect((await siteshift('new', 'W')).code).toBe(0);
    const before = (await layersOf()).length;
    const off = await siteshift('fetch', 'W', address);
    expect(off).toMatchObject({ code: 2, out: '' });
    expect(off.said).toContain(`${hostOf(server)} is turned off`);
    expect(server.asked).toEqual([]);
    const words = ['--allow-host', hostOf(server), '--role', 'transmission-lines', '--where', 'KV >= 345'];
    const fetched = await siteshift('fetch', 'W', address, ...words, '--name', 'Lines of the grid');
    expect(fetched.code).toBeLessThan(2);
    const layers = await layersOf();
    expect(layers).toHaveLength(before + 1);
    expect(layers.at(-1)).toMatchObject({
      name: 'Lines of the grid',
      role: 'transmission-lines',
      rowsUsed: 411,
      provenance: {
        publisher: 'The Grid Office',
        retrieved: '2026-11-20',
        origin: { address: address.replace(/\/0$/, '') },
      },
    });
    expect(layers.at(-1)?.provenance.origin?.query).toContain('KV');
  });

  test('leaves the workspace as it was when the server fails', async () => {
    const error = { code: 400, message: 'Invalid query' };
    server = await startArcgisServer({ rows: 9, maxRecordCount: 5, supportsPagination: true, error });
    await siteshift('new', 'W');
    const before = await layersOf();
    const address = `${server.origin}/arcgis/rest/services/Grid/FeatureServer/0`;
    const fetched = await siteshift('fetch', 'W', address, '--allow-host', hostOf(server));
    expect(fetched.code).toBe(2);
    expect(fetched.said).toContain('Invalid query');
    expect(await layersOf()).toEqual(before);
  });

  test.runIf(MAPSERVER !== null)('asks which layer of a WFS is meant, then brings it', async () => {
    server = await startMapServer({ folder: mkdtempSync(join(folder, 'map-')), json: true });
    const address = `${server.origin}/cgi-bin/mapserv?service=WFS`;
    await siteshift('new', 'W');
    const unclear = await siteshift('fetch', 'W', address, '--allow-host', hostOf(server));
    expect(unclear).toMatchObject({ code: 2 });
    expect(unclear.said).toContain('ms:counties');
    const words = ['--layer', 'ms:counties', '--role', 'overlay', '--allow-host', hostOf(server)];
    expect((await siteshift('fetch', 'W', address, ...words)).out).toContain('Counties.geojson');
    expect((await layersOf()).at(-1)).toMatchObject({ role: 'overlay', rowsUsed: 12, kind: 'features' });
  });
});

if (MAPSERVER === null) console.log('MapServer is not installed: siteshift fetch is not tried on a real WFS.');
