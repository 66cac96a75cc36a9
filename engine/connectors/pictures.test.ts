import { afterEach, describe, expect, test } from 'vitest';
import { openHosts } from '../network/hosts.ts';
import { openNetwork } from '../network/network.ts';
import type { Asking } from './connector.ts';
import { describeAddress } from './describe.ts';
import { pictureTemplate } from './pictures.ts';
import { startServer, type TestServer } from './test-servers/cgi-server.ts';
import { tileAddress } from './tile-address.ts';

let server: TestServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** A server that answers every question with the same document. */
async function serve(
  document: (origin: string) => string,
): Promise<{ readonly asking: Asking; readonly origin: string }> {
  server = await startServer((_request, response, origin) => {
    response.setHeader('Content-Type', 'text/xml').end(document(origin));
  });
  const hosts = openHosts(null, '2026-11-20');
  await hosts.allow(new URL(server.origin).host);
  const network = openNetwork({ hosts, appVersion: '0', wait: () => Promise.resolve() });
  return { asking: { network, signal: new AbortController().signal }, origin: server.origin };
}

type Matrix = { readonly set: string; readonly crs: string; readonly first: string };

const GOOGLE: Matrix = { set: 'GoogleMapsCompatible', crs: 'urn:ogc:def:crs:EPSG::3857', first: '0' };

function wmts(layer: string, { set, crs, first }: Matrix): string {
  return `<Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1">
<ows:ServiceIdentification><ows:Title>Imagery</ows:Title></ows:ServiceIdentification>
<Contents><Layer><ows:Title>Aerial</ows:Title><ows:Identifier>aerial</ows:Identifier>
<ows:WGS84BoundingBox><ows:LowerCorner>-125 24</ows:LowerCorner><ows:UpperCorner>-66 50</ows:UpperCorner></ows:WGS84BoundingBox>
<Style isDefault="true"><ows:Identifier>plain</ows:Identifier></Style><Format>image/jpeg</Format>
<TileMatrixSetLink><TileMatrixSet>${set}</TileMatrixSet></TileMatrixSetLink>${layer}</Layer>
<TileMatrixSet><ows:Identifier>${set}</ows:Identifier><ows:SupportedCRS>${crs}</ows:SupportedCRS>
<TileMatrix><ows:Identifier>${first}</ows:Identifier></TileMatrix></TileMatrixSet></Contents></Capabilities>`;
}

const REQUEST = { layer: 'aerial', box: null, where: null };

