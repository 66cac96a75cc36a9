/**
 * Web Feature Service 2.0: rows as GeoJSON where the server offers it, otherwise as GML.
 *
 * Rows come by count and startIndex where the server says that it pages. A server that gives fewer rows at a time than
 * asked is followed until nothing comes or all that it counted came.
 */
import { z } from 'zod';
import type { ServiceDescription } from '../../core/connect/service.ts';
import type { Extent } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { fetchBytes } from '../network/fetch-bytes.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import { askXml, exceptionText } from './ask-xml.ts';
import { collectPages, type Page } from './collect-pages.ts';
import {
  fileNameOf,
  withParameters,
  type Asking,
  type FetchedLayer,
  type Fetching,
  type LayerOrder,
} from './connector.ts';
import { fesFilter, type FilterBox } from './fes-filter.ts';
import { attribute, parseXml } from './parse-xml.ts';
import { crsCode, readGml } from './read-gml.ts';
import { askWfs, type WfsService, type WfsType } from './wfs-capabilities.ts';

/** Rows a page; servers cut it to their own limit. *heuristic* */
const PAGE_ROWS = 1_000;
/** Bytes of a whole layer in one answer, as text in memory. *heuristic* */
const WHOLE_BYTES = 256 * 1024 * 1024;
const WGS_84 = 'urn:ogc:def:crs:EPSG::4326';

/** Title and feature types of the service. */
export async function describeWfs(asking: Asking, address: string): Promise<Result<ServiceDescription, NetworkError>> {
  const asked = await askWfs(asking, address);
  if (!asked.ok) return asked;
  const { title, publisher, licence, types, address: base } = asked.value;
  const layers = types.map(({ name, title: called, extent }) => ({
    id: name,
    title: called,
    gives: 'rows' as const,
    geometry: null,
    rows: null,
    extent,
  }));
  return ok({ kind: 'wfs', title, address: base, publisher, licence, layers });
}

/** The rows of a feature type as one GeoJSON file. */
export async function fetchWfs(context: Fetching, order: LayerOrder): Promise<Result<FetchedLayer, NetworkError>> {
  const asked = await askWfs(context, order.address);
  if (!asked.ok) return asked;
  const service = asked.value;
  const type = service.types.find(({ name }) => name === order.layer);
  if (type === undefined) return err(networkError('connect-no-layer', { layer: order.layer }));
  const asking = await questionThatFinds(context, { service, type, order });
  if (!asking.ok) return asking;
  const { first, counted } = asking.value;
  const collected = await collectPages(context, {
    question: JSON.stringify(['wfs', first]),
    first: '0',
    ask: (cursor) => askRows(context, { service, question: first, start: Number(cursor), counted }),
  });
  if (!collected.ok) return collected;
  const { publisher, licence } = service;
  const { path } = collected.value;
  return ok({ path, fileName: fileNameOf(type.title, 'geojson'), query: first, publisher, licence });
}

type Asked = { readonly service: WfsService; readonly type: WfsType; readonly order: LayerOrder };

/**
 * The question, and its rows as the server counts them. Servers that do not know that a URN puts latitude first find
 * nothing in a box so written; then the short name is tried, which means longitude first by old custom.
 */
async function questionThatFinds(
  context: Fetching,
  asked: Asked,
): Promise<Result<{ readonly first: string; readonly counted: number | null }, NetworkError>> {
  const question = questionOf(asked, 'latitude first');
  if (!question.ok) return question;
  const counted = await countRows(context, question.value);
  if (counted !== 0 || asked.order.box === null) return ok({ first: question.value, counted });
  const other = questionOf(asked, 'longitude first');
  if (!other.ok) return other;
  const found = await countRows(context, other.value);
  return ok(
    found === null || found === 0 ? { first: question.value, counted } : { first: other.value, counted: found },
  );
}

function questionOf(
  { service: { rowsAddress, version }, type: { name, formats }, order: { box, where } }: Asked,
  axes: 'latitude first' | 'longitude first',
): Result<string, NetworkError> {
  const json = jsonOf(formats);
  const parameters = {
    service: 'WFS',
    version,
    request: 'GetFeature',
    [version === '2.0.0' ? 'typeNames' : 'typeName']: name,
    srsName: WGS_84,
    ...(json === undefined ? {} : { outputFormat: json }),
  };
  // A box and a filter exclude each other, so with a condition the box becomes part of the filter.
  const area = box === null ? null : boxIn(box, axes);
  const condition = where?.trim() ?? '';
  if (condition === '') {
    const inside = area === null ? {} : { bbox: `${area.corners.join(',')},${area.system}` };
    return ok(withParameters(rowsAddress, { ...parameters, ...inside }));
  }
  if (version !== '2.0.0') return err(networkError('connect-no-condition', { host: new URL(rowsAddress).host }));
  const filter = fesFilter(condition, area);
  if (!filter.ok) return err(networkError('connect-bad-condition', { part: filter.error }));
  return ok(withParameters(rowsAddress, { ...parameters, filter: filter.value ?? '' }));
}

