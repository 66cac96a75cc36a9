/** TopoJSON and Overpass: real files, every way an element may come, and short files that would become huge ones. */
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFindingLog } from '../../core/layers/finding-log.ts';
import { DEFAULT_REVIEW_OPTIONS } from '../../core/layers/import-review.ts';
import { readOtherJson } from './read-other-json.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATA = join(ROOT, '../shared/data');

function read(given: unknown, layer: string | null = null) {
  const log = createFindingLog();
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  const result = readOtherJson(text, {
    file: { fileName: 'a.json', bytes: new Uint8Array(), parts: new Map() },
    options: { ...DEFAULT_REVIEW_OPTIONS, layer },
    log,
    context: { scratchRoot: tmpdir(), gazetteer: () => Promise.reject(new Error('none')) },
  });
  if (result === null) return null;
  if (!result.ok) return { code: result.error.code, rows: [], found: [], layers: [], layer: null };
  const { rows, layers, layer: chosen } = result.value;
  return { code: null, rows, layers, layer: chosen, found: log.all().map(({ code }) => code) };
}

const SQUARE = { type: 'Topology', arcs: [[[0, 0], [10, 0], [0, 10], [-10, 0], [0, -10]]], transform: { scale: [0.1, 0.1], translate: [5, 6] } }; // prettier-ignore

describe('TopoJSON', () => {
  test('the world: 177 countries in degrees, and the land as a second layer', () => {
    const world = readFileSync(join(ROOT, 'node_modules/world-atlas/countries-110m.json'), 'utf8');
    expect(read(world)?.rows.length).toBe(177);
    expect(read(world)?.layers.map(({ name }) => name)).toEqual(['countries', 'land']);
    expect(read(world, 'land')).toMatchObject({ layer: 'land', rows: { length: 1 } });
    expect(read(world, 'sea')?.code).toBe('layer-not-found');
  });

  test('quantised arcs are undone', () => {
    const objects = { a: { type: 'Polygon', arcs: [[0]], id: 7, properties: { n: 'x' } } };
    expect(read({ ...SQUARE, objects })?.rows[0]).toMatchObject({
      id: '7',
      geometry: { type: 'Polygon', coordinates: [[[5, 6], [6, 6], [6, 7], [5, 7], [5, 6]]] }, // prettier-ignore
    });
  });

  test('a geometry that refers to no arc is named by its row, the others are kept', () => {
    const geometries = [{ type: 'Polygon', arcs: [[9]] }, { type: null }, 5, { type: 'Polygon', arcs: [[~0]] }];
    const objects = { a: { type: 'GeometryCollection', geometries } };
    expect(read({ ...SQUARE, objects })?.rows.map(({ problem }) => problem)).toEqual([
      'geometry-unreadable',
      'no-geometry',
      'geometry-unreadable',
      null,
    ]);
  });

  test('a short file that unfolds into a huge one is refused', () => {
    const arcs = [Array.from({ length: 1_000 }, () => [0, 0])];
    const geometries = Array.from({ length: 1_000 }, () => ({ type: 'MultiLineString', arcs: Array(100).fill([0]) }));
    expect(read({ type: 'Topology', arcs, objects: { a: { type: 'GeometryCollection', geometries } } })?.code).toBe(
      'too-many-positions',
    );
  });

  test('what is no topology inside is refused, what is GeoJSON is left to its reader', () => {
    expect(read({ type: 'Topology', arcs: 5, objects: {} })?.code).toBe('topojson-broken');
    expect(read({ type: 'FeatureCollection', features: [{ properties: { type: 'Topology' } }] })).toBeNull();
  });
});

describe('Overpass', () => {
  const nodes = [[0, 0], [0, 4], [4, 4], [4, 0], [1, 1], [1, 2], [2, 2]].map(([lon, lat], id) => ({ type: 'node', id, lon, lat })); // prettier-ignore

  test.runIf(existsSync(DATA))('the shared answers: every element at its centre', () => {
    const power = readFileSync(join(DATA, 'grid/osm_overpass_east_valley_power.json'), 'utf8');
    expect(read(power)?.rows.length).toBe(697);
    const centres = readFileSync(join(DATA, 'datacenters/osm_overpass_va_datacenters.json'), 'utf8');
    expect(read(centres)?.rows.map(({ problem }) => problem)).toEqual(Array(389).fill(null));
  });

  test('nodes without tags only carry the shape of their way; a closed building is an area, a closed road is not', () => {
    const way = { type: 'way', id: 1, nodes: [0, 1, 2, 3, 0] };
    const elements = [
      ...nodes.slice(0, 4),
      { ...way, tags: { building: 'yes' } },
      { ...way, id: 2, tags: { highway: 'service' } },
    ];
    expect(read({ elements })?.rows).toMatchObject([
      { id: 'way/1', geometry: { type: 'Polygon' }, properties: { '@id': 'way/1', building: 'yes' } },
      { id: 'way/2', geometry: { type: 'LineString' } },
    ]);
  });

  test('a multipolygon is joined from pieces in any direction, with its hole', () => {
    const ways = [[0, 1, 2], [0, 3, 2], [4, 5, 6, 4]].map((ids, id) => ({ type: 'way', id, nodes: ids })); // prettier-ignore
    const members = [0, 1, 2].map((ref) => ({ type: 'way', ref, role: ref === 2 ? 'inner' : 'outer' }));
    const relation = { type: 'relation', id: 9, members, tags: { type: 'multipolygon', landuse: 'industrial' } };
    const made = read({ elements: [...nodes, ...ways, relation] });
    expect(made?.rows.length).toBe(1);
    expect(made?.rows[0]?.geometry).toMatchObject({ type: 'Polygon', coordinates: [{ length: 5 }, { length: 4 }] });
  });

  test('what refers to missing elements is reported and keeps what is there', () => {
    const elements = [nodes[0], nodes[1], { type: 'way', id: 1, nodes: [0, 1, 99], tags: { power: 'line' } }];
    expect(read({ elements })).toMatchObject({
      found: ['osm-incomplete'],
      rows: [{ geometry: { type: 'LineString' } }],
    });
  });

  test('coordinates written in the element are used, and damaged elements are left out', () => {
    const geometry = [{ lat: 1, lon: 2 }, { lat: 3, lon: 4 }]; // prettier-ignore
    const elements = [
      null,
      { type: 'way' },
      { type: 'area', id: 3 },
      { type: 'way', id: 1, geometry, tags: { power: 'line' } },
    ];
    expect(read({ elements })?.rows).toMatchObject([{ geometry: { coordinates: [[2, 1], [4, 3]] } }]); // prettier-ignore
  });

  test('a short answer that unfolds into a huge one is refused', () => {
    const way = { type: 'way', id: 1, nodes: Array(20_000).fill(0) };
    const members = Array(2_000).fill({ type: 'way', ref: 1, role: '' });
    expect(
      read({ elements: [...nodes, way, { type: 'relation', id: 1, members, tags: { type: 'route' } }] })?.code,
    ).toBe('too-many-positions');
  });
});
