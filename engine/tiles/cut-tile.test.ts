import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import type { Geometry, Position } from 'geojson';
import { invariant } from '../../core/lib/invariant.ts';
import { encodeGeometry } from '../workspaces/geopackage-geometry.ts';
import { cutTile, type TileAddress } from './cut-tile.ts';
import { walkGeometry } from '../workspaces/walk-geometry.ts';
import { LayerPacker, type PackedLayer } from './packed-layer.ts';

type Row = { readonly geometry: Geometry; readonly value?: number };

function packed(rows: readonly Row[]): PackedLayer {
  const packer = new LayerPacker();
  for (const [i, { geometry, value = NaN }] of rows.entries()) {
    const kind = walkGeometry(packer, encodeGeometry(geometry));
    invariant(kind !== null, 'what we encode we decode');
    packer.endFeature(i + 1, kind, value);
  }
  return packer.finish();
}

function readTile(layer: PackedLayer, address: TileAddress) {
  const bytes = cutTile(layer, address);
  if (bytes === null) return null;
  const tile = new VectorTile(new PbfReader(bytes));
  const inside = tile.layers['features'];
  const features = Array.from({ length: inside?.length ?? 0 }, (_, i) => {
    const feature = inside?.feature(i);
    invariant(feature !== undefined, 'counted');
    return feature;
  });
  return { bytes, features, counts: tile.layers['counts']?.feature(0).properties };
}

const WHOLE = { z: 0, x: 0, y: 0 };
const point = (...coordinates: Position): Geometry => ({ type: 'Point', coordinates });

describe('one tile', () => {
  test('a point carries its row number and value, and lies where it is', () => {
    const tile = readTile(packed([{ geometry: point(-97.74, 30.27), value: 345 }]), { z: 14, x: 3743, y: 6745 });
    const [feature] = tile?.features ?? [];
    expect(feature?.id).toBe(1);
    expect(feature?.properties).toEqual({ _value: 345 });
    const [lon, lat] = (feature?.toGeoJSON(3743, 6745, 14).geometry as { coordinates: Position }).coordinates;
    // Half a unit of a tile at zoom 14: 360 / 2^14 / 4096 / 2 degrees.
    expect(Math.abs((lon ?? NaN) + 97.74)).toBeLessThan(3e-6);
    expect(Math.abs((lat ?? NaN) - 30.27)).toBeLessThan(3e-6);
    expect(tile?.counts).toEqual({ drawn: 1, given: 1 });
  });

  test('nothing there is no tile', () => {
    const layer = packed([{ geometry: point(-97.74, 30.27) }]);
    expect(cutTile(layer, { z: 14, x: 0, y: 0 })).toBeNull();
    expect(cutTile(packed([]), WHOLE)).toBeNull();
  });

  test('a line through three tiles is in each, cut at their edges', () => {
    const layer = packed([
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [-179, 10],
            [179, 10],
          ],
        },
      },
    ]);
    for (const x of [0, 1, 2, 3]) {
      const [feature] = readTile(layer, { z: 2, x, y: 1 })?.features ?? [];
      const [west, , east] = feature?.bbox() ?? [];
      expect([west, east].every((side) => side !== undefined && side >= -64 && side <= 4160)).toBe(true);
    }
  });

  test('a line that leaves and comes back is two lines', () => {
    const coordinates = [
      [10, 10],
      [10, -60],
      [20, -60],
      [20, 10],
    ];
    const [feature] =
      readTile(packed([{ geometry: { type: 'LineString', coordinates } }]), { z: 1, x: 1, y: 0 })?.features ?? [];
    expect(feature?.loadGeometry()).toHaveLength(2);
  });

  test('outer rings run clockwise on screen and holes the other way, whatever the file did', () => {
    const outer = [
      [0, 0],
      [40, 0],
      [40, 40],
      [0, 40],
      [0, 0],
    ];
    const hole = [
      [10, 10],
      [20, 10],
      [20, 20],
      [10, 20],
      [10, 10],
    ];
    for (const rings of [
      [outer, hole],
      [outer.toReversed(), hole.toReversed()],
      [outer, hole.toReversed()],
    ]) {
      const [feature] =
        readTile(packed([{ geometry: { type: 'Polygon', coordinates: rings } }]), WHOLE)?.features ?? [];
      const areas = (feature?.loadGeometry() ?? []).map(areaOf);
      expect(areas.map(Math.sign)).toEqual([1, -1]);
      expect(feature?.toGeoJSON(0, 0, 0).geometry.type).toBe('Polygon');
    }
  });

  test('a tile inside a large area is filled to its edges', () => {
    const square = [
      [-100, -60],
      [100, -60],
      [100, 60],
      [-100, 60],
      [-100, -60],
    ];
    const [feature] =
      readTile(packed([{ geometry: { type: 'Polygon', coordinates: [square] } }]), { z: 6, x: 32, y: 31 })?.features ??
      [];
    expect(feature?.bbox()).toEqual([-64, -64, 4160, 4160]);
  });

  test('the largest values are drawn when there is no room for all, and the tile says how many are not', () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => ({
      geometry: point(-179 + (i % 200) * 1.79, -80 + Math.floor(i / 200) * 0.8),
      value: i,
    }));
    const tile = readTile(packed(rows), WHOLE);
    const drawn = tile?.features ?? [];
    expect(drawn.length).toBeLessThanOrEqual(12_000);
    expect(tile?.bytes.length).toBeLessThan(500_000);
    expect(drawn[0]?.properties['_value']).toBe(39_999);
    expect(tile?.counts).toEqual({ drawn: drawn.length, given: 40_000 });
  });

  test('areas below a pixel stay as a pixel, one a place', () => {
    const tiny = (lon: number): Row => ({
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [lon, 0],
            [lon + 1e-3, 0],
            [lon + 1e-3, 1e-3],
            [lon, 0],
          ],
        ],
      },
    });
    const tile = readTile(packed([tiny(0.1), tiny(0.1005), tiny(50)]), WHOLE);
    expect(tile?.features.map(({ id }) => id)).toEqual([1, 3]);
    expect(tile?.counts).toEqual({ drawn: 2, given: 3 });
  });
});

