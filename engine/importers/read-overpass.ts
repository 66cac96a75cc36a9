/**
 * An answer of OpenStreetMap's Overpass in JSON to rows: tagged nodes, ways and relations; tags are the columns.
 *
 * Nodes and ways that only carry another element's shape are no rows. Source: OpenStreetMap wiki, Overpass API.
 */
import type { Cell } from '../../core/layers/imported-feature.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { MAX_ROWS, MAX_UNFOLDED_POSITIONS } from './limits.ts';
import { columnsOfRows, makeRawRows, makeRow } from './make-raw-rows.ts';
import { isAreaRelation, membersOf, osmGeometry, tagsOf, type OsmElement, type OsmWorld } from './overpass-geometry.ts';
import { WGS_84_BY_FORMAT, type RawRows } from './raw-file.ts';
import { cellOf } from './read-geojson.ts';
import type { ReadRequest } from './reader.ts';

const KINDS = new Set(['node', 'way', 'relation']);
/** Column that says what an element is, for example `way/123`; Overpass Turbo uses the same name. */
const ID_COLUMN = '@id';

/** The rows of an answer, or why they would be too many. */
export function readOverpass(given: readonly unknown[], { log }: ReadRequest): Result<RawRows, ImportError> {
  const elements = new Map<string, OsmElement>();
  for (const value of given) if (isElement(value)) addElement(elements, value);
  if (elements.size > MAX_ROWS) return err({ code: 'too-many-rows', facts: { limit: MAX_ROWS } });
  const world: OsmWorld = { elements, counter: { left: MAX_UNFOLDED_POSITIONS } };
  const parts = partsOfOthers(elements);
  const rows: RawRow[] = [];
  for (const [id, element] of elements) {
    if (tagsOf(element) === null && parts.has(id)) continue;
    const shape = osmGeometry(element, world);
    if (world.counter.left < 0) return err({ code: 'too-many-positions', facts: { limit: MAX_UNFOLDED_POSITIONS } });
    const row = rows.length + 1;
    if (!shape.isWhole) log.report('osm-incomplete', row);
    rows.push(makeRow({ row, id, geometry: shape.geometry, cells: cellsOf(id, element) }));
  }
  if (rows.length === 0) log.report('no-rows', null);
  return ok(
    makeRawRows({
      format: 'OSM Overpass JSON',
      crs: WGS_84_BY_FORMAT,
      layers: [],
      layer: null,
      rows,
      columns: columnsOfRows(rows),
      provenance: { publisher: 'OpenStreetMap', licence: 'ODbL 1.0' },
    }),
  );
}

/** An element may come twice, once with its tags and once with its shape. */
function addElement(elements: Map<string, OsmElement>, element: OsmElement): void {
  const key = `${element.type}/${element.id}`;
  const before = elements.get(key);
  elements.set(key, before === undefined ? element : { ...before, ...element });
}

/** Nodes of ways, and members of area relations: without tags of their own they are only a part of those. */
function partsOfOthers(elements: ReadonlyMap<string, OsmElement>): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const element of elements.values()) {
    if (Array.isArray(element['nodes'])) for (const id of element['nodes']) parts.add(`node/${String(id)}`);
    if (element.type !== 'relation') continue;
    const isArea = isAreaRelation(element);
    for (const { type, ref } of membersOf(element))
      if (isArea || type === 'node') parts.add(`${String(type)}/${String(ref)}`);
  }
  return parts;
}

function cellsOf(id: string, element: OsmElement): [string, Cell][] {
  const tags = Object.entries(tagsOf(element) ?? {}).map(([key, value]): [string, Cell] => [key, cellOf(value)]);
  return [[ID_COLUMN, id], ...tags];
}

function isElement(value: unknown): value is OsmElement {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('id' in value)) return false;
  return KINDS.has(String(value.type)) && typeof value.id === 'number';
}
