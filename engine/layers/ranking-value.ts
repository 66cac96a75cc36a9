/** What makes a feature of a layer more worth drawing when not all can be: its voltage, capacity or population. */
import { plainName } from '../../core/layers/columns.ts';
import { ROLE_FIELDS } from '../../core/layers/role-fields.ts';
import { upperKVOf } from '../../core/layers/voltage-class.ts';
import type { TableRow } from '../workspaces/feature-table.ts';

const VOLTAGE_NAMES = namesOf('transmission-lines', 'voltage');
const AMOUNT_NAMES = [...namesOf('plants', 'capacityMW'), ...namesOf('population', 'population')];

/** A number to sort by, larger first; 0 when the row has none. */
export function rankingValue({ properties }: TableRow): number {
  for (const [column, cell] of Object.entries(properties)) {
    const name = plainName(column);
    if (VOLTAGE_NAMES.includes(name)) return finite(upperKVOf(cell, column));
    if (AMOUNT_NAMES.includes(name)) return finite(Number(cell));
  }
  return 0;
}

function namesOf(role: keyof typeof ROLE_FIELDS, field: string): readonly string[] {
  return ROLE_FIELDS[role].find((one) => one.field === field)?.names ?? [];
}

/** Open-ended classes and DC sort above every class with an upper end. */
function finite(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(value, 1e6);
}
