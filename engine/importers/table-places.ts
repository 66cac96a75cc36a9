/** Rows of a table without coordinates, placed by ZIP code or by the name of their place, county and state. */
import { plainName, type Mapping } from '../../core/layers/columns.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import { emptyProperties, type Cell } from '../../core/layers/imported-feature.ts';
import { createPlaceFinder, type NamedPlace, type PlacedByName } from '../../core/layers/place-by-name.ts';
import { WHERE } from '../../core/layers/role-fields.ts';
import type { Placed, PositionTable, TableRequest } from './position-table.ts';
import { WGS_84_BY_FORMAT } from './raw-file.ts';

/** Columns that say how exactly a row was placed and by what; the role of sites reads both. */
const PRECISION = 'precisionKm';
const BASIS = 'positionBasis';

/** Null when no column names a place exactly enough: a state alone is none. */
export async function placeByNames(table: PositionTable, { log, context }: TableRequest): Promise<Placed | null> {
  const fields = placeColumns(table);
  const { zip, place, county, state } = fields;
  const areNamed = zip !== undefined || place !== undefined || (county !== undefined && state !== undefined);
  if (!areNamed || table.rows.length === 0) return null;
  const find = createPlaceFinder(await context.gazetteer());
  const rows = table.rows.map((row) => {
    const found = find(namedPlace(row, fields));
    if ('code' in found) return { ...row, geometry: null, problem: found.code };
    log.report('placed-by-name', row.row, { basis: found.basis });
    return placedRow(row, found);
  });
  const added = [PRECISION, BASIS].filter((column) => !table.columns.includes(column));
  return { columns: [...table.columns, ...added], rows, crs: WGS_84_BY_FORMAT };
}

type Fields = Readonly<Partial<Record<keyof NamedPlace, string>>>;

/** Our field -> their column: as mapped, else by its usual name. */
function placeColumns({ columns, mapping }: Pick<PositionTable, 'columns'> & { readonly mapping: Mapping }): Fields {
  const usual = WHERE.map(({ field, names }) => {
    const column = names
      .map((name) => columns.find((given) => plainName(given) === name))
      .find((given) => given !== undefined);
    return [field, mapping[field] ?? column] as const;
  });
  return Object.fromEntries(usual.filter(([, column]) => column !== undefined));
}

function namedPlace({ properties }: RawRow, fields: Fields): NamedPlace {
  const cell = (field: keyof NamedPlace) => {
    const column = fields[field];
    const value: Cell = column === undefined ? null : (properties[column] ?? null);
    return value === null || String(value).trim() === '' ? null : String(value);
  };
  return {
    zip: cell('zip'),
    place: cell('place'),
    county: cell('county'),
    state: cell('state'),
    country: cell('country'),
  };
}

/** What the table itself says of its precision is kept. */
function placedRow(
  row: RawRow,
  { position, precisionKm, basis }: Extract<PlacedByName, { position: unknown }>,
): RawRow {
  const properties = Object.assign(emptyProperties(), row.properties);
  properties[PRECISION] ??= precisionKm;
  properties[BASIS] ??= basis;
  return { ...row, geometry: { type: 'Point', coordinates: [...position] }, problem: null, properties };
}

/** Whether a row lies where its ZIP code, place or county lies, so that its decimals say nothing about it. */
export function isPlacedByName({ properties }: RawRow): boolean {
  const basis = properties[BASIS];
  return basis === 'zip' || basis === 'place' || basis === 'county';
}
