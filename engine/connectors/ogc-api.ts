/**
 * OGC API Features: collections and their items, page by page along the links that the server gives.
 *
 * Source: OGC 17-069r4, OGC API Features Part 1: Core. Positions are WGS 84, longitude first, unless asked otherwise.
 */
import { z } from 'zod';
import type { ServiceDescription, ServiceLayer } from '../../core/connect/service.ts';
import type { Extent } from '../../core/layers/layer-info.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import { askJson } from './ask-json.ts';
import { collectPages } from './collect-pages.ts';
import {
  fileNameOf,
  withParameters,
  type Asking,
  type FetchedLayer,
  type Fetching,
  type LayerOrder,
} from './connector.ts';

/** Items a page; servers cut it to their own limit. *heuristic* */
const PAGE_ITEMS = 1_000;
/** QGIS Server refuses a question for a page about the service that would also take GeoJSON. */
const PAGE = 'application/json';
const ITEMS = 'application/geo+json, application/json;q=0.9';

const Link = z.looseObject({ href: z.string(), rel: z.string().optional(), type: z.string().optional() });
type Link = z.infer<typeof Link>;
const Collection = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().nullish(),
  itemType: z.string().nullish(),
  license: z.string().nullish(),
  attribution: z.string().nullish(),
  extent: z.looseObject({ spatial: z.looseObject({ bbox: z.array(z.array(z.number())) }).nullish() }).nullish(),
  links: z.array(Link).default([]),
});
type Collection = z.infer<typeof Collection>;
const Collections = z.looseObject({ collections: z.array(Collection), links: z.array(Link).default([]) });
const Landing = z.looseObject({ title: z.string().nullish(), links: z.array(Link) });
const Items = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.looseObject({ type: z.literal('Feature') })),
  numberMatched: z.int().nonnegative().nullish(),
  links: z.array(Link).default([]),
});

/** The landing page of a service, whichever of its pages was pasted. */
export function landingOf(address: string): string {
  const url = new URL(address);
  url.pathname = url.pathname.replace(/\/collections(\/.*)?$/, '').replace(/(.)\/$/, '$1');
  url.searchParams.delete('f');
  return url.href;
}

/** Title and collections of the service. */
export async function describeOgcApi(
  asking: Asking,
  address: string,
): Promise<Result<ServiceDescription, NetworkError>> {
  const landing = await askPage(asking, landingOf(address), Landing);
  if (!landing.ok) return landing;
  const listed = await askPage(asking, collectionsAddress(landing.value), Collections);
  if (!listed.ok) return listed;
  const wanted = /\/collections\/([^/]+)/.exec(new URL(address).pathname)?.[1] ?? null;
  const collections = listed.value.value.collections.filter(
    ({ id, itemType }) =>
      (itemType ?? 'feature') === 'feature' && (wanted === null || id === decodeURIComponent(wanted)),
  );
  const [first] = collections;
  return ok({
    kind: 'ogc-api',
    title: landing.value.value.title ?? new URL(address).host,
    address: landingOf(address),
    publisher: first?.attribution ?? null,
    licence: collections.length === 1 ? (first?.license ?? licenceLink(first)) : null,
    layers: collections.map(layerOf),
  });
}

function collectionsAddress({
  value,
  url,
}: {
  readonly value: { readonly links: readonly Link[] };
  readonly url: URL;
}) {
  const link = value.links.find(({ rel }) => rel === 'data' || rel?.endsWith('/rel/data') === true);
  if (link !== undefined) return new URL(link.href, url).href;
  return withPath(landingOf(url.href), '/collections');
}

function layerOf({ id, title, extent }: Collection): ServiceLayer {
  const box = extent?.spatial?.bbox[0] ?? [];
  // Six numbers carry heights in between.
  const [w, s, e, n] = box.length === 6 ? [box[0], box[1], box[3], box[4]] : box;
  const known = w !== undefined && s !== undefined && e !== undefined && n !== undefined;
  const square: Extent | null = known ? [w, s, e, n] : null;
  return { id, title: title ?? id, gives: 'rows', geometry: null, rows: null, extent: square };
}

function licenceLink(collection: Collection | undefined): string | null {
  return collection?.links.find(({ rel }) => rel === 'license')?.href ?? null;
}

/** The items of a collection as one GeoJSON file. */
export async function fetchOgcApi(context: Fetching, order: LayerOrder): Promise<Result<FetchedLayer, NetworkError>> {
  const described = await askPage(
    context,
    withPath(landingOf(order.address), `/collections/${encodeURIComponent(order.layer)}`),
    Collection,
  );
  if (!described.ok) return described;
  const condition = order.where?.trim() ?? '';
  const filters = condition === '' ? ok(true) : await understandsFilters(context, order.address);
  if (!filters.ok) return filters;
  if (!filters.value) return err(networkError('connect-no-condition', { host: new URL(order.address).host }));
  const { value: collection, url } = described.value;
  const first = withParameters(itemsAddress(collection, url, order), questionOf(order.box, condition));
  const collected = await collectPages(context, {
    question: JSON.stringify(['ogc-api', first]),
    first,
    ask: async (cursor) => {
      const asked = await askPage(context, cursor, Items, ITEMS);
      if (!asked.ok) return asked;
      const { features, numberMatched, links } = asked.value.value;
      const next = links.find(({ rel, type }) => rel === 'next' && /json|^$/.test(type ?? ''));
      return ok({
        features,
        crs: 'EPSG:4326',
        next: next === undefined || features.length === 0 ? null : new URL(next.href, asked.value.url).href,
        total: numberMatched ?? null,
      });
    },
  });
  if (!collected.ok) return collected;
  return ok({
    path: collected.value.path,
    fileName: fileNameOf(collection.title ?? collection.id, 'geojson'),
    query: first,
    publisher: collection.attribution ?? null,
    licence: collection.license ?? licenceLink(collection),
  });
}

function questionOf(box: Extent | null, condition: string): Readonly<Record<string, string>> {
  return {
    limit: String(PAGE_ITEMS),
    ...(box === null ? {} : { bbox: box.join(',') }),
    ...(condition === '' ? {} : { filter: condition, 'filter-lang': 'cql2-text' }),
  };
}

function itemsAddress({ links }: Collection, url: URL, { address, layer }: LayerOrder): string {
  const link = links.find(({ rel, type }) => rel === 'items' && /geo\+json|^application\/json/.test(type ?? ''));
  if (link !== undefined) return new URL(link.href, url).href;
  return withPath(landingOf(address), `/collections/${encodeURIComponent(layer)}/items`);
}

/** A server that does not know filters ignores them, and the user would take all rows for the chosen ones. */
async function understandsFilters(asking: Asking, address: string): Promise<Result<boolean, NetworkError>> {
  const schema = z.looseObject({ conformsTo: z.array(z.string()) });
  const asked = await askPage(asking, withPath(landingOf(address), '/conformance'), schema);
  if (!asked.ok) return asked;
  const { conformsTo } = asked.value.value;
  return ok(conformsTo.some((one) => /conf\/features-filter|cql2-text/.test(one)));
}

/** Servers that prefer a web page give JSON when the parameter says so; one that refuses the parameter gets none. */
async function askPage<T>(asking: Asking, address: string, schema: z.ZodType<T>, accept = PAGE) {
  const asked = await askJson(asking, { address, schema, accept });
  if (asked.ok || asked.error.code !== 'connect-not-understood') return asked;
  return askJson(asking, { address: withParameters(address, { f: 'json' }), schema, accept });
}

function withPath(address: string, path: string): string {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/$/, '')}${path}`;
  return url.href;
}
