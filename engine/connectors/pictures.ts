/**
 * Services that draw: WMS, WMTS, tiles by address. Each becomes one template for a tile of Web Mercator.
 *
 * Sources: OGC 06-042, Web Map Service 1.3.0; OGC 07-057r7, Web Map Tile Service 1.0.0.
 */
import type { ServiceDescription, ServiceLayer } from '../../core/connect/service.ts';
import type { Extent } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import { askXml } from './ask-xml.ts';
import { withParameters, type Asking, type LayerOrder } from './connector.ts';
import { at, attribute, below, children, plainText, textAt, type XmlNode } from './parse-xml.ts';
import { serviceAddress } from './wfs-capabilities.ts';

const MERCATOR = /EPSG:{1,2}(6\.\d+(\.\d+)?:)?(3857|900913|102100)$|:3857$/;

/** What a WMS draws in Web Mercator. */
export async function describeWms(asking: Asking, address: string): Promise<Result<ServiceDescription, NetworkError>> {
  const base = serviceAddress(address, ['width', 'height', 'transparent']);
  const question = { service: 'WMS', version: '1.3.0', request: 'GetCapabilities' };
  const asked = await askXml(asking, withParameters(base, question));
  if (!asked.ok) return asked;
  const { root } = asked.value;
  const top = at(root, 'Capability', 'Layer');
  if (!/^(WMS_Capabilities|WMT_MS_Capabilities)$/.test(root.name) || top === null) {
    return err(networkError('connect-not-understood', { host: new URL(base).host }));
  }
  return ok({
    kind: 'wms',
    title: textAt(root, 'Service', 'Title') ?? new URL(base).host,
    address: base,
    publisher: textAt(root, 'Service', 'ContactInformation', 'ContactPersonPrimary', 'ContactOrganization'),
    licence: constraints(textAt(root, 'Service', 'AccessConstraints')),
    layers: [...wmsLayers(top, false)],
  });
}

/** Layers with a name can be asked for; systems are inherited from the layers around. */
function wmsLayers(layer: XmlNode, inherited: boolean): readonly ServiceLayer[] {
  const systems = [...children(layer, 'CRS'), ...children(layer, 'SRS')].map((crs) => plainText(crs));
  const fits = inherited || systems.some((systemList) => systemList.split(/\s+/).some((one) => MERCATOR.test(one)));
  const name = textAt(layer, 'Name');
  const below = children(layer, 'Layer').flatMap((inner) => wmsLayers(inner, fits));
  if (name === null || !fits) return below;
  const title = textAt(layer, 'Title') ?? name;
  return [{ id: name, title, gives: 'pictures', geometry: null, rows: null, extent: wmsExtent(layer) }, ...below];
}

function wmsExtent(layer: XmlNode): Extent | null {
  const box = at(layer, 'EX_GeographicBoundingBox');
  if (box === null) return null;
  const names = ['westBoundLongitude', 'southBoundLatitude', 'eastBoundLongitude', 'northBoundLatitude'];
  return extentOf(names.map((name) => Number(textAt(box, name) ?? NaN)));
}

function extentOf([w = NaN, s = NaN, e = NaN, n = NaN]: readonly number[]): Extent | null {
  return [w, s, e, n].every(Number.isFinite) ? [w, s, e, n] : null;
}

/** What a WMTS draws in the tiles of Web Mercator that every map uses. */
export async function describeWmts(asking: Asking, address: string): Promise<Result<ServiceDescription, NetworkError>> {
  const asked = await askWmts(asking, address);
  if (!asked.ok) return asked;
  const { root, base } = asked.value;
  const layers = wmtsLayers(root).flatMap((layer): readonly ServiceLayer[] => {
    const id = textAt(layer, 'Identifier');
    if (id === null || wmtsMatrixSet(root, layer) === null) return [];
    const corners = ['LowerCorner', 'UpperCorner'].flatMap((corner) =>
      (textAt(layer, 'WGS84BoundingBox', corner) ?? '').split(' ').map(Number),
    );
    const title = textAt(layer, 'Title') ?? id;
    return [{ id, title, gives: 'pictures', geometry: null, rows: null, extent: extentOf(corners) }];
  });
  return ok({
    kind: 'wmts',
    title: textAt(root, 'ServiceIdentification', 'Title') ?? new URL(base).host,
    address: base,
    publisher: textAt(root, 'ServiceProvider', 'ProviderName'),
    licence: constraints(textAt(root, 'ServiceIdentification', 'AccessConstraints')),
    layers,
  });
}

