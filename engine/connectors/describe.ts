/** What a pasted address is: told by its shape where that is enough, else by asking it. */
import type { ServiceDescription } from '../../core/connect/service.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { checkAddress } from '../network/address.ts';
import { fetchBytes } from '../network/fetch-bytes.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import { describeArcgis } from './arcgis.ts';
import { parseArcgisAddress } from './arcgis-service.ts';
import type { Asking } from './connector.ts';
import { describeOgcApi } from './ogc-api.ts';
import { describeWms, describeWmts } from './pictures.ts';
import { isTileTemplate, tileAddress } from './tile-address.ts';
import { describeWfs } from './wfs.ts';

type Described = Promise<Result<ServiceDescription, NetworkError>>;

/** Enough to tell a service from a file. *heuristic* */
const HEAD_BYTES = 64 * 1024;

/** The service or file behind an address. */
export async function describeAddress(asking: Asking, text: string): Described {
  const address = text.trim();
  if (isTileTemplate(address)) return describeTiles(address);
  const checked = checkAddress(address);
  if (!checked.ok) return checked;
  const { href } = checked.value;
  if (parseArcgisAddress(href) !== null) return describeArcgis(asking, href);
  switch (serviceParameter(checked.value)) {
    case 'WFS':
      return describeWfs(asking, href);
    case 'WMS':
      return describeWms(asking, href);
    case 'WMTS':
      return describeWmts(asking, href);
    case null:
    default:
      return ask(asking, checked.value);
  }
}

function serviceParameter(url: URL): string | null {
  for (const [name, value] of url.searchParams) if (name.toLowerCase() === 'service') return value.toUpperCase();
  return /\/WMTSCapabilities\.xml$/i.test(url.pathname) ? 'WMTS' : null;
}

function describeTiles(template: string): Result<ServiceDescription, NetworkError> {
  const checked = checkAddress(tileAddress(template, [0, 0, 0]));
  if (!checked.ok) return checked;
  const { host } = checked.value;
  const layers = [{ id: '', title: host, gives: 'pictures' as const, geometry: null, rows: null, extent: null }];
  return ok({ kind: 'xyz', title: host, address: template, publisher: null, licence: null, layers });
}

async function ask(asking: Asking, url: URL): Described {
  const { network, signal } = asking;
  const accept = 'application/json, */*;q=0.5';
  const fetched = await fetchBytes(network, { address: url.href, accept, signal, head: HEAD_BYTES });
  // A service without a question answers with a fault; its capabilities may still be there.
  if (!fetched.ok && fetched.error.code !== 'network-status') return fetched;
  const head = fetched.ok ? fetched.value.bytes.toString('utf8').trimStart() : '';
  if (looksLikeOgcApi(head)) return describeOgcApi(asking, url.href);
  if (!fetched.ok || isPage(head, fetched.value.contentType)) {
    const isWeb = /^<(!doctype html|html)/i.test(head);
    const service = await askServices(
      asking,
      url.href,
      isWeb ? [describeOgcApi, ...CLASSIC] : [...CLASSIC, describeOgcApi],
    );
    if (service !== null) return ok(service);
    if (!fetched.ok) return fetched;
    if (/<(\w+:)?(Service)?ExceptionReport[\s>]/.test(head))
      return err(networkError('connect-unknown', { address: url.href }));
    if (isWeb) return err(networkError('connect-web-page', { host: url.host }));
  }
  return ok(describeFile(url));
}

/** A web page, an exception in XML or a plain sentence: what services answer to no question. */
function isPage(head: string, contentType: string): boolean {
  if (/^[{["]/.test(head)) return false;
  return head === '' || /^<(?!\?xml[^>]*>\s*<(kml|gpx)|kml|gpx)/i.test(head) || /text\/(html|plain)/i.test(contentType);
}

/** Landing pages, lists of collections and collections all carry links and say what they conform to or hold. */
function looksLikeOgcApi(head: string): boolean {
  return (
    head.startsWith('{') &&
    /"links"\s*:/.test(head) &&
    /\/collections|"rel"\s*:\s*"(conformance|data|items|service-desc)"/.test(head) &&
    !/^\{\s*"type"\s*:\s*"FeatureCollection"/.test(head)
  );
}

type Describe = (asking: Asking, address: string) => Described;

/** Services that answer no question with an exception; OGC API answers a browser with a page, and is tried first then. */
const CLASSIC: readonly Describe[] = [describeWfs, describeWms];

async function askServices(
  asking: Asking,
  address: string,
  order: readonly Describe[],
): Promise<ServiceDescription | null> {
  for (const describe of order) {
    if (asking.signal.aborted) return null;
    const described = await describe(asking, address);
    if (described.ok && described.value.layers.length > 0) return described.value;
  }
  return null;
}

function describeFile(url: URL): ServiceDescription {
  const title = decodeURIComponent(url.pathname.split('/').at(-1) ?? '') || url.host;
  const layers = [{ id: '', title, gives: 'rows' as const, geometry: null, rows: null, extent: null }];
  return { kind: 'file', title, address: url.href, publisher: null, licence: null, layers };
}
