/**
 * KML to rows: every placemark and every ground overlay with its names, times, data and geometry.
 *
 * Styles, views and links are left aside; a network link is named in a note and never fetched. Folders become a
 * column when there is more than one. Source: OGC 12-007r2 (KML 2.3).
 */
import type { Geometry } from 'geojson';
import type { Cell } from '../../core/layers/imported-feature.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { kmlGeometry, overlayArea } from './kml-geometry.ts';
import { MAX_ROWS } from './limits.ts';
import { columnsOfRows, makeRawRows, makeRow } from './make-raw-rows.ts';
import { plainText } from './plain-text.ts';
import { WGS_84_BY_FORMAT, type RawFile } from './raw-file.ts';
import { childOf, childText, walkXml, type XmlElement } from './read-xml.ts';
import type { ReadRequest } from './reader.ts';

type Placed = { readonly element: XmlElement; readonly folder: string };
type Cells = Map<string, Cell>;

const WHOLE = new Set(['Placemark', 'GroundOverlay', 'NetworkLink', 'Schema', 'name']);
const CONTAINERS = new Set(['Folder']);
const NUMERIC = /^(?:u?int|u?short|float|double)$/;

/** The rows of a KML document, or why it is none. */
export function readKml({ file, log }: ReadRequest): Promise<Result<RawFile, ImportError>> {
  const found: Placed[] = [];
  const folders: string[] = [];
  const numeric = new Set<string>();
  const state = { isTooLong: false };
  const walked = walkXml(file.bytes, {
    whole: WHOLE,
    onOpen: (name) => {
      if (CONTAINERS.has(name)) folders.push('');
    },
    onClose: (name) => {
      if (CONTAINERS.has(name)) folders.pop();
    },
    onWhole: (element, parent) => {
      if (element.name === 'name') {
        if (CONTAINERS.has(parent)) folders[folders.length - 1] = element.text.trim();
      } else if (element.name === 'Schema') addNumericFields(element, numeric);
      else if (element.name === 'NetworkLink') log.note('network-link', null);
      else if (found.length >= MAX_ROWS) state.isTooLong = true;
      else found.push({ element, folder: folders.filter((name) => name !== '').join(' / ') });
    },
  });
  if (!walked.ok) return Promise.resolve(walked);
  if (state.isTooLong) return Promise.resolve(err({ code: 'too-many-rows', facts: { limit: MAX_ROWS } }));
  const hasFolders = new Set(found.map(({ folder }) => folder)).size > 1;
  const rows = found.map((placed, index) => readRow(placed, { row: index + 1, numeric, hasFolders }));
  if (rows.length === 0) log.report('no-rows', null);
  return Promise.resolve(
    ok(
      makeRawRows({
        format: 'KML',
        crs: WGS_84_BY_FORMAT,
        layers: [],
        layer: null,
        rows,
        columns: columnsOfRows(rows),
      }),
    ),
  );
}

function readRow(
  { element, folder }: Placed,
  about: { readonly row: number; readonly numeric: ReadonlySet<string>; readonly hasFolders: boolean },
): RawRow {
  const cells: Cells = new Map();
  for (const column of ['name', 'address', 'phoneNumber']) addText(cells, column, childText(element, column));
  const description = childText(element, 'description');
  if (description !== null) add(cells, 'description', plainText(description));
  addTimes(cells, element);
  if (about.hasFolders) add(cells, 'folder', folder);
  const data = childOf(element, 'ExtendedData');
  if (data !== null) addData(cells, data, about.numeric);
  const id = cells.has('id') ? null : (element.attributes['id'] ?? null);
  return makeRow({ row: about.row, id, geometry: geometryOf(element), cells });
}

function geometryOf(element: XmlElement): unknown {
  if (element.name === 'GroundOverlay') return overlayArea(element);
  const given = element.children.map(kmlGeometry).filter((geometry) => geometry !== null);
  // Some programs leave an empty point beside the track that counts.
  return given.find((geometry) => !isEmpty(geometry)) ?? given.at(-1) ?? null;
}

function isEmpty(geometry: Geometry): boolean {
  return ('coordinates' in geometry ? geometry.coordinates : geometry.geometries).length === 0;
}

function addTimes(cells: Cells, element: XmlElement): void {
  const [stamp, span] = [childOf(element, 'TimeStamp'), childOf(element, 'TimeSpan')];
  if (stamp !== null) addText(cells, 'timestamp', childText(stamp, 'when'));
  if (span === null) return;
  addText(cells, 'begin', childText(span, 'begin'));
  addText(cells, 'end', childText(span, 'end'));
}

/** Typed data (`SimpleData` of a schema), untyped data (`Data`), and foreign elements with text of their own. */
function addData(cells: Cells, data: XmlElement, numeric: ReadonlySet<string>): void {
  for (const child of data.children) {
    if (child.name === 'SchemaData') {
      for (const field of child.children) {
        const name = field.attributes['name'];
        const isNumber = name !== undefined && numeric.has(fieldKey(child.attributes['schemaUrl'] ?? '', name));
        if (name !== undefined && field.name === 'SimpleData') add(cells, name, cellOf(field.text, isNumber));
      }
    } else if (child.name === 'Data') {
      const name = child.attributes['name'];
      if (name !== undefined) add(cells, name, childText(child, 'value'));
    } else if (child.children.length === 0) add(cells, child.name, cellOf(child.text, false));
  }
}

function addNumericFields(schema: XmlElement, numeric: Set<string>): void {
  for (const { name, attributes } of schema.children) {
    if (name !== 'SimpleField' || !NUMERIC.test(attributes['type'] ?? '')) continue;
    numeric.add(fieldKey(`#${schema.attributes['id'] ?? ''}`, attributes['name'] ?? ''));
  }
}

function fieldKey(schemaUrl: string, field: string): string {
  return `${schemaUrl.slice(schemaUrl.indexOf('#'))} ${field}`;
}

function cellOf(text: string, isNumber: boolean): Cell {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const value = Number(trimmed);
  return isNumber && Number.isFinite(value) ? value : trimmed;
}

/** Nothing is added for an element that is not there: a column of a file is one that it fills somewhere. */
function addText(cells: Cells, column: string, text: string | null): void {
  if (text !== null) add(cells, column, text);
}

/** A second column of the same name, for example `name` in the data, is numbered. */
function add(cells: Cells, column: string, cell: Cell): void {
  if (cell === null && cells.has(column)) return;
  let name = column;
  for (let copy = 2; (cells.get(name) ?? null) !== null; copy += 1) name = `${column} (${copy})`;
  if (cell !== null || name === column) cells.set(name, cell);
}