async function askWmts(asking: Asking, address: string) {
  const base = serviceAddress(address, ['layer', 'style', 'tilematrixset', 'tilematrix', 'tilerow', 'tilecol']);
  const isDocument = /\.xml$/i.test(new URL(base).pathname);
  const question = { service: 'WMTS', version: '1.0.0', request: 'GetCapabilities' };
  const asked = await askXml(asking, isDocument ? base : withParameters(base, question));
  if (!asked.ok) return asked;
  const { root } = asked.value;
  const isWmts = root.name === 'Capabilities' && at(root, 'Contents') !== null;
  return isWmts ? ok({ root, base }) : err(networkError('connect-not-understood', { host: new URL(base).host }));
}

function wmtsLayers(root: XmlNode): readonly XmlNode[] {
  const contents = at(root, 'Contents');
  return contents === null ? [] : children(contents, 'Layer');
}

/** A set of tile matrices in Web Mercator whose matrices are numbered by zoom; `prefix` stands before the number. */
function wmtsMatrixSet(root: XmlNode, layer: XmlNode): { readonly id: string; readonly prefix: string } | null {
  const offered = below(layer, 'TileMatrixSetLink').map((link) => textAt(link, 'TileMatrixSet') ?? '');
  const contents = at(root, 'Contents');
  for (const set of contents === null ? [] : children(contents, 'TileMatrixSet')) {
    const id = textAt(set, 'Identifier') ?? '';
    const first = children(set, 'TileMatrix')[0];
    const prefix = first === undefined ? null : (/^(.*?)0*0$/.exec(textAt(first, 'Identifier') ?? '')?.[1] ?? null);
    if (offered.includes(id) && MERCATOR.test(textAt(set, 'SupportedCRS') ?? '') && prefix !== null)
      return { id, prefix };
  }
  return null;
}

/** Template of a layer's tiles with {z}, {x}, {y} or {bbox-epsg-3857}. */
export async function pictureTemplate(
  asking: Asking,
  kind: 'wms' | 'wmts' | 'xyz' | 'arcgis',
  { address, layer }: LayerOrder,
): Promise<Result<string, NetworkError>> {
  switch (kind) {
    case 'xyz':
      return ok(address);
    case 'wms':
      return ok(`${withParameters(serviceAddress(address), wmsParameters(layer))}&bbox={bbox-epsg-3857}`);
    case 'arcgis':
      return ok(`${withParameters(`${address}/export`, ARCGIS_PARAMETERS)}&bbox={bbox-epsg-3857}`);
    case 'wmts': {
      const asked = await askWmts(asking, address);
      return asked.ok ? wmtsTemplate(asked.value.root, asked.value.base, layer) : asked;
    }
  }
}

function wmsParameters(layer: string): Readonly<Record<string, string>> {
  return {
    service: 'WMS',
    version: '1.3.0',
    request: 'GetMap',
    layers: layer,
    styles: '',
    crs: 'EPSG:3857',
    format: 'image/png',
    transparent: 'true',
    width: '256',
    height: '256',
  };
}

const ARCGIS_PARAMETERS = {
  bboxSR: '3857',
  imageSR: '3857',
  size: '256,256',
  format: 'png32',
  transparent: 'true',
  f: 'image',
};

function wmtsTemplate(root: XmlNode, base: string, id: string): Result<string, NetworkError> {
  const layer = wmtsLayers(root).find((one) => textAt(one, 'Identifier') === id);
  const set = layer === undefined ? null : wmtsMatrixSet(root, layer);
  if (layer === undefined || set === null) return err(networkError('connect-no-layer', { layer: id }));
  const style = textAt(layer, 'Style', 'Identifier') ?? 'default';
  const format = textAt(layer, 'Format') ?? 'image/png';
  const resource = children(layer, 'ResourceURL').find((one) => attribute(one, 'resourceType') === 'tile');
  const template = attribute(resource ?? null, 'template');
  if (template !== null) {
    const filled = template
      .replace(/\{TileMatrixSet\}/gi, set.id)
      .replace(/\{TileMatrix\}/gi, `${set.prefix}{z}`)
      .replace(/\{TileCol\}/gi, '{x}')
      .replace(/\{TileRow\}/gi, '{y}')
      .replace(/\{Style\}/gi, style);
    // Other dimensions, such as time, have no value that we could choose.
    return /\{(?![zxy]\})/.test(filled) ? err(networkError('connect-no-layer', { layer: id })) : ok(filled);
  }
  const question = {
    service: 'WMTS',
    version: '1.0.0',
    request: 'GetTile',
    layer: id,
    style,
    format,
    tilematrixset: set.id,
  };
  return ok(
    `${withParameters(base, question)}&tilematrix=${encodeURIComponent(set.prefix)}{z}&tilerow={y}&tilecol={x}`,
  );
}

function constraints(text: string | null): string | null {
  return text === null || /^(none|no|nothing)$/i.test(text) ? null : text.slice(0, 300);
}
