/** Feature tables to what the indicators read: packed lines, points with a number, areas with a class. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { eachPosition } from './geometry-positions.ts';
import type { ImportedFeature } from './imported-feature.ts';
import type { AreaFeature, AreaLayer, LineLayer, PlaceLayer, PointLayer } from './layer-data.ts';
import type { LayerInfo, LayerRole } from './layer-info.ts';
import { cellOf, labelOf, LinePacker, PointPacker } from './layer-packers.ts';
import { readNumber, readText } from './number-text.ts';

/** Lines with the upper end of their voltage; features that are no lines are left out. */
export function toLineLayer(info: LayerInfo, features: readonly ImportedFeature[]): LineLayer {
  const packer = new LinePacker(info);
  for (const feature of features) {
    for (const line of linesOf(feature)) {
      for (const [lon = NaN, lat = NaN] of line) packer.vertex(lon, lat);
      packer.endPart();
    }
    packer.endRow(feature);
  }
  return packer.finish();
}

/** Points with the number of their role: kV, MW or people, NaN where the row has none. */
export function toPointLayer(info: LayerInfo, features: readonly ImportedFeature[]): PointLayer {
  const packer = new PointPacker(info);
  for (const feature of features) {
    if (feature.geometry === null) continue;
    eachPosition(feature.geometry, (lon, lat) => {
      packer.vertex(lon, lat);
    });
    packer.endRow(feature);
  }
  return packer.finish();
}

/** Areas with their class and the numbers of their role; features that are no areas are left out. */
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
      numbers: numbersOf(feature, info),
    });
    boxes.push(...boxOf(geometry));
  }
  return { info, features: areas, boxes: Float64Array.from(boxes) };
}

/** Areas as they are and points with their class; features of another shape are left out. */
export function toPlaceLayer(info: LayerInfo, features: readonly ImportedFeature[]): PlaceLayer {
  const points = features.filter(({ geometry }) => geometry?.type === 'Point' || geometry?.type === 'MultiPoint');
  const kinds: (string | null)[] = [];
  for (const feature of points) {
    const kind = kindOf(feature, info);
    const count = feature.geometry?.type === 'MultiPoint' ? feature.geometry.coordinates.length : 1;
    for (let i = 0; i < count; i += 1) kinds.push(kind);
  }
  return { info, areas: toAreaLayer(info, features), points: { ...toPointLayer(info, points), kinds } };
}

function linesOf({ geometry }: ImportedFeature): readonly Position[][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

function kindOf(feature: ImportedFeature, { role, columns }: LayerInfo): string | null {
  const text = (field: string) => readText(cellOf(feature, field, columns));
  if (role === 'utility-territories' || role === 'balancing-areas') return text('name');
  if (role === 'protected') return text('gap');
  const words = [text('class'), text('subclass')].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(' ');
}

/** Fields of a role that hold a number of 0 or more. */
const NUMBER_FIELDS: Partial<Record<LayerRole, readonly string[]>> = {
  'utility-territories': ['peakMW', 'salesMWh'],
  'balancing-areas': [
    'peakMW',
    'queueMW',
    'headroomQuarterMW',
    'headroomHalfMW',
    'headroomOneMW',
    'reserveShortfallPoints',
  ],
  'water-stress': ['stressPercent', 'stressRatio'],
  'burden-index': ['percentile'],
};

function numbersOf(feature: ImportedFeature, { role, columns }: LayerInfo): AreaFeature['numbers'] {
  const fields = NUMBER_FIELDS[role] ?? [];
  const given = fields.flatMap((field) => {
    const value = readNumber(cellOf(feature, field, columns));
    return typeof value === 'number' && value >= 0 ? [[field, value] as const] : [];
  });
  return Object.fromEntries(given);
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