function boxIn([w, s, e, n]: Extent, axes: 'latitude first' | 'longitude first'): FilterBox {
  return axes === 'latitude first'
    ? { corners: [s, w, n, e], system: WGS_84 }
    : { corners: [w, s, e, n], system: 'EPSG:4326' };
}

function jsonOf(formats: readonly string[]): string | undefined {
  return formats.find((format) => /geo\+?json/i.test(format)) ?? formats.find((format) => /json/i.test(format));
}

/** Rows that the question would give; null when the server does not count. */
async function countRows(asking: Asking, question: string): Promise<number | null> {
  const url = new URL(question);
  url.searchParams.delete('outputFormat');
  const asked = await askXml(asking, withParameters(url, { resultType: 'hits' }));
  // A server that counts wrongly because it does not know the parameter gives a page of rows, whose count is no total.
  if (!asked.ok || asked.value.root.children.some(({ name }) => /member/i.test(name))) return null;
  const { root } = asked.value;
  return count(attribute(root, 'numberMatched')) ?? count(attribute(root, 'numberOfFeatures'));
}

type RowsOrder = {
  readonly service: WfsService;
  readonly question: string;
  readonly start: number;
  /** Rows that the server counted beforehand. */
  readonly counted: number | null;
};

async function askRows(
  { network, signal }: Fetching,
  { service: { pages, version }, question, start, counted }: RowsOrder,
): Promise<Result<Page, NetworkError>> {
  const most = version === '2.0.0' ? 'count' : 'maxFeatures';
  const address = pages ? withParameters(question, { [most]: String(PAGE_ROWS), startIndex: String(start) }) : question;
  const accept = 'application/geo+json, application/json;q=0.9, application/gml+xml;q=0.8, */*;q=0.5';
  // A service that cannot page sends the whole layer at once.
  const fetched = await fetchBytes(network, { address, accept, signal, ...(pages ? {} : { maxBytes: WHOLE_BYTES }) });
  if (!fetched.ok) return fetched;
  const text = fetched.value.bytes.toString('utf8');
  const read = text.trimStart().startsWith('<') ? fromGml(text) : fromJson(text);
  const { host } = fetched.value.url;
  if (!read.ok) {
    return err(
      read.error === ''
        ? networkError('connect-not-understood', { host })
        : networkError('connect-service-error', { host, message: read.error }),
    );
  }
  const { features, crs } = read.value;
  const total = counted ?? read.value.total;
  const end = start + features.length;
  // Only an empty page is the end: servers give fewer rows at a time than asked, and some count no further than that.
  const isLast = !pages || features.length === 0;
  return ok({ features, crs, next: isLast ? null : String(end), total });
}

type Rows = { readonly features: readonly object[]; readonly crs: string; readonly total: number | null };

const Collection = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.looseObject({ type: z.literal('Feature') })),
  numberMatched: z.union([z.int().nonnegative(), z.string()]).nullish(),
  totalFeatures: z.union([z.int().nonnegative(), z.string()]).nullish(),
  crs: z.looseObject({ properties: z.looseObject({ name: z.string().optional() }).nullish() }).nullish(),
});

/** The error is empty when the answer cannot be understood at all. */
function fromJson(text: string): Result<Rows, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('');
  }
  const parsed = Collection.safeParse(value);
  if (!parsed.success) return err('');
  const { features, numberMatched, totalFeatures, crs } = parsed.data;
  const stated = crsCode(crs?.properties?.name ?? null);
  const total = count(numberMatched) ?? count(totalFeatures);
  return ok({ features, crs: stated ?? 'EPSG:4326', total });
}

function fromGml(text: string): Result<Rows, string> {
  const root = parseXml(text);
  if (root === null) return err('');
  const said = exceptionText(root);
  if (said !== null) return err(said);
  if (root.name !== 'FeatureCollection') return err('');
  const { features, crs } = readGml(root);
  return ok({ features, crs: crs ?? 'EPSG:4326', total: count(attribute(root, 'numberMatched')) });
}

/** A server that does not know writes `unknown`. */
function count(text: string | number | null | undefined): number | null {
  const number = Number(text ?? NaN);
  return Number.isInteger(number) && number >= 0 && text !== '' ? number : null;
}
