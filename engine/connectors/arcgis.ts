/**
 * ArcGIS REST: what a FeatureServer or MapServer offers, and its rows.
 *
 * Asked for Esri's own JSON rather than GeoJSON: only that says which coordinate system came, whether rows were held
 * back, and which columns are dates; and every version of the server speaks it. Rows come by offset where the server
 * can page, otherwise by lists of object ids.
 */
import { z } from 'zod';
import type { ServiceDescription, ServiceLayer } from '../../core/connect/service.ts';
import type { Extent } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import { arcgisFeatures, ArcgisRows } from './arcgis-features.ts';
import { ArcgisExtent, ArcgisLayer, ArcgisService, askArcgis, crsOf, parseArcgisAddress } from './arcgis-service.ts';
import { collectPages, type Page } from './collect-pages.ts';
import { fileNameOf, type Asking, type FetchedLayer, type Fetching, type LayerOrder } from './connector.ts';

/** Rows a page; servers cut it to their own limit. *heuristic* */
const PAGE_ROWS = 2_000;
/** Object ids a question. *heuristic* */
const IDS_A_PAGE = 500;

/** The service and its layers; rows are counted only when the address names one layer. */
export async function describeArcgis(
  asking: Asking,
  address: string,
): Promise<Result<ServiceDescription, NetworkError>> {
  const parsed = parseArcgisAddress(address);
  if (parsed === null) return err(networkError('connect-unknown', { address }));
  const asked = await askArcgis(asking, parsed.service, { schema: ArcgisService });
  if (!asked.ok) return asked;
  const service = asked.value;
  const title = titleOf(parsed.service, service);
  const chosen = parsed.layer === null ? null : await describeLayer(asking, `${parsed.service}/${parsed.layer}`);
  if (chosen !== null && !chosen.ok) return chosen;
  return ok({
    kind: 'arcgis',
    title,
    address: parsed.service,
    publisher: textOrNull(service.copyrightText) ?? textOrNull(service.documentInfo?.Author),
    licence: null,
    layers: chosen === null ? layersOf(parsed.service, service, title) : [chosen.value],
  });
}

function titleOf(address: string, { documentInfo }: z.infer<typeof ArcgisService>): string {
  const name = /\/([^/]+)\/(?:FeatureServer|MapServer)$/i.exec(address)?.[1] ?? 'ArcGIS';
  return textOrNull(documentInfo?.Title) ?? name;
}

/** Layers and tables with rows, and the pictures that a MapServer draws of all of them. */
function layersOf(address: string, { layers, tables }: z.infer<typeof ArcgisService>, title: string): ServiceLayer[] {
  const rows = [...layers, ...tables]
    .filter(({ type = 'Feature Layer' }) => /^(Feature Layer|Table|Utility Network Layer|)$/i.test(type))
    .map((layer) => entry(String(layer.id), layer.name, layer.geometryType ?? null));
  if (!/MapServer$/i.test(address)) return rows;
  return [...rows, { ...entry('pictures', title, null), gives: 'pictures' }];
}

function entry(id: string, title: string, geometry: string | null): ServiceLayer {
  return { id, title, gives: 'rows', geometry, rows: null, extent: null };
}

async function describeLayer(asking: Asking, address: string): Promise<Result<ServiceLayer, NetworkError>> {
  const asked = await askArcgis(asking, address, { schema: ArcgisLayer });
  if (!asked.ok) return asked;
  const { id, name, geometryType, extent } = asked.value;
  const rows = await countRows(asking, address, {});
  return ok({
    id: String(id),
    title: name,
    gives: 'rows',
    geometry: geometryType ?? null,
    rows,
    extent: extent === null || extent === undefined ? null : degrees(extent),
  });
}

/** Rows that a question gives; null when the server does not count. */
async function countRows(
  asking: Asking,
  address: string,
  question: Readonly<Record<string, string>>,
): Promise<number | null> {
  const counted = await askArcgis(asking, `${address}/query`, {
    parameters: { where: '1=1', ...question, returnCountOnly: 'true' },
    schema: z.looseObject({ count: z.int().nonnegative() }),
  });
  return counted.ok ? counted.value.count : null;
}

/** The rows of a layer as one GeoJSON file in WGS 84, or in the server's own system when it knows no other. */
export async function fetchArcgis(context: Fetching, order: LayerOrder): Promise<Result<FetchedLayer, NetworkError>> {
  const parsed = parseArcgisAddress(order.address);
  const number = order.layer === '' ? (parsed?.layer ?? '0') : order.layer;
  if (parsed === null || !/^\d+$/.test(number)) return err(networkError('connect-unknown', { address: order.address }));
  const address = `${parsed.service}/${number}`;
  const asked = await askArcgis(context, address, { schema: ArcgisLayer });
  if (!asked.ok) return asked;
  const layer = asked.value;
  if (!canBeAsked(layer)) return err(networkError('connect-no-query', { layer: layer.name }));
  const question = questionOf(order);
  const total = await countRows(context, address, question);
  const pager: Pager = { context, address, layer, question, total };
  const collected = await (pages(layer) ? byOffset(pager) : byObjectIds(pager));
  if (!collected.ok) return collected;
  return ok({
    path: collected.value.path,
    fileName: fileNameOf(layer.name, 'geojson'),
    query: `${address}/query?${new URLSearchParams(question).toString()}`,
    publisher: textOrNull(layer.copyrightText),
    licence: null,
  });
}

/** A server that lists its capabilities without Query draws the layer but does not give it. */
function canBeAsked({ capabilities }: ArcgisLayer): boolean {
  return /query/i.test(capabilities ?? 'Query');
}

