import { expect, test } from 'vitest';
import { upperKVOf } from './voltage-class.ts';

test.each([
  { cell: 'UNDER 100', column: 'VOLT_CLASS', kV: 100 },
  { cell: '100-161', column: 'VOLT_CLASS', kV: 161 },
  { cell: '220-287', column: 'VOLT_CLASS', kV: 287 },
  { cell: '345', column: 'VOLT_CLASS', kV: 345 },
  { cell: '500', column: 'VOLT_CLASS', kV: 500 },
  { cell: '735 AND ABOVE', column: 'VOLT_CLASS', kV: Infinity },
  { cell: '735 and above', column: 'VOLT_CLASS', kV: Infinity },
  { cell: 'DC', column: 'VOLT_CLASS', kV: Infinity },
  { cell: '500 kV DC', column: 'voltage', kV: Infinity },
  { cell: 'NOT AVAILABLE', column: 'VOLT_CLASS', kV: NaN },
  { cell: -999999, column: 'VOLTAGE', kV: NaN },
  { cell: '-999999', column: 'VOLTAGE', kV: NaN },
  { cell: '', column: 'VOLTAGE', kV: NaN },
  { cell: null, column: 'VOLTAGE', kV: NaN },
  { cell: 0, column: 'VOLTAGE', kV: NaN },
  { cell: '138000;69000', column: 'voltage', kV: 138 },
  { cell: '138000', column: 'voltage', kV: 138 },
  { cell: 138, column: 'voltage', kV: 138 },
  { cell: '138 kV', column: 'voltage', kV: 138 },
  { cell: 1100, column: 'voltage_kv', kV: 1100 },
  { cell: 750, column: 'volts', kV: 0.75 },
])('$cell in $column reaches $kV kV', ({ cell, column, kV }) => {
  expect(upperKVOf(cell, column)).toBe(kV);
});
