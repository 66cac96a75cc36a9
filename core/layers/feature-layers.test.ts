import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { toAreaLayer, toLineLayer, toPlaceLayer, toPointLayer } from './feature-layers.ts';
import { emptyProperties, type Cell, type ImportedFeature } from './imported-feature.ts';
import type { LayerInfo, LayerRole } from './layer-info.ts';

function info(role: LayerRole, columns: Record<string, string>): LayerInfo {
  const provenance = {
    fileName: 'f',
    sha256: 'a'.repeat(64),
    format: 'CSV',
    crs: 'EPSG:4326',
    findings: [],
    publisher: null,
    licence: null,
    observed: null,
    retrieved: null,
    sourceLayer: null,
    origin: null,
    edits: [],
  };
  return {
    id: 'layer-a',
    role,
    kind: 'features',
    name: 'a',
    table: 'a',
    extent: null,
    columns,
    rowsGiven: 1,
    rowsUsed: 1,
    visible: true,
    opacity: 1,
    notes: '',
    provenance,
  };
}

function feature(row: number, geometry: Geometry, cells: Record<string, Cell>): ImportedFeature {
  return { row, id: null, geometry, properties: Object.assign(emptyProperties(), cells) };
}

test('lines are packed part by part with the upper end of their class', () => {
  const layer = toLineLayer(info('transmission-lines', { voltage: 'VOLT_CLASS' }), [
    feature(
      1,
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
      { VOLT_CLASS: '100-161' },
    ),
    feature(
      2,
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [2, 2],
            [3, 3],
            [4, 4],
          ],
          [
            [5, 5],
            [6, 6],
          ],
        ],
      },
      { VOLT_CLASS: 'DC' },
    ),
  ]);
  expect([...layer.starts]).toEqual([0, 2, 5, 7]);
  expect([...layer.coordinates]).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
  expect([...layer.upperKV]).toEqual([161, Infinity, Infinity]);
  expect(layer.labels).toEqual(['1', '2', '2']);
});

test('plants carry MW, substations kV, and NaN where the row has none', () => {
  const point: Geometry = { type: 'Point', coordinates: [-97, 31] };
  const plants = toPointLayer(info('plants', { capacityMW: 'mw', name: 'n' }), [
    feature(1, point, { mw: '12,5', n: 'A' }),
    feature(2, point, { mw: 'n/a', n: null }),
  ]);
  expect([...plants.values]).toEqual([12.5, NaN]);
  expect(plants.labels).toEqual(['A', '2']);
  const substations = toPointLayer(info('substations', { voltage: 'MAX_VOLT' }), [
    feature(1, point, { MAX_VOLT: 345 }),
  ]);
  expect([...substations.values]).toEqual([345]);
});

test('areas carry GAP status, flood zone with its subtype, or utility and peak', () => {
  const square: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [2, 0],
        [2, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  };
  const gap = toAreaLayer(info('protected', { gap: 'GAP_Sts' }), [feature(1, square, { GAP_Sts: 2 })]);
  expect(gap.features[0]?.kind).toBe('2');
  expect([...gap.boxes]).toEqual([0, 0, 2, 1]);
  const flood = toAreaLayer(info('land-use', { class: 'FLD_ZONE', subclass: 'ZONE_SUBTY' }), [
    feature(1, square, { FLD_ZONE: 'AE', ZONE_SUBTY: 'FLOODWAY' }),
  ]);
  expect(flood.features[0]?.kind).toBe('AE FLOODWAY');
  const utility = toAreaLayer(info('utility-territories', { name: 'name', peakMW: 'peakDemandMw' }), [
    feature(1, square, { name: 'Denton', peakDemandMw: 400 }),
  ]);
  expect(utility.features[0]).toMatchObject({ label: 'Denton', kind: 'Denton', numbers: { peakMW: 400 } });
});

test('buildings are outlines where there are some, else points, each with its class', () => {
  const outline: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  };
  const two: Geometry = {
    type: 'MultiPoint',
    coordinates: [
      [3, 3],
      [4, 4],
    ],
  };
  const layer = toPlaceLayer(info('buildings', { class: 'building' }), [
    feature(1, outline, { building: 'house' }),
    feature(2, two, { building: 'shed' }),
    feature(3, { type: 'Point', coordinates: [5, 5] }, {}),
  ]);
  expect(layer.areas.features.map(({ kind }) => kind)).toEqual(['house']);
  expect(layer.points.kinds).toEqual(['shed', 'shed', null]);
  expect([...layer.points.coordinates]).toEqual([3, 3, 4, 4, 5, 5]);
});
