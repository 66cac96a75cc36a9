/**
 * The features of an imported layer that a map can draw in one box: the whole layer never reaches the page.
 *
 * Vertices closer than a third of a pixel are dropped. Where a box holds more than can be drawn, the largest
 * values come first (the highest voltages, the biggest plants) and the answer says how many were left out.
 */
import Flatbush from 'flatbush';
import type { Geometry, Position } from 'geojson';
import type Database from 'libsql';
import { readFeatureTable, storedColumns, type TableRow } from '../workspaces/feature-table.ts';
import { boxOf } from './geometry-box.ts';
import { rankingValue } from './ranking-value.ts';

export type DrawRequest = {
  readonly layer: string;
  readonly box: readonly [number, number, number, number];
  readonly zoom: number;
};

/** Features drawn at once. Heuristic: a software renderer still pans at this number. */
const MOST_FEATURES = 6_000;
/** Pixels of the world at zoom 0: MapLibre's tile size. */
const WORLD_PIXELS = 512;

type Drawable = { readonly rows: readonly TableRow[]; readonly values: Float64Array; readonly index: Flatbush | null };

const tables = new WeakMap<Database.Database, Map<string, Drawable>>();

/** GeoJSON text with how many features were drawn of how many in the box; a layer without a table draws nothing. */
export function drawnFeatures(
  db: Database.Database,
  { layer, box, zoom }: DrawRequest,
): { geojson: string; drawn: number; given: number } {
  const { rows, values, index } = drawable(db, tableOf(layer));
  const found = index === null ? [] : index.search(...box);
  const chosen = found.toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).slice(0, MOST_FEATURES);
  const step = 360 / (WORLD_PIXELS * 2 ** zoom) / 3;
  const features = chosen.flatMap((i) => {
    const row = rows[i];
    return row === undefined || row.geometry === null
      ? []
      : [
          {
            type: 'Feature',
            properties: { ...row.properties, _value: values[i] },
            geometry: thinned(row.geometry, step),
          },
        ];
  });
  return {
    geojson: JSON.stringify({ type: 'FeatureCollection', features }),
    drawn: features.length,
    given: found.length,
  };
}

/** Feature table of a layer id; the two names differ only in their dashes. */
export function tableOf(layerId: string): string {
  return layerId.replaceAll('-', '_');
}

function drawable(db: Database.Database, table: string): Drawable {
  const known = tables.get(db) ?? new Map<string, Drawable>();
  tables.set(db, known);
  const cached = known.get(table);
  if (cached !== undefined) return cached;
  const exists = db.prepare("SELECT 1 FROM gpkg_contents WHERE table_name = ? AND data_type = 'features'").get(table);
  const rows = exists === undefined ? [] : readFeatureTable(db, table, storedColumns(db, table));
  const made = { rows, values: Float64Array.from(rows, rankingValue), index: indexOf(rows) };
  known.set(table, made);
  return made;
}

function indexOf(rows: readonly TableRow[]): Flatbush | null {
  if (rows.length === 0) return null;
  const index = new Flatbush(rows.length);
  // A row without a geometry gets a box that no search meets, so that indexes stay row numbers.
  for (const { geometry } of rows) index.add(...(boxOf(geometry) ?? [1e9, 1e9, 1e9, 1e9]));
  index.finish();
  return index;
}

function thinned(geometry: Geometry, step: number): Geometry {
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: thinnedLine(geometry.coordinates, step, 2) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((line) => thinnedLine(line, step, 2)) };
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map((ring) => thinnedLine(ring, step, 4)) };
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => thinnedLine(ring, step, 4))),
      };
    case 'Point':
    case 'MultiPoint':
    case 'GeometryCollection':
      return geometry;
  }
}

/** Keeps the ends and every vertex at least `step` degrees from the last kept one; never fewer than `least`. */
function thinnedLine(line: readonly Position[], step: number, least: number): Position[] {
  let last: Position | undefined;
  const kept = line.filter((position, i) => {
    const far = last === undefined || apart(position, last) >= step;
    const keep = far || i === line.length - 1;
    if (keep) last = position;
    return keep;
  });
  return kept.length < least ? [...line] : kept;
}

function apart([lon = 0, lat = 0]: Position, [otherLon = 0, otherLat = 0]: Position): number {
  return Math.abs(lon - otherLon) + Math.abs(lat - otherLat);
}