function pages({ advancedQueryCapabilities, supportsPagination }: ArcgisLayer): boolean {
  return advancedQueryCapabilities?.supportsPagination ?? supportsPagination ?? false;
}

type Pager = {
  readonly context: Fetching;
  readonly address: string;
  readonly layer: ArcgisLayer;
  readonly question: Readonly<Record<string, string>>;
  readonly total: number | null;
};

const WANTED = { outFields: '*', outSR: '4326', returnGeometry: 'true' };

function byOffset({ context, address, layer, question, total }: Pager) {
  const size = Math.max(1, Math.min(PAGE_ROWS, layer.maxRecordCount ?? PAGE_ROWS));
  const id = idField(layer);
  return collectPages(context, {
    question: JSON.stringify(['arcgis', address, question]),
    first: '0',
    ask: async (cursor) => {
      const parameters = {
        ...question,
        ...WANTED,
        resultOffset: cursor,
        resultRecordCount: String(size),
        // Without an order two pages may share rows.
        ...(id === null ? {} : { orderByFields: id }),
      };
      const asked = await askArcgis(context, `${address}/query`, { parameters, schema: ArcgisRows });
      if (!asked.ok) return asked;
      const rows = asked.value;
      const end = Number(cursor) + rows.features.length;
      const isMore = rows.exceededTransferLimit ?? (total === null ? rows.features.length >= size : end < total);
      return ok(pageOf(rows, { layer, total, next: isMore && rows.features.length > 0 ? String(end) : null }));
    },
  });
}

async function byObjectIds({ context, address, layer, question, total }: Pager) {
  const listed = await askArcgis(context, `${address}/query`, {
    parameters: { ...question, returnIdsOnly: 'true' },
    schema: z.looseObject({ objectIds: z.array(z.number()).nullish() }),
  });
  if (!listed.ok) return listed;
  const ids = [...(listed.value.objectIds ?? [])].sort((a, b) => a - b);
  const most = Math.max(1, Math.min(IDS_A_PAGE, layer.maxRecordCount ?? IDS_A_PAGE));
  return collectPages(context, {
    question: JSON.stringify(['arcgis-ids', address, question, ids.length, ids.at(-1) ?? null]),
    first: `0 ${most}`,
    ask: async (cursor): Promise<Result<Page, NetworkError>> => {
      const [start = 0, size = most] = cursor.split(' ').map(Number);
      const chunk = ids.slice(start, start + size);
      if (chunk.length === 0) return ok({ features: [], crs: 'EPSG:4326', next: null, total: ids.length });
      const asked = await askArcgis(context, `${address}/query`, {
        parameters: { ...WANTED, objectIds: chunk.join(',') },
        schema: ArcgisRows,
        post: true,
      });
      if (!asked.ok) return asked;
      // The server gives fewer at a time than it says: ask for the same ids in smaller lists.
      if (asked.value.exceededTransferLimit === true && size > 1) {
        const nothing: ArcgisRows = { ...asked.value, features: [] };
        return ok(pageOf(nothing, { layer, total: ids.length, next: `${start} ${Math.ceil(size / 2)}` }));
      }
      const end = start + chunk.length;
      const next = end < ids.length ? `${end} ${size}` : null;
      return ok(pageOf(asked.value, { layer, total: total ?? ids.length, next }));
    },
  });
}

type PageFacts = { readonly layer: ArcgisLayer; readonly total: number | null; readonly next: string | null };

function pageOf(rows: ArcgisRows, { layer, total, next }: PageFacts): Page {
  const stated = rows.spatialReference ?? layer.extent?.spatialReference ?? null;
  return {
    features: arcgisFeatures({ ...rows, fields: rows.fields ?? layer.fields }),
    crs: (stated === null ? null : crsOf(stated)) ?? 'EPSG:4326',
    next,
    total,
  };
}

function idField({ objectIdField, fields }: ArcgisLayer): string | null {
  return objectIdField ?? fields?.find(({ type }) => type === 'esriFieldTypeOID')?.name ?? null;
}

function questionOf({ box, where }: LayerOrder): Readonly<Record<string, string>> {
  return {
    where: where === null || where.trim() === '' ? '1=1' : where,
    ...(box === null
      ? {}
      : {
          geometry: box.join(','),
          geometryType: 'esriGeometryEnvelope',
          inSR: '4326',
          spatialRel: 'esriSpatialRelIntersects',
        }),
  };
}

/** An extent in degrees as it is, in Web Mercator turned back; null for other systems. */
function degrees({ xmin, ymin, xmax, ymax, spatialReference }: z.infer<typeof ArcgisExtent>): Extent | null {
  const numbers = [xmin, ymin, xmax, ymax].map(Number);
  const crs = spatialReference === undefined ? null : crsOf(spatialReference);
  const [w = NaN, s = NaN, e = NaN, n = NaN] = crs === 'EPSG:3857' ? numbers.map(fromMercator) : numbers;
  const known = crs === 'EPSG:3857' || crs === 'EPSG:4326' || crs === 'EPSG:4269';
  return known && [w, s, e, n].every(Number.isFinite) ? [w, s, e, n] : null;
}

/** Semi-major axis of WGS 84, metres. */
const RADIUS = 6_378_137;

function fromMercator(value: number, index: number): number {
  if (index % 2 === 0) return (value / RADIUS) * (180 / Math.PI);
  return (2 * Math.atan(Math.exp(value / RADIUS)) - Math.PI / 2) * (180 / Math.PI);
}

function textOrNull(text: string | null | undefined): string | null {
  const plain =
    text
      ?.replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() ?? '';
  return plain === '' ? null : plain.slice(0, 300);
}
