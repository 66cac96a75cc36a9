/** What makes a feature of a layer more worth drawing when not all can be: its voltage, capacity or population. */
import { plainName } from '../../core/layers/columns.ts';
import type { Cell } from '../../core/layers/imported-feature.ts';
import { ROLE_FIELDS } from '../../core/layers/role-fields.ts';
import { upperKVOf } from '../../core/layers/voltage-class.ts';

const VOLTAGE_NAMES = namesOf('transmission-lines', 'voltage');
const AMOUNT_NAMES = [...namesOf('plants', 'capacityMW'), ...namesOf('population', 'population')];

export type Ranking = { readonly column: string; readonly valueOf: (cell: Cell) => number };

/** The column that ranks and how to read it, larger first; null when no column does. NaN for a cell without a number. */
export function rankingOf(columns: readonly string[]): Ranking | null {
  const column = columns.find((name) => [...VOLTAGE_NAMES, ...AMOUNT_NAMES].includes(plainName(name)));
  if (column === undefined) return null;
  const read = VOLTAGE_NAMES.includes(plainName(column)) ? (cell: Cell) => upperKVOf(cell, column) : amountOf;
  return { column, valueOf: remembering(read) };
}

function namesOf(role: keyof typeof ROLE_FIELDS, field: string): readonly string[] {
  return ROLE_FIELDS[role].find((one) => one.field === field)?.names ?? [];
}

function amountOf(cell: Cell): number {
  return cell === null || cell === '' ? NaN : Number(cell);
}

/** Open-ended classes and DC sort above every class with an upper end. */
const HIGHEST = 1e6;

/** A class in words is read once, not once a row. */
function remembering(read: (cell: Cell) => number): (cell: Cell) => number {
  const known = new Map<Cell, number>();
  return (cell) => {
    if (typeof cell !== 'string') return Math.min(read(cell), HIGHEST);
    const value = known.get(cell) ?? Math.min(read(cell), HIGHEST);
    if (known.size < 10_000) known.set(cell, value);
    return value;
  };
}
