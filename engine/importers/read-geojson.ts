/**
 * GeoJSON text to rows: a collection, a feature, a bare geometry, or one feature a line (with or without
 * record separators), whatever the file is called.
 *
 * Source: RFC 7946; RFC 8142 (text sequences); the 2008 specification for the old `crs` member.
 */
import { emptyProperties, type Cell } from '../../core/layers/imported-feature.ts';
import type { FindingLog } from '../../core/layers/finding-log.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { checkJson, isTooDeep } from './check-json.ts';
import type { Decoded } from './decode-text.ts';
import { MAX_JSON_DEPTH, MAX_NESTED_CHARACTERS, MAX_ROWS } from './limits.ts';
import { WGS_84_BY_FORMAT, type RawRows, type StatedCrs } from './raw-file.ts';

const GEOMETRIES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);
type Json = Readonly<Record<string, unknown>>;

/** The rows of a GeoJSON text, or why it is none. Nothing partial. */
export function readGeoJson(decoded: Decoded, log: FindingLog): Result<RawRows, ImportError> {
  const { text } = decoded;
  if (isTooDeep(text, MAX_JSON_DEPTH)) return err({ code: 'json-too-deep', facts: { limit: MAX_JSON_DEPTH } });
  const lines = asLines(text);
  const whole = lines === null ? parse(text) : null;
  if (whole !== null) return readValue(whole.value, log);
  if (lines !== null) return readLines(lines, decoded, log);
  return err(jsonError(text, decoded, 0));
}

function readValue(value: unknown, log: FindingLog): Result<RawRows, ImportError> {
  if (!isObject(value)) return err({ code: 'not-geojson', facts: { found: kindOf(value) } });
  const crs = statedCrs(value['crs']);
  const type = value['type'];
  if (type === 'FeatureCollection') {
    const features = value['features'];
    if (!Array.isArray(features)) return err({ code: 'features-missing', facts: {} });
    if (features.length > MAX_ROWS) return err({ code: 'too-many-rows', facts: { limit: MAX_ROWS } });
    return ok(
      fileOf(
        'GeoJSON',
        features.map((feature: unknown, index) => readFeature(feature, index + 1, log)),
        crs,
      ),
    );
  }
  if (type === 'Feature' || isGeometry(value)) return ok(fileOf('GeoJSON', [readFeature(value, 1, log)], crs));
  return err({ code: 'not-geojson', facts: { found: type === undefined ? kindOf(value) : nameOf(type) } });
}

function fileOf(format: string, rows: readonly RawRow[], crs: StatedCrs): RawRows {
  const nothing = { layers: [], layer: null, delimiter: null, headerRow: null, encoding: null };
  return { kind: 'rows', format, crs, rows, columns: columnsOf(rows), ...nothing };
}

/** The lines, when the first of them is a whole feature or geometry and more follow; else null. */
function asLines(text: string): readonly string[] | null {
  if (text.trimStart().startsWith('\x1e')) return text.split('\x1e');
  const start = text.search(/\S/);
  const end = text.indexOf('\n', start);
  if (start === -1 || end === -1 || text.slice(end).trim() === '') return null;
  const first = parse(text.slice(start, end));
  if (first === null || !isObject(first.value)) return null;
  const isRow = first.value['type'] === 'Feature' || isGeometry(first.value);
  return isRow ? text.split('\n') : null;
}

function readLines(lines: readonly string[], decoded: Decoded, log: FindingLog): Result<RawRows, ImportError> {
  const rows: RawRow[] = [];
  let offset = 0;
  let crs = WGS_84_BY_FORMAT;
  for (const line of lines) {
    if (line.trim() !== '') {
      const parsed = parse(line);
      if (parsed === null) return err(jsonError(line, decoded, offset));
      if (rows.length >= MAX_ROWS) return err({ code: 'too-many-rows', facts: { limit: MAX_ROWS } });
      if (rows.length === 0 && isObject(parsed.value)) crs = statedCrs(parsed.value['crs']);
      rows.push(readFeature(parsed.value, rows.length + 1, log));
    }
    offset += line.length + 1;
  }
  return ok(fileOf('GeoJSON, one feature a line', rows, crs));
}

function readFeature(value: unknown, row: number, log: FindingLog): RawRow {
  const nothing = { row, id: null, geometry: null, problem: null, properties: emptyProperties() };
  if (isGeometry(value)) return { ...nothing, geometry: value };
  if (!isObject(value) || value['type'] !== 'Feature') return { ...nothing, problem: 'not-a-feature' };
  const given = value['properties'];
  if (given !== null && given !== undefined && !isObject(given)) log.report('properties-unreadable', row);
  const properties = isObject(given) ? readProperties(given) : emptyProperties();
  const geometry = value['geometry'] ?? null;
  const problem = geometry === null ? 'no-geometry' : null;
  return { row, id: idOf(value['id'] ?? properties['id']), geometry, problem, properties };
}

function idOf(id: unknown): string | null {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

function readProperties(given: Json): Record<string, Cell> {
  const properties = emptyProperties();
  // Parsed JSON has no names but its own.
  for (const name in given) properties[name] = cellOf(given[name]);
  return properties;
}

/** A plain value as it is; lists and objects as their JSON text. */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  return JSON.stringify(value).slice(0, MAX_NESTED_CHARACTERS);
}

/** Every property name of any row, in order of first appearance. */
function columnsOf(rows: readonly RawRow[]): string[] {
  const names = new Set<string>();
  for (const { properties } of rows) for (const name in properties) names.add(name);
  return [...names];
}

/** The old `crs` member of the 2008 specification, when there is one; else WGS 84, as RFC 7946 says. */
function statedCrs(crs: unknown): StatedCrs {
  if (crs === undefined || crs === null) return WGS_84_BY_FORMAT;
  const properties = isObject(crs) ? crs['properties'] : null;
  const name = isObject(properties) ? properties['name'] : null;
  return { statement: typeof name === 'string' ? name : null, isFixed: false };
}

function jsonError(text: string, decoded: Decoded, offset: number): ImportError {
  const checked = checkJson(text, MAX_JSON_DEPTH);
  const index = offset + (checked.ok ? text.length : checked.error.index);
  const line = decoded.text.slice(0, index).split('\n').length;
  const code = checked.ok ? 'json-invalid' : checked.error.code;
  return { code, facts: { byte: String(decoded.byteAt(index)), line: String(line) } };
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGeometry(value: unknown): boolean {
  return isObject(value) && typeof value['type'] === 'string' && GEOMETRIES.has(value['type']);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'JSON [ ]' : isObject(value) ? 'JSON { }' : 'JSON';
}

function nameOf(type: unknown): string {
  return typeof type === 'string' ? type.slice(0, 40) : 'JSON { }';
}
