/**
 * GPX to rows: waypoints, routes and tracks are three layers; what devices and programs add under `extensions`
 * becomes columns. Source: Topografix, GPX 1.1 schema (and 1.0, which differs by `url` instead of `link`).
 */
import type { Position } from 'geojson';
import type { Cell } from '../../core/layers/imported-feature.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { chooseLayer } from './choose-layer.ts';
import { MAX_ROWS } from './limits.ts';
import { columnsOfRows, makeRawRows, makeRow } from './make-raw-rows.ts';
import { plainText } from './plain-text.ts';
import { WGS_84_BY_FORMAT, type RawFile } from './raw-file.ts';
import { childOf, walkXml, type XmlElement } from './read-xml.ts';
import type { ReadRequest } from './reader.ts';

const LAYERS = [
  { name: 'waypoints', element: 'wpt', geometry: 'Point' },
  { name: 'routes', element: 'rte', geometry: 'LineString' },
  { name: 'tracks', element: 'trk', geometry: 'MultiLineString' },
] as const;
const GEOMETRY = new Set(['rtept', 'trkseg', 'extensions']);

/** The rows of one of the three layers, or why the file is no GPX. */
export function readGpx({ file, options, log }: ReadRequest): Promise<Result<RawFile, ImportError>> {
  const rows: Record<(typeof LAYERS)[number]['element'], RawRow[]> = { wpt: [], rte: [], trk: [] };
  const state = { isTooLong: false };
  const walked = walkXml(file.bytes, {
    whole: new Set(Object.keys(rows)),
    onWhole: (element) => {
      const list = rows[element.name as keyof typeof rows];
      if (list.length >= MAX_ROWS) state.isTooLong = true;
      else list.push(readRow(element, list.length + 1));
    },
  });
  if (!walked.ok) return Promise.resolve(walked);
  if (state.isTooLong) return Promise.resolve(err({ code: 'too-many-rows', facts: { limit: MAX_ROWS } }));
  const layers = LAYERS.map(({ name, element, geometry }) => ({ name, element, geometry, rows: rows[element].length }));
  const filled = layers.filter((layer) => layer.rows > 0);
  const chosen = chooseLayer(options.layer === null ? filled : layers, options.layer);
  if (!chosen.ok) return Promise.resolve(chosen);
  const read = chosen.value === null ? [] : rows[chosen.value.element];
  if (read.length === 0) log.report('no-rows', null);
  return Promise.resolve(
    ok(
      makeRawRows({
        format: 'GPX',
        crs: WGS_84_BY_FORMAT,
        layers:
          filled.length < 2 ? [] : filled.map(({ name, geometry, rows: count }) => ({ name, geometry, rows: count })),
        layer: chosen.value?.name ?? null,
        rows: read,
        columns: columnsOfRows(read),
      }),
    ),
  );
}

function readRow(element: XmlElement, row: number): RawRow {
  const cells = new Map<string, Cell>();
  for (const child of element.children) {
    if (child.name === 'link') add(cells, 'link', child.attributes['href'] ?? '');
    else if (!GEOMETRY.has(child.name) && child.children.length === 0) add(cells, child.name, plainText(child.text));
  }
  addExtensions(cells, childOf(element, 'extensions'));
  return makeRow({ row, id: null, geometry: geometryOf(element), cells });
}

/** Leaves anywhere under `extensions`; a name that is taken is numbered. */
function addExtensions(cells: Map<string, Cell>, element: XmlElement | null): void {
  for (const child of element?.children ?? []) {
    if (child.children.length > 0) addExtensions(cells, child);
    else add(cells, child.name, child.text.trim());
  }
}

function add(cells: Map<string, Cell>, column: string, text: string): void {
  if (text === '') return;
  let name = column;
  for (let copy = 2; cells.has(name); copy += 1) name = `${column} (${copy})`;
  cells.set(name, text);
}

function geometryOf(element: XmlElement): object {
  if (element.name === 'wpt') return { type: 'Point', coordinates: positionOf(element) };
  if (element.name === 'rte') return { type: 'LineString', coordinates: positionsOf(element, 'rtept') };
  const segments = element.children.filter(({ name }) => name === 'trkseg');
  return { type: 'MultiLineString', coordinates: segments.map((segment) => positionsOf(segment, 'trkpt')) };
}

function positionsOf(element: XmlElement, name: string): Position[] {
  return element.children.filter((child) => child.name === name).map(positionOf);
}

/** NaN, which the review refuses, where the file has no number. */
function positionOf({ attributes }: XmlElement): Position {
  return [attributes['lon'], attributes['lat']].map((word = '') => (word.trim() === '' ? NaN : Number(word)));
}
