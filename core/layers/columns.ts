/** Which column means what: by the user's word first, else by its usual name. */
import { err, ok, type Result } from '../lib/result.ts';
import type { ImportError } from './import-review.ts';
import { ROLE_DIMENSION } from './geometry-kinds.ts';
import { LAYER_ROLES, type LayerRole } from './layer-info.ts';
import type { RoleField } from './role-field.ts';
import { COORDINATE_FIELDS, ROLE_FIELDS } from './role-fields.ts';

/** Our field -> their column. */
export type Mapping = Readonly<Record<string, string>>;

/** A name without case, accents, spaces and marks: `Voltage (kV)` is `voltagekv`. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/**
 * The mapping of a role: `given` wins, every other field takes the first of its usual names that is a
 * column. `given` may name a field by any of its usual names, and give it an empty column to have it not read. Refuses a
 * field or column that is not there.
 */
export function mapColumns(
  columns: readonly string[],
  role: LayerRole | null,
  given: Mapping,
): Result<Mapping, ImportError> {
  const fields = [...COORDINATE_FIELDS, ...(role === null ? [] : ROLE_FIELDS[role])];
  const mapping: Record<string, string> = {};
  for (const [word, column] of Object.entries(given)) {
    if (plainName(word) === 'swap') continue;
    const field = fieldNamed(word, fields);
    if (field === undefined) return err({ code: 'unknown-field', facts: { field: word, fields: names(fields) } });
    const actual = column === '' ? '' : columnNamed(column, columns);
    if (actual === undefined)
      return err({ code: 'unknown-column', facts: { column, columns: columns.slice(0, 30).join(', ') } });
    mapping[field.field] = actual;
  }
  const byPlainName = new Map(columns.toReversed().map((column) => [plainName(column), column]));
  for (const field of fields) {
    if (mapping[field.field] !== undefined) continue;
    const name = field.names.find((usual) => byPlainName.has(usual));
    const column = name === undefined ? undefined : byPlainName.get(name);
    if (column !== undefined) mapping[field.field] = column;
  }
  const all = Object.entries({ ...coordinateColumns(columns, mapping), ...mapping });
  return ok(Object.fromEntries(all.filter(([, column]) => column !== '')));
}

/** A latitude and a longitude column told by the end of their names, `Site_Latitude` or `plant lon`; only as a pair. */
function coordinateColumns(columns: readonly string[], mapping: Mapping): Mapping {
  if ((mapping['wkt'] ?? '') !== '' && mapping['lat'] === undefined) return {};
  const lat = mapping['lat'] ?? columns.find((name) => /latitude$|[^a-z]lat$/i.test(name.trim()));
  const lon = mapping['lon'] ?? columns.find((name) => /longitude$|[^a-z](?:lon|lng|long)$/i.test(name.trim()));
  return lat === undefined || lon === undefined ? {} : { lat, lon };
}

/** True when the user's mapping says that latitude and longitude are exchanged in the file. */
export function saysSwap(given: Mapping): boolean {
  return Object.entries(given).some(([word, value]) => plainName(word) === 'swap' && /^(true|yes|1)$/i.test(value));
}

/** Required fields of the role that no column fills. */
export function missingFields(role: LayerRole, mapping: Mapping): string[] {
  return ROLE_FIELDS[role]
    .filter(({ required, field }) => required && mapping[field] === undefined)
    .map(({ field }) => field);
}

/**
 * The role a file looks like: the one with the most telling columns whose required fields are there and
 * whose geometry fits; null when no role has a telling column. Ties go to the earlier role of the list.
 */
export function suggestRole(columns: readonly string[], kinds: Readonly<Record<string, number>>): LayerRole | null {
  const present = new Set(columns.map(plainName));
  let best: { role: LayerRole; score: number } | null = null;
  for (const role of LAYER_ROLES) {
    const fields = ROLE_FIELDS[role];
    const has = (field: RoleField) => field.names.some((name) => present.has(name));
    if (!fields.every((field) => !field.required || has(field)) || !kindsFit(role, kinds)) continue;
    const score = fields.filter((field) => field.telling && has(field)).length;
    if (score > (best?.score ?? 0)) best = { role, score };
  }
  return best?.role ?? null;
}

function kindsFit(role: LayerRole, kinds: Readonly<Record<string, number>>): boolean {
  const dimension = ROLE_DIMENSION[role];
  const suffixes = {
    point: ['Point'],
    line: ['LineString'],
    area: ['Polygon'],
    place: ['Polygon', 'Point'],
    any: [''],
  }[dimension];
  const given = Object.keys(kinds);
  if (given.length === 0) return dimension === 'point' || dimension === 'place';
  return given.some((kind) => suffixes.some((suffix) => kind.endsWith(suffix)));
}

function fieldNamed(word: string, fields: readonly RoleField[]): RoleField | undefined {
  const plain = plainName(word);
  return (
    fields.find(({ field }) => plainName(field) === plain) ?? fields.find(({ names: usual }) => usual.includes(plain))
  );
}

function columnNamed(name: string, columns: readonly string[]): string | undefined {
  return columns.find((column) => column === name) ?? columns.find((column) => plainName(column) === plainName(name));
}

function names(fields: readonly RoleField[]): string {
  return fields.map(({ field }) => field).join(', ');
}
