/**
 * Where the rows of a table lie: by two columns of coordinates, by one column of geometries (well-known text or
 * binary, GeoJSON), by one column that holds both coordinates, else by ZIP code or the name of a place.
 *
 * Coordinates are handed on as they stand; whether they are degrees is for the review to say.
 */
import { plainName } from '../../core/layers/columns.ts';
import { readCoordinate } from '../../core/layers/coordinate-text.ts';
import { POSITION_OPTIONAL } from '../../core/layers/geometry-kinds.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { Cell } from '../../core/layers/imported-feature.ts';
import { geometryCells } from './geometry-cells.ts';
import type { Placed, PositionTable, TableRequest } from './position-table.ts';
import type { StatedCrs } from './raw-file.ts';
import { placeByNames } from './table-places.ts';

type Place = Pick<RawRow, 'geometry' | 'problem'>;

const NOT_STATED: StatedCrs = { statement: null, isFixed: false };
/** Names of columns that hold latitude and longitude together, without marks. */
const PAIR_NAMES =
  /^(?:latlon|latlng|latlong|lonlat|coordinates?|coords?|coordinatepair|location|position|point|geopoint|gps|gpscoordinates?|latitudelongitude|coordenadas|coordinate|xy)$/;
/** Rows looked at to tell what a column holds, and the share that must fit. Heuristic. */
const SAMPLED = 50;
const MOST = 0.8;

/** The rows with the geometry each of them states; columns grow by what placing by name adds. */
export async function placeRows(table: PositionTable, request: TableRequest): Promise<Placed> {
  const { columns, rows, mapping } = table;
  const { lat, lon } = mapping;
  if (lat !== undefined && lon !== undefined) {
    return {
      columns,
      crs: NOT_STATED,
      rows: withPlaces(rows, ({ properties }) => placeByAxes(properties[lat], properties[lon])),
    };
  }
  const cells = geometryCells(table, request.options.columns);
  if (cells !== null) return { columns, crs: cells.crs, rows: withPlaces(rows, cells.place) };
  const pair = pairColumn(table);
  if (pair !== null) return { columns, crs: NOT_STATED, rows: withPlaces(rows, placeByPair(pair, rows)) };
  const { role } = request.options;
  if (role !== null && POSITION_OPTIONAL.has(role)) return { columns, crs: NOT_STATED, rows };
  const named = await placeByNames(table, request);
  if (named === null) request.log.report('no-coordinate-columns', null);
  return named ?? { columns, crs: NOT_STATED, rows };
}

function withPlaces(rows: readonly RawRow[], place: (row: RawRow) => Place): RawRow[] {
  return rows.map((row) => {
    const { geometry, problem } = place(row);
    return { row: row.row, id: row.id, geometry, problem, properties: row.properties };
  });
}

function placeByAxes(lat: Cell | undefined, lon: Cell | undefined): Place {
  if (lat === null || lat === undefined || lon === null || lon === undefined) return missing();
  const [y, x] = [coordinate(lat, 'lat'), coordinate(lon, 'lon')];
  if (x === null || y === null) return { geometry: null, problem: 'coordinate-unreadable' };
  return point(x, y);
}

function coordinate(cell: Cell, axis: 'lat' | 'lon'): number | null {
  return typeof cell === 'number' ? (Number.isFinite(cell) ? cell : null) : readCoordinate(String(cell), axis);
}

function missing(): Place {
  return { geometry: null, problem: 'coordinate-missing' };
}

function point(x: number, y: number): Place {
  return { geometry: { type: 'Point', coordinates: [x, y] }, problem: null };
}

/** The column that holds both coordinates of most rows: by its name, and by what stands in it. */
function pairColumn({ columns, rows }: PositionTable): string | null {
  const holdsPairs = (column: string) => {
    const cells = rows.slice(0, SAMPLED).flatMap(({ properties }) => properties[column] ?? []);
    return cells.length > 0 && cells.filter((cell) => readPair(String(cell)) !== null).length >= MOST * cells.length;
  };
  return columns.find((column) => PAIR_NAMES.test(plainName(column)) && holdsPairs(column)) ?? null;
}

/** Two coordinates as text, in the order given; null when there are not exactly two. */
function readPair(text: string): readonly [string, string] | null {
  const plain = text.trim().replace(/^[([]|[)\]]$/g, '');
  const [first, second, third] = halves(plain);
  if (first === undefined || second === undefined || third !== undefined) return null;
  const reads = (cell: string) => readCoordinate(cell, 'lat') !== null || readCoordinate(cell, 'lon') !== null;
  return reads(first) && reads(second) ? [first, second] : null;
}

/** The parts of a pair: at a semicolon or comma, else after a hemisphere letter, else at a space. */
function halves(text: string): string[] {
  if (text.includes(';')) return text.split(';');
  const [first, second, third, fourth, ...more] = text.split(/,\s*/);
  // 40,1, -75,2: decimal commas.
  if (fourth !== undefined && more.length === 0) return [`${first}.${second ?? ''}`, `${third ?? ''}.${fourth}`];
  if (second !== undefined) return text.split(/,\s*/);
  const letters = /^(.*?[NSns])\s*(\d.*)$/.exec(text);
  return letters === null ? text.split(/\s+/) : [letters[1] ?? '', letters[2] ?? ''];
}

/** Latitude first unless a hemisphere letter, the name of the column or a number beyond 90 says otherwise. */
function placeByPair(column: string, rows: readonly RawRow[]): (row: RawRow) => Place {
  const lonFirst =
    /^(?:lon|xy)/.test(plainName(column)) || rows.some(({ properties }) => isLonFirst(properties[column]));
  return ({ properties }) => {
    const cell = properties[column] ?? null;
    if (cell === null) return missing();
    const pair = readPair(String(cell));
    if (pair === null) return { geometry: null, problem: 'coordinate-unreadable' };
    return lonFirst ? placeByAxes(pair[1], pair[0]) : placeByAxes(pair[0], pair[1]);
  };
}

function isLonFirst(cell: Cell | undefined): boolean {
  const pair = cell === null || cell === undefined ? null : readPair(String(cell));
  if (pair === null) return false;
  if (/[EWO]/i.test(pair[0])) return true;
  const [first, second] = [readCoordinate(pair[0], 'lat'), readCoordinate(pair[1], 'lat')];
  return first !== null && second !== null && Math.abs(first) > 90 && Math.abs(first) <= 180 && Math.abs(second) <= 90;
}