describe('a WMTS', () => {
  test('is described by its capabilities, also when they are a document', async () => {
    const { asking, origin } = await serve(() => wmts('', GOOGLE));
    for (const path of ['/wmts?SERVICE=WMTS', '/1.0.0/WMTSCapabilities.xml']) {
      expect(await describeAddress(asking, origin + path)).toMatchObject({
        ok: true,
        value: {
          kind: 'wmts',
          title: 'Imagery',
          layers: [{ id: 'aerial', title: 'Aerial', gives: 'pictures', extent: [-125, 24, -66, 50] }],
        },
      });
    }
    expect(server?.asked.at(-1)).toBe('/1.0.0/WMTSCapabilities.xml');
  });

  test('is drawn by the template that it states', async () => {
    const { asking, origin } = await serve((at) =>
      wmts(
        `<ResourceURL resourceType="tile" format="image/jpeg" template="${at}/t/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.jpg"/>`,
        { ...GOOGLE, first: 'EPSG:3857:00' },
      ),
    );
    const template = await pictureTemplate(asking, 'wmts', { ...REQUEST, address: `${origin}/wmts` });
    expect(template).toEqual({
      ok: true,
      value: `${origin}/t/plain/GoogleMapsCompatible/EPSG:3857:{z}/{y}/{x}.jpg`,
    });
  });

  test('without a template is asked by parameters', async () => {
    const { asking, origin } = await serve(() => wmts('', GOOGLE));
    const template = await pictureTemplate(asking, 'wmts', { ...REQUEST, address: `${origin}/wmts?key=1` });
    if (!template.ok) throw new Error(template.error.code);
    const { searchParams } = new URL(tileAddress(template.value, [7, 30, 51]));
    expect(Object.fromEntries(searchParams)).toEqual({
      key: '1',
      service: 'WMTS',
      version: '1.0.0',
      request: 'GetTile',
      layer: 'aerial',
      style: 'plain',
      format: 'image/jpeg',
      tilematrixset: 'GoogleMapsCompatible',
      tilematrix: '7',
      tilerow: '51',
      tilecol: '30',
    });
  });

  test.each([
    { name: 'in another system', matrix: { set: 'inspire', crs: 'urn:ogc:def:crs:OGC:1.3:CRS84', first: '0' } },
    { name: 'whose zooms have no numbers', matrix: { ...GOOGLE, first: 'coarse' } },
  ])('$name offers nothing here', async ({ matrix }) => {
    const { asking, origin } = await serve(() => wmts('', matrix));
    expect(await describeAddress(asking, `${origin}/wmts?service=WMTS`)).toMatchObject({
      ok: true,
      value: { layers: [] },
    });
    expect(await pictureTemplate(asking, 'wmts', { ...REQUEST, address: `${origin}/wmts` })).toMatchObject({
      ok: false,
      error: { code: 'connect-no-layer' },
    });
  });

  test('that wants a time, which nobody chose, is refused', async () => {
    const { asking, origin } = await serve((at) =>
      wmts(`<ResourceURL resourceType="tile" template="${at}/{Time}/{TileMatrix}/{TileRow}/{TileCol}.png"/>`, GOOGLE),
    );
    expect(await pictureTemplate(asking, 'wmts', { ...REQUEST, address: `${origin}/wmts` })).toMatchObject({
      error: { code: 'connect-no-layer' },
    });
  });
});

describe('a WMS', () => {
  const LAYERS = `<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms"><Service><Title>Land</Title>
<AccessConstraints>none</AccessConstraints></Service><Capability><Layer><Title>All</Title><CRS>EPSG:3857</CRS>
<Layer><Name>cover</Name><Title>Land cover</Title></Layer></Layer></Capability></WMS_Capabilities>`;

  test('passes its systems on to the layers inside, and none is no licence', async () => {
    const { asking, origin } = await serve(() => LAYERS);
    expect(await describeAddress(asking, `${origin}/wms?service=WMS&layers=x&bbox=1,2,3,4`)).toMatchObject({
      ok: true,
      value: { kind: 'wms', licence: null, address: `${origin}/wms`, layers: [{ id: 'cover', title: 'Land cover' }] },
    });
  });

  test('is asked for tiles of Web Mercator in metres', async () => {
    const { asking, origin } = await serve(() => LAYERS);
    const template = await pictureTemplate(asking, 'wms', { ...REQUEST, layer: 'cover', address: `${origin}/wms` });
    if (!template.ok) throw new Error(template.error.code);
    const { searchParams } = new URL(tileAddress(template.value, [1, 0, 0]));
    expect(searchParams.get('crs')).toBe('EPSG:3857');
    const box = (searchParams.get('bbox') ?? '').split(',').map(Number);
    // The north-west quarter of the square of Web Mercator.
    expect(box).toEqual([-20037508.342789244, 0, 0, 20037508.342789244]);
  });
});

test.each([
  ['<html><body>Welcome</body></html>', 'text/html', 'connect-web-page'],
  [
    '<ServiceExceptionReport><ServiceException>No map</ServiceException></ServiceExceptionReport>',
    'text/xml',
    'connect-unknown',
  ],
])('%s is told from a service', async (body, type, code) => {
  server = await startServer((_request, response) => {
    response.setHeader('Content-Type', type).end(body);
  });
  const hosts = openHosts(null, '2026-11-20');
  await hosts.allow(new URL(server.origin).host);
  const network = openNetwork({ hosts, appVersion: '0', wait: () => Promise.resolve() });
  const described = await describeAddress({ network, signal: new AbortController().signal }, `${server.origin}/x`);
  expect(described).toMatchObject({ ok: false, error: { code } });
});
