/** Feature tables to what the indicators read: packed lines, points with a number, areas with a class. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Mapping } from './columns.ts';
import { eachPosition } from './geometry-positions.ts';
import type { Cell, ImportedFeature } from './imported-feature.ts';
import type { AreaFeature, AreaLayer, LineLayer, PointLayer } from './layer-data.ts';
import type { LayerInfo, LayerRole } from './layer-info.ts';
import { readNumber, readText } from './number-text.ts';
import { upperKVOf } from './voltage-class.ts';

/** Lines with the upper end of their voltage; features that are no lines are left out. */
export function toLineLayer(info: LayerInfo, features: readonly ImportedFeature[]): LineLayer {
  const parts: { readonly line: readonly Position[]; readonly kV: number; readonly label: string }[] = [];
  for (const feature of features) {
    const { geometry } = feature;
    const kV = upperKVOf(cellOf(feature, 'voltage', info.columns), info.columns['voltage'] ?? '');
    const label = labelOf(feature, info.columns);
    if (geometry?.type === 'LineString') parts.push({ line: geometry.coordinates, kV, label });
    if (geometry?.type !== 'MultiLineString') continue;
    for (const line of geometry.coordinates) parts.push({ line, kV, label });
  }
  const vertices = parts.reduce((sum, { line }) => sum + line.length, 0);
  const coordinates = new Float64Array(2 * vertices);
  const starts = new Uint32Array(parts.length + 1);
  let at = 0;
  for (const [index, { line }] of parts.entries()) {
    starts[index] = at;
    for (const [lon = NaN, lat = NaN] of line) {
      coordinates[2 * at] = lon;
      coordinates[2 * at + 1] = lat;
      at += 1;
    }
  }
  starts[parts.length] = at;
  return {
    info,
    coordinates,
    starts,
    upperKV: Float64Array.from(parts, ({ kV }) => kV),
    labels: parts.map(({ label }) => label),
  };
}

/** Points with the number of their role: kV, MW or people, NaN where the row has none. */
export function toPointLayer(info: LayerInfo, features: readonly ImportedFeature[]): PointLayer {
  const coordinates: number[] = [];
  const values: number[] = [];
  const labels: string[] = [];
  for (const feature of features) {
    if (feature.geometry === null) continue;
    eachPosition(feature.geometry, (lon, lat) => {
      coordinates.push(lon, lat);
      values.push(pointValue(feature, info));
      labels.push(labelOf(feature, info.columns));
    });
  }
  return { info, coordinates: Float64Array.from(coordinates), values: Float64Array.from(values), labels };
}

/** Areas with their class and, for territories, peak demand; features that are no areas are left out. */
export function toAreaLayer(info: LayerInfo, features: readonly ImportedFeature[]): AreaLayer {
  const areas: AreaFeature[] = [];
  const boxes: number[] = [];
  for (const feature of features) {
    const { geometry } = feature;
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') continue;
    areas.push({
      label: labelOf(feature, info.columns),
      geometry,
      kind: kindOf(feature, info),
      peakMW: peakOf(feature, info),
    });
    boxes.push(...boxOf(geometry));
  }
  return { info, features: areas, boxes: Float64Array.from(boxes) };
}

/** Which field holds the number of a point role. */
const POINT_FIELD: Partial<Record<LayerRole, string>> = { plants: 'capacityMW', population: 'population' };

function pointValue(feature: ImportedFeature, { role, columns }: LayerInfo): number {
  if (role === 'substations') return upperKVOf(cellOf(feature, 'voltage', columns), columns['voltage'] ?? '');
  const value = readNumber(cellOf(feature, POINT_FIELD[role] ?? '', columns));
  return typeof value === 'number' && value >= 0 ? value : NaN;
}

function kindOf(feature: ImportedFeature, { role, columns }: LayerInfo): string | null {
  const text = (field: string) => readText(cellOf(feature, field, columns));
  if (role === 'utility-territories') return text('name');
  if (role === 'protected') return text('gap');
  const words = [text('class'), text('subclass')].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(' ');
}

function peakOf(feature: ImportedFeature, { role, columns }: LayerInfo): number | null {
  if (role !== 'utility-territories') return null;
  const peak = readNumber(cellOf(feature, 'peakMW', columns));
  return typeof peak === 'number' && peak > 0 ? peak : null;
}

function labelOf(feature: ImportedFeature, columns: Mapping): string {
  return (
    readText(cellOf(feature, 'name', columns)) ??
    feature.id ??
    readText(cellOf(feature, 'id', columns)) ??
    String(feature.row)
  );
}

function cellOf({ properties }: ImportedFeature, field: string, columns: Mapping): Cell {
  const column = columns[field];
  return column === undefined ? null : (properties[column] ?? null);
}

function boxOf(geometry: Polygon | MultiPolygon): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  eachPosition(geometry, (lon, lat) => {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  });
  return [west, south, east, north];
}
