/** Every entry of the catalogue leads through the same code as a pasted address, against stand-ins of its kind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublicSource } from '../../core/connect/public-source.ts';
import { openHosts } from '../network/hosts.ts';
import { openNetwork } from '../network/network.ts';
import type { Fetching } from './connector.ts';
import { describeAddress } from './describe.ts';
import { fetchLayer } from './fetch-layer.ts';
import { overlayTiles } from './overlay-tile.ts';
import { pictureTemplate } from './pictures.ts';
import { readCatalogue } from './read-catalogue.ts';
import { startServer, type TestServer } from './test-servers/cgi-server.ts';

const sources = await readCatalogue(join(import.meta.dirname, '..', '..', 'assets'));
const folder = mkdtempSync(join(tmpdir(), 'siteshift-catalogue-'));
const BOX = [-98, 30, -97, 31] as const;

let server: TestServer;
let context: Fetching;
beforeAll(async () => {
  server = await startServer((request, response, origin) => {
    const { type, body } = answer(new URL(request.url ?? '/', origin));
    response.setHeader('Content-Type', type).end(body);
  });
  const hosts = openHosts(null, '2026-11-20');
  await hosts.allow(new URL(server.origin).host);
  const network = openNetwork({ hosts, appVersion: '0', wait: () => Promise.resolve() });
  context = { network, signal: new AbortController().signal, folder, onProgress: () => undefined };
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const WMS = `<WMS_Capabilities version="1.3.0"><Service><Title>W</Title></Service><Capability><Layer><CRS>EPSG:3857</CRS>
${sources
  .filter(({ kind }) => kind === 'wms')
  .map(({ layer }) => `<Layer><Name>${layer}</Name></Layer>`)
  .join('')}</Layer></Capability></WMS_Capabilities>`;

/** What a server of each kind would say, as little of it as the kind demands. */
function answer({ pathname, searchParams }: URL): { readonly type: string; readonly body: string | Buffer } {
  const json = (value: object) => ({ type: 'application/json', body: JSON.stringify(value) });
  const [, layer = null, query] = /\/(?:Map|Feature)Server(?:\/(\d+))?(\/query)?$/.exec(pathname) ?? [];
  if (searchParams.get('request') === 'GetCapabilities') return { type: 'text/xml', body: WMS };
  if (searchParams.get('request') === 'GetMap' || pathname.includes('/tile/')) {
    return { type: 'image/png', body: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') };
  }
  if (query !== undefined) {
    if (searchParams.get('returnCountOnly') === 'true') return json({ count: 1 });
    const features = [{ attributes: { OBJECTID: 1, asked: layer }, geometry: { x: -97.5, y: 30.5 } }];
    return json({ spatialReference: { wkid: 4326 }, features });
  }
  if (layer !== null) {
    return json({
      id: Number(layer),
      name: 'L',
      objectIdField: 'OBJECTID',
      supportsPagination: true,
      maxRecordCount: 9,
    });
  }
  if (pathname.endsWith('Server')) return json({ layers: [{ id: 0, name: 'L' }] });
  if (pathname.endsWith('.csv')) return { type: 'text/csv', body: 'id,lon,lat\n1,-97.5,30.5\n' };
  return json({ type: 'FeatureCollection', features: [], elements: [] });
}

/** The address on the stand-in instead of the publisher's host. */
function local({ address }: PublicSource): string {
  return address.replace(/^https:\/\/[^/]+/, server.origin);
}

const DRAWN = ['wms', 'wmts', 'xyz'] as const;

function drawnKind({ kind }: PublicSource): (typeof DRAWN)[number] | null {
  return DRAWN.find((one) => one === kind) ?? null;
}

describe.each(sources)('$id', (source) => {
  const { kind, layer, where } = source;

  test('is recognised as what the catalogue calls it', async () => {
    const address = kind === 'wms' ? `${local(source)}?service=WMS` : local(source);
    const whole = kind === 'arcgis' ? `${address}/${layer}` : address.replace('{{bbox}}', '30,-98,31,-97');
    const described = await describeAddress(context, whole);
    expect(described).toMatchObject({ ok: true, value: { kind } });
    expect(described.ok && described.value.layers.map(({ id }) => id)).toContain(layer);
  });

  test('brings what it promises', async () => {
    const address = local(source);
    const before = server.asked.length;
    const drawn = drawnKind(source);
    if (drawn !== null) {
      const template = await pictureTemplate(context, drawn, { address, layer, box: null, where: null });
      if (!template.ok) throw new Error(template.error.code);
      const picture = await overlayTiles(context.network)(template.value, { z: 3, x: 1, y: 2 });
      expect(picture).toMatchObject({ ok: true, value: { contentType: 'image/png' } });
      return;
    }
    const fetched = await fetchLayer(context, { kind, address, layer, box: BOX, where, source: source.id });
    if (!fetched.ok) throw new Error(JSON.stringify(fetched.error));
    const text = await readFile(fetched.value.path, 'utf8');
    const asked = decodeURIComponent(server.asked.slice(before).join('\n').replaceAll('+', ' '));
    if (kind === 'arcgis') {
      expect(text).toContain(`"asked":"${layer}"`);
      expect(asked).toContain(`where=${where ?? '1=1'}`);
      expect(asked).toContain(`geometry=${BOX.join(',')}`);
    }
    expect(asked).not.toContain('{{');
    if (source.address.includes('{{bbox}}')) expect(asked).toContain('30,-98,31,-97');
  });
});
