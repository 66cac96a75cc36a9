/**
 * Questions to an ArcGIS server and the shapes of its answers.
 *
 * An ArcGIS server says most errors with status 200 and an `error` in the body, so every answer is looked at for one.
 * Source: Esri, ArcGIS REST API, Feature Service, Layer and Query (Feature Service/Layer).
 */
import { z } from 'zod';
import { err, type Result } from '../../core/lib/result.ts';
import { networkError, type NetworkError } from '../network/network-error.ts';
import { askJson } from './ask-json.ts';
import { withParameters, type Asking } from './connector.ts';

const Failure = z.looseObject({
  error: z.looseObject({ code: z.number().optional(), message: z.string().optional() }),
});

export const SpatialReference = z.looseObject({
  wkid: z.number().optional(),
  latestWkid: z.number().optional(),
  wkt: z.string().optional(),
});

export const ArcgisExtent = z.looseObject({
  xmin: z.union([z.number(), z.string()]),
  ymin: z.union([z.number(), z.string()]),
  xmax: z.union([z.number(), z.string()]),
  ymax: z.union([z.number(), z.string()]),
  spatialReference: SpatialReference.optional(),
});

const LayerEntry = z.looseObject({
  id: z.number(),
  name: z.string(),
  type: z.string().optional(),
  geometryType: z.string().nullish(),
});

export const ArcgisService = z.looseObject({
  layers: z.array(LayerEntry).default([]),
  tables: z.array(LayerEntry).default([]),
  mapName: z.string().optional(),
  copyrightText: z.string().optional(),
  documentInfo: z.looseObject({ Title: z.string().optional(), Author: z.string().optional() }).optional(),
  fullExtent: ArcgisExtent.optional(),
  capabilities: z.string().nullish(),
});

export const ArcgisField = z.looseObject({ name: z.string(), type: z.string() });

export const ArcgisLayer = z.looseObject({
  id: z.number(),
  name: z.string(),
  type: z.string().optional(),
  geometryType: z.string().nullish(),
  extent: ArcgisExtent.nullish(),
  copyrightText: z.string().nullish(),
  maxRecordCount: z.number().nullish(),
  objectIdField: z.string().nullish(),
  fields: z.array(ArcgisField).nullish(),
  capabilities: z.string().nullish(),
  advancedQueryCapabilities: z.looseObject({ supportsPagination: z.boolean().optional() }).nullish(),
  supportsPagination: z.boolean().nullish(),
});
export type ArcgisLayer = z.infer<typeof ArcgisLayer>;

export type ArcgisAddress = {
  /** Up to FeatureServer or MapServer, without a slash at the end. */
  readonly service: string;
  /** Number of the layer; null when the address names the whole service. */
  readonly layer: string | null;
};

/** The service and layer in an address of an ArcGIS server, or null when it is none. */
export function parseArcgisAddress(address: string): ArcgisAddress | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const [, path = null, layer = null] =
    /^(.*\/(?:FeatureServer|MapServer))(?:\/(\d+))?(?:\/query)?\/?$/i.exec(url?.pathname ?? '') ?? [];
  return url === null || path === null ? null : { service: `${url.origin}${path}`, layer };
}

/** An answer of the server; an error in its body is an error here. */
export async function askArcgis<T>(
  asking: Asking,
  address: string,
  { parameters, schema, post = false }: Question<T>,
): Promise<Result<T, NetworkError>> {
  const all = { f: 'json', ...parameters };
  const asked = await askJson(asking, {
    address: post ? address : withParameters(address, all),
    schema: z.union([Failure, schema]),
    ...(post ? { form: new URLSearchParams(all).toString() } : {}),
  });
  if (!asked.ok) return asked;
  const failure = Failure.safeParse(asked.value.value);
  if (failure.success) return err(failureOf(failure.data, asked.value.url.host));
  return { ok: true, value: schema.parse(asked.value.value) };
}

type Question<T> = {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly schema: z.ZodType<T>;
  /** Long lists of numbers do not fit into an address. */
  readonly post?: boolean;
};

/** Esri's own codes for a missing or invalid token. */
const NEEDS_TOKEN = [401, 403, 498, 499];

function failureOf({ error: { code = 0, message = '' } }: z.infer<typeof Failure>, host: string): NetworkError {
  if (NEEDS_TOKEN.includes(code)) return networkError('network-needs-login', { host, status: code });
  return networkError('connect-service-error', { host, message: message.slice(0, 300) || String(code) });
}

/** `EPSG:26914`, `ESRI:102008` or WKT; null when the server does not say. */
export function crsOf({ wkid, latestWkid, wkt }: z.infer<typeof SpatialReference>): string | null {
  const code = latestWkid ?? (wkid === 102100 || wkid === 102113 ? 3857 : wkid);
  // Esri's own numbers start where those of EPSG end.
  if (code !== undefined && code > 0) return code > 32767 ? `ESRI:${code}` : `EPSG:${code}`;
  return wkt ?? null;
}
