/** A table's column of geometries: well-known text or binary in hexadecimal digits, with or without an SRID, or GeoJSON. */
import type { Mapping } from '../../core/layers/columns.ts';
import { plainName } from '../../core/layers/columns.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { Cell } from '../../core/layers/imported-feature.ts';
import { isTooDeep } from './check-json.ts';
import type { PositionTable } from './position-table.ts';
import type { StatedCrs } from './raw-file.ts';
import { readWkb } from './read-wkb.ts';
import { readWkt } from './read-wkt.ts';

type Place = Pick<RawRow, 'geometry' | 'problem'>;
type GeometryCells = { readonly crs: StatedCrs; readonly place: (row: RawRow) => Place };
type Read = { readonly geometry: object; readonly srid: number | null } | { readonly problem: string };

const TEXT =
  /^\s*(?:SRID\s*=\s*\d+\s*;\s*)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|^\s*(?:SRID\s*=\s*\d+\s*;\s*)?GEOMETRYCOLLECTION/i;
const HEX = /^(?:\\x)?0[01](?:[0-9a-f]{2}){8,}$/i;
const JSON_TEXT = /^\s*\{[^]*"type"\s*:/;
/** Rows looked at to tell what a column holds. Heuristic. */
const SAMPLED = 20;
/** Lists inside one another in the GeoJSON of a cell: a collection of multipolygons needs 10. */
const MAX_DEPTH = 20;

/**
 * How each row is placed by its geometry cell; null when the table has no such column. The column the user named is
 * taken as it is; else one is taken when its first filled cells are geometries. One SRID in all rows is stated.
 */
export function geometryCells({ columns, rows, mapping }: PositionTable, given: Mapping): GeometryCells | null {
  const wanted = Object.keys(given).some((word) => plainName(word) === 'wkt') ? mapping['wkt'] : undefined;
  const usual = mapping['wkt'] === undefined ? columns : [mapping['wkt'], ...columns];
  const column = wanted ?? usual.find((name) => holdsGeometries(name, rows));
  if (column === undefined) return null;
  const srid = firstSrid(column, rows);
  return {
    crs: { statement: srid === null ? null : `EPSG:${srid}`, isFixed: false },
    place: ({ properties }) => placeByCell(properties[column] ?? null, srid),
  };
}

function holdsGeometries(column: string, rows: readonly RawRow[]): boolean {
  let seen = 0;
  for (const { properties } of rows) {
    const cell = properties[column] ?? null;
    if (cell === null) continue;
    if (!looksLikeGeometry(cell)) return false;
    seen += 1;
    if (seen === SAMPLED) break;
  }
  return seen > 0;
}

function looksLikeGeometry(cell: Cell): boolean {
  return typeof cell === 'string' && (TEXT.test(cell) || HEX.test(cell) || JSON_TEXT.test(cell));
}

function firstSrid(column: string, rows: readonly RawRow[]): number | null {
  for (const { properties } of rows.slice(0, SAMPLED)) {
    const cell = properties[column] ?? null;
    const read = cell === null ? null : readCell(String(cell));
    if (read !== null && 'geometry' in read) return read.srid;
  }
  return null;
}

function placeByCell(cell: Cell, srid: number | null): Place {
  if (cell === null) return { geometry: null, problem: 'coordinate-missing' };
  const read = readCell(String(cell));
  if ('problem' in read) return { geometry: null, problem: read.problem };
  return read.srid === null || read.srid === srid
    ? { geometry: read.geometry, problem: null }
    : { geometry: null, problem: 'wkt-srid' };
}

function readCell(text: string): Read {
  if (HEX.test(text)) {
    const read = readWkb(Buffer.from(text.replace(/^\\x/, ''), 'hex'));
    return read === null ? { problem: 'wkb-unreadable' } : { geometry: read.geometry, srid: read.srid };
  }
  if (JSON_TEXT.test(text)) return readJson(text);
  const stated = /^\s*SRID\s*=\s*(\d{1,9})\s*;/i.exec(text);
  const read = readWkt(stated === null ? text : text.slice(stated[0].length));
  if (!read.ok) return { problem: 'wkt-unreadable' };
  const srid = stated === null ? null : Number(stated[1]);
  return { geometry: read.value, srid: srid === 0 ? null : srid };
}

function readJson(text: string): Read {
  if (isTooDeep(text, MAX_DEPTH)) return { problem: 'geometry-unreadable' };
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null
      ? {
          geometry:
            'geometry' in value && typeof value.geometry === 'object' && value.geometry !== null
              ? value.geometry
              : value,
          srid: null,
        }
      : { problem: 'geometry-unreadable' };
  } catch {
    return { problem: 'geometry-unreadable' };
  }
}
