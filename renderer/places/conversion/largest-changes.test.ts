import { expect, test } from 'vitest';
import type { DeltaRow } from '../../../core/conversion/conversion-row.ts';
import { largestChanges } from './largest-changes.ts';

function row(unit: string, change: number | null): DeltaRow {
  const value = change === null ? null : { value: change, low: change, high: change };
  return { key: 'k', section: 'load', unit, mined: value, hosted: value, change: value, notes: [] };
}

test('rows of one unit share a scale; a unit of one row, or without any change, has none', () => {
  const rows = [row('MW', 255), row('MW', -300), row('MW', null), row('t/yr', 5), row('dB', 0), row('dB', 0)];
  expect([...largestChanges(rows)]).toEqual([['MW', 300]]);
});
