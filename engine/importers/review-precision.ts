/** How finely are the positions of a file written? Decimals of most coordinates, and what the last one is worth. */
import type { Mapping } from '../../core/layers/columns.ts';
import type { ImportReview } from '../../core/layers/import-review.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import { isPlacedByName } from './table-places.ts';

/** Rows looked at. Heuristic: enough to know what most are like. */
const SAMPLE = 1_000;
/** Metres of a degree of latitude: 40,008 km of meridian over 360. */
const METRES_PER_DEGREE = 111_132;
/** Digits that a double keeps from text; the rest is rounding. */
const SAFE_DIGITS = 15;

/** Null when no row states a position. `metresPerUnit` is null for degrees. */
export function precisionOf(
  rows: readonly RawRow[],
  mapping: Mapping,
  metresPerUnit: number | null,
): ImportReview['precision'] {
  const counts = new Map<number, number>();
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index];
    for (const decimals of row === undefined || isPlacedByName(row) ? [] : decimalsOf(row, mapping)) {
      counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    }
  }
  const most = [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
  if (most === undefined) return null;
  const metres = 10 ** -most * (metresPerUnit ?? METRES_PER_DEGREE);
  return { decimals: most, metres: Number(metres.toPrecision(2)) };
}

/** From the text of a table's own columns where they are plain numbers: `31.50` has two decimals, 31.5 has one. */
function decimalsOf({ geometry, properties }: RawRow, mapping: Mapping): number[] {
  const cells = [mapping['lon'], mapping['lat']].map((column) => (column === undefined ? null : properties[column]));
  const written = cells.flatMap((cell) => {
    const digits = typeof cell === 'string' ? /^\s*[+-]?\d+(?:[.,](\d+))?\s*$/.exec(cell) : null;
    return digits === null ? [] : [(digits[1] ?? '').length];
  });
  if (written.length > 0) return written;
  return firstNumbers(geometry).map(decimalsOfNumber);
}

function decimalsOfNumber(value: number): number {
  const text = String(Number(value.toPrecision(SAFE_DIGITS)));
  const [digits = '', exponent = '0'] = text.split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

/** x and y of the first position, whatever the geometry is; its structure is not checked yet. */
function firstNumbers(geometry: unknown): number[] {
  let value: unknown = geometry;
  for (let depth = 0; depth < 10; depth += 1) {
    if (Array.isArray(value)) {
      const [x, y] = value as unknown[];
      if (typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)) return [x, y];
      value = x;
    } else if (typeof value === 'object' && value !== null) {
      value = 'coordinates' in value ? value.coordinates : 'geometries' in value ? value.geometries : null;
    } else return [];
  }
  return [];
}
