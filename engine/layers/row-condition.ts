/** A table query as SQL: values are bound, names are quoted, a column that is not there is refused by the caller. */
import type { LayerFilter, LayerQuery } from '../../core/layers/layer-query.ts';
import { quoted } from '../workspaces/geopackage-schema.ts';
import type { Column } from './column-kinds.ts';

export type Sql = { readonly text: string; readonly values: readonly (string | number)[] };

const ALL: Sql = { text: '1', values: [] };

/** The WHERE part of a query, without its box. */
export function conditionOf({ search, filters }: LayerQuery, columns: readonly Column[]): Sql {
  const parts = [searchCondition(search, columns), ...filters.map((filter) => filterCondition(filter, columns))];
  return { text: parts.map(({ text }) => text).join(' AND '), values: parts.flatMap(({ values }) => values) };
}

/** The ORDER BY part: what is empty comes last either way, equals in the order of the table. */
export function orderOf(sort: LayerQuery['sort'], columns: readonly Column[]): string {
  const column = columns.find(({ name }) => name === sort?.column);
  if (sort === null || column === undefined) return 'fid';
  const name = quoted(column.name);
  const way = sort.descending ? 'DESC' : 'ASC';
  const empty = `(${isEmpty(name)})`;
  // Null and empty text are one thing here, so that among them the order of the table holds.
  const filled = `NULLIF(${name}, '')`;
  const text = `${filled} COLLATE NOCASE ${way}, fid`;
  return column.kind === 'number'
    ? `${empty}, NOT (${isNumber(filled)}), ${asNumber(filled)} ${way}, ${text}`
    : `${empty}, ${text}`;
}

function searchCondition(search: string, columns: readonly Column[]): Sql {
  const wanted = search.trim();
  if (wanted === '' || columns.length === 0) return ALL;
  const text = columns.map(({ name }) => `${quoted(name)} LIKE ? ESCAPE '\\'`).join(' OR ');
  return { text: `(${text})`, values: columns.map(() => containing(wanted)) };
}

function filterCondition({ column, test, value }: LayerFilter, columns: readonly Column[]): Sql {
  const known = columns.find(({ name }) => name === column);
  // A filter on a column that is gone finds nothing, rather than quietly everything.
  if (known === undefined) return { text: '0', values: [] };
  const name = quoted(column);
  const number = known.kind === 'number' && value.trim() !== '' ? Number(value) : NaN;
  switch (test) {
    case 'is-empty':
      return { text: `(${isEmpty(name)})`, values: [] };
    case 'is-filled':
      return { text: `NOT (${isEmpty(name)})`, values: [] };
    case 'contains':
      return { text: `${name} LIKE ? ESCAPE '\\'`, values: [containing(value)] };
    case 'equals':
      return compared(name, '=', number, value);
    case 'not-equals': {
      const same = compared(name, '=', number, value);
      return { text: `(${name} IS NULL OR NOT (${same.text}))`, values: same.values };
    }
    case 'at-least':
      return compared(name, '>=', number, value);
    case 'at-most':
      return compared(name, '<=', number, value);
  }
}

function compared(name: string, sign: '=' | '>=' | '<=', number: number, value: string): Sql {
  return Number.isNaN(number)
    ? { text: `(NOT (${isEmpty(name)}) AND ${name} COLLATE NOCASE ${sign} ?)`, values: [value] }
    : { text: `(${isNumber(name)} AND ${asNumber(name)} ${sign} ?)`, values: [number] };
}

function isEmpty(name: string): string {
  return `${name} IS NULL OR ${name} = ''`;
}

function asNumber(name: string): string {
  return `CAST(${name} AS REAL)`;
}

/** A number, or text that begins like one and has nothing that no number has. */
function isNumber(name: string): string {
  return `(typeof(${name}) <> 'text' OR (${name} GLOB '*[0-9]*' AND ${name} NOT GLOB '*[^-0-9.eE+]*'))`;
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
