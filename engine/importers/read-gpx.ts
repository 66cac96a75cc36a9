/**
 * GPX to rows: waypoints, routes, tracks and the points of both are layers; what devices and programs add under `extensions`
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
  { name: 'waypoints', geometry: 'Point' },
  { name: 'routes', geometry: 'LineString' },
  { name: 'tracks', geometry: 'MultiLineString' },
  { name: 'route_points', geometry: 'Point' },
  { name: 'track_points', geometry: 'Point' },
] as const;
type LayerName = (typeof LAYERS)[number]['name'];
type Elements = Record<LayerName, XmlElement[]>;

const WHOLE = new Set(['wpt', 'rte', 'trk']);
const GEOMETRY = new Set(['rtept', 'trkseg', 'extensions']);

/** The rows of one of the layers, or why the file is no GPX. */
export function readGpx({ file, options, log }: ReadRequest): Promise<Result<RawFile, ImportError>> {
  const elements: Elements = { waypoints: [], routes: [], tracks: [], route_points: [], track_points: [] };
  const walked = walkXml(file.bytes, {
    whole: WHOLE,
    onWhole: (element) => {
      sortIn(element, elements);
    },
  });
  if (!walked.ok) return Promise.resolve(walked);
  const layers = LAYERS.map(({ name, geometry }) => ({ name, geometry, rows: elements[name].length }));
  const filled = layers.filter((layer) => layer.rows > 0);
  const chosen = chooseLayer(options.layer === null ? filled : layers, options.layer);
  if (!chosen.ok) return Promise.resolve(chosen);
  const given = chosen.value === null ? [] : elements[chosen.value.name];
  if (given.length > MAX_ROWS) return Promise.resolve(err({ code: 'too-many-rows', facts: { limit: MAX_ROWS } }));
  const rows = given.map((element, index) => readRow(element, index + 1));
  if (rows.length === 0) log.report('no-rows', null);
  return Promise.resolve(
    ok(
      makeRawRows({
        format: 'GPX',
        crs: WGS_84_BY_FORMAT,
        layers: filled.length < 2 ? [] : filled,
        layer: chosen.value?.name ?? null,
        rows,
        columns: columnsOfRows(rows),
      }),
    ),
  );
}

function sortIn(element: XmlElement, elements: Elements): void {
  if (element.name === 'wpt') elements.waypoints.push(element);
  else if (element.name === 'rte') {
    elements.routes.push(element);
    for (const point of childrenOf(element, 'rtept')) elements.route_points.push(point);
  } else {
    elements.tracks.push(element);
    for (const segment of childrenOf(element, 'trkseg')) {
      for (const point of childrenOf(segment, 'trkpt')) elements.track_points.push(point);
    }
  }
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
  if (element.name === 'rte') return { type: 'LineString', coordinates: childrenOf(element, 'rtept').map(positionOf) };
  if (element.name !== 'trk') return { type: 'Point', coordinates: positionOf(element) };
  const segments = childrenOf(element, 'trkseg');
  const coordinates = segments.map((segment) => childrenOf(segment, 'trkpt').map(positionOf));
  return { type: 'MultiLineString', coordinates };
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** NaN, which the review refuses, where the file has no number. */
function positionOf({ attributes }: XmlElement): Position {
  return [attributes['lon'], attributes['lat']].map((word = '') => (word.trim() === '' ? NaN : Number(word)));
}
