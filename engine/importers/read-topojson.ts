/**
 * TopoJSON to rows: every named object is a layer, its geometries are the rows.
 *
 * Lines are stored once and referred to, so that a short file can unfold into a huge one: the positions are
 * counted before they are made. Source: TopoJSON specification 1.0.
 */
import type { GeometryObject, Topology } from 'topojson-specification';
import { feature } from 'topojson-client';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { chooseLayer } from './choose-layer.ts';
import { MAX_ROWS, MAX_UNFOLDED_POSITIONS } from './limits.ts';
import { columnsOfRows, makeRawRows, makeRow } from './make-raw-rows.ts';
import type { RawRows } from './raw-file.ts';
import { cellOf } from './read-geojson.ts';
import type { ReadRequest } from './reader.ts';

type Layer = { readonly name: string; readonly rows: number; readonly geometry: null; readonly object: object };

/** The rows of one object of a topology, or why it is none. A geometry that is damaged is named by its row. */
export function readTopoJson(value: object, { options, log }: ReadRequest): Result<RawRows, ImportError> {
  const topology = parseTopology(value);
  if (topology === null) return err({ code: 'topojson-broken', facts: {} });
  const layers = Object.entries(topology.objects).map(([name, object]) => layerOf(name, object));
  const chosen = chooseLayer(layers, options.layer);
  if (!chosen.ok) return chosen;
  const given = chosen.value === null ? [] : geometriesOf(chosen.value.object);
  if (given.length > MAX_ROWS) return err({ code: 'too-many-rows', facts: { limit: MAX_ROWS } });
  const counter = { left: MAX_UNFOLDED_POSITIONS };
  const rows: RawRow[] = [];
  for (const [index, geometry] of given.entries()) {
    if (!spend(arcsOf(geometry), topology.arcs, counter)) {
      return err({ code: 'too-many-positions', facts: { limit: MAX_UNFOLDED_POSITIONS } });
    }
    rows.push(readRow(topology, geometry, index + 1));
  }
  if (rows.length === 0) log.report('no-rows', null);
  return ok(
    makeRawRows({
      format: 'TopoJSON',
      crs: { statement: null, isFixed: false },
      layers: layers.length < 2 ? [] : layers.map(({ name, rows: count }) => ({ name, rows: count, geometry: null })),
      layer: chosen.value?.name ?? null,
      rows,
      columns: columnsOfRows(rows),
    }),
  );
}

/** The parts whose structure the library relies on for the whole file; single geometries are tried one by one. */
function parseTopology(value: object): Topology | null {
  const { arcs, objects, transform } = value as Partial<Record<string, unknown>>;
  if (!Array.isArray(arcs) || !arcs.every(Array.isArray)) return null;
  if (typeof objects !== 'object' || objects === null || Array.isArray(objects)) return null;
  if (!Object.values(objects).every((object) => typeof object === 'object' && object !== null)) return null;
  if (transform !== undefined && transform !== null && !isTransform(transform)) return null;
  return value as Topology;
}

function isTransform(transform: unknown): boolean {
  if (typeof transform !== 'object' || transform === null) return false;
  const { scale, translate } = transform as Partial<Record<string, unknown>>;
  return [scale, translate].every(
    (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((number) => typeof number === 'number'),
  );
}

function layerOf(name: string, object: object): Layer {
  return { name, rows: geometriesOf(object).length, geometry: null, object };
}

/** The rows of an object: the members of a collection, or the one geometry that it is. */
function geometriesOf(object: object): readonly unknown[] {
  if ('type' in object && object.type === 'GeometryCollection' && 'geometries' in object) {
    return Array.isArray(object.geometries) ? object.geometries : [];
  }
  return [object];
}

function readRow(topology: Topology, geometry: unknown, row: number): RawRow {
  const unreadable = { ...makeRow({ row, id: null, geometry: null, cells: [] }), problem: 'geometry-unreadable' };
  if (typeof geometry !== 'object' || geometry === null) return unreadable;
  const { id, properties, type } = geometry as Partial<Record<string, unknown>>;
  const cells = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  const about = {
    row,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
    cells: cells.map(([name, cell]) => [name, cellOf(cell)] as const),
  };
  if (type === null) return makeRow({ ...about, geometry: null });
  try {
    // The library checks nothing: an index beyond the arcs or a missing list ends in an exception.
    const made = feature(topology, geometry as GeometryObject);
    return makeRow({ ...about, geometry: 'geometry' in made ? made.geometry : null });
  } catch {
    return { ...makeRow({ ...about, geometry: null }), problem: 'geometry-unreadable' };
  }
}

/** All lists of arc numbers of a geometry and its members. */
function arcsOf(geometry: unknown): unknown {
  if (typeof geometry !== 'object' || geometry === null) return [];
  if ('arcs' in geometry) return geometry.arcs;
  return 'geometries' in geometry && Array.isArray(geometry.geometries) ? geometry.geometries.map(arcsOf) : [];
}

/** Counts the positions that arc numbers unfold into; false when they are more than are left. */
function spend(arcs: unknown, all: readonly (readonly unknown[])[], counter: { left: number }): boolean {
  if (Array.isArray(arcs)) return arcs.every((part) => spend(part, all, counter));
  if (typeof arcs === 'number') counter.left -= all[arcs < 0 ? ~arcs : arcs]?.length ?? 0;
  return counter.left >= 0;
}