test('whatever the lines, every tile is valid and within its limits', () => {
  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  const line = fc.array(position, { minLength: 2, maxLength: 12 });
  const ring = fc.array(position, { minLength: 3, maxLength: 8 }).map((open) => [...open, ...open.slice(0, 1)]);
  const geometry = fc.oneof(
    line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
    fc.array(ring, { minLength: 1, maxLength: 3 }).map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
    fc.array(position, { minLength: 1 }).map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  );
  fc.assert(
    fc.property(
      fc.array(geometry, { maxLength: 20 }),
      fc.integer({ min: 0, max: 5 }),
      fc.nat(),
      fc.nat(),
      (all, z, x, y) => {
        const layer = packed(all.map((one) => ({ geometry: one })));
        const tile = readTile(layer, { z, x: x % 2 ** z, y: y % 2 ** z });
        for (const feature of tile?.features ?? []) {
          for (const part of feature.loadGeometry()) {
            expect(part.length).toBeGreaterThan(0);
            for (const at of part) expect(Math.min(at.x, at.y) >= -73 && Math.max(at.x, at.y) <= 4169).toBe(true);
          }
        }
      },
    ),
  );
});

test('a blob that ends too early adds nothing and harms no neighbour', () => {
  const packer = new LayerPacker();
  const blob = encodeGeometry({
    type: 'LineString',
    coordinates: [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
  });
  expect(walkGeometry(packer, blob.subarray(0, blob.length - 4))).toBeNull();
  packer.dropFeature();
  expect(walkGeometry(packer, blob)).toBe(2);
  packer.endFeature(7, 2, NaN);
  const layer = packer.finish();
  expect([...layer.fids]).toEqual([7]);
  expect(layer.coordinates).toHaveLength(6);
});

function areaOf(ring: readonly { readonly x: number; readonly y: number }[]): number {
  return ring.reduce((sum, { x, y }, i) => {
    const next = ring[(i + 1) % ring.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
}
