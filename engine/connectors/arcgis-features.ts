/** Rows of an ArcGIS answer as GeoJSON features; dates as people write them. */
import { arcgisToGeoJSON } from '@terraformer/arcgis';
import { z } from 'zod';
import { ArcgisField, SpatialReference } from './arcgis-service.ts';

export const ArcgisRows = z.looseObject({
  features: z
    .array(
      z.looseObject({
        attributes: z.record(z.string(), z.unknown()).default({}),
        geometry: z.record(z.string(), z.unknown()).nullish(),
      }),
    )
    .default([]),
  fields: z.array(ArcgisField).nullish(),
  spatialReference: SpatialReference.nullish(),
  exceededTransferLimit: z.boolean().nullish(),
});
export type ArcgisRows = z.infer<typeof ArcgisRows>;

/** GeoJSON features in the order given, in the coordinate system of the answer. */
export function arcgisFeatures({ features, fields }: ArcgisRows): readonly object[] {
  const dates = (fields ?? []).filter(({ type }) => type === 'esriFieldTypeDate').map(({ name }) => name);
  return features.map(({ attributes, geometry }) => ({
    type: 'Feature',
    properties: withDates(attributes, dates),
    geometry: geometry === null || geometry === undefined ? null : geometryOf(geometry),
  }));
}

/** An empty point is written with the coordinate "NaN" or null, an empty line without paths. */
function geometryOf(geometry: Readonly<Record<string, unknown>>): object | null {
  if ('x' in geometry && !Number.isFinite(geometry['x'])) return null;
  const parts = geometry['paths'] ?? geometry['rings'] ?? geometry['points'];
  if (Array.isArray(parts) && parts.length === 0) return null;
  // The converter warns of systems other than WGS 84, which are stated for the whole file here.
  const shape = Object.fromEntries(Object.entries(geometry).filter(([name]) => name !== 'spatialReference'));
  try {
    return arcgisToGeoJSON(shape);
  } catch {
    return null;
  }
}

/** The server counts milliseconds from 1970 UTC; a day without a time is written as a day. */
function withDates(
  attributes: Readonly<Record<string, unknown>>,
  dates: readonly string[],
): Readonly<Record<string, unknown>> {
  const written = dates.flatMap((name) => {
    const value = attributes[name];
    return typeof value === 'number' && Math.abs(value) <= 8.64e15 ? [[name, dateText(value)] as const] : [];
  });
  return { ...attributes, ...Object.fromEntries(written) };
}

function dateText(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace('.000Z', 'Z');
}
