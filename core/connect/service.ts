/** Map services on the network: what one offers and what is asked of it. */
import { z } from 'zod';
import { Extent } from '../layers/layer-info.ts';

export const SERVICE_KINDS = ['arcgis', 'ogc-api', 'wfs', 'wms', 'wmts', 'xyz', 'file'] as const;

/** One thing a service offers. */
export const ServiceLayer = z.strictObject({
  /** The service's own name for it. */
  id: z.string(),
  title: z.string(),
  /** Rows come in as a file; pictures are drawn by the server. */
  gives: z.enum(['rows', 'pictures']),
  /** For example esriGeometryPolygon; null when the service does not say. */
  geometry: z.string().nullable(),
  /** Null when the service does not count. */
  rows: z.int().nonnegative().nullable(),
  extent: Extent.nullable(),
});
export type ServiceLayer = z.infer<typeof ServiceLayer>;

export const ServiceDescription = z.strictObject({
  kind: z.enum(SERVICE_KINDS),
  title: z.string(),
  /** The address as it will be asked, without what the user pasted beside it. */
  address: z.string(),
  /** What the service says about its publisher and licence; null when it does not. */
  publisher: z.string().nullable(),
  licence: z.string().nullable(),
  layers: z.array(ServiceLayer),
});
export type ServiceDescription = z.infer<typeof ServiceDescription>;

export const ConnectRequest = z.strictObject({
  kind: z.enum(SERVICE_KINDS),
  address: z.string().max(4_000),
  /** Empty for services without layers (a file, an XYZ template). */
  layer: z.string().max(1_000),
  /** Only what meets this box, WGS 84; null for all. */
  box: Extent.nullable(),
  /** A condition in the service's own language (SQL for ArcGIS, CQL text for the others); null for none. */
  where: z.string().max(4_000).nullable(),
  /** Entry of the catalogue it comes from, for publisher and licence; null when typed by hand. */
  source: z.string().nullable(),
});
export type ConnectRequest = z.infer<typeof ConnectRequest>;
