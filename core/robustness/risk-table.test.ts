import { describe, expect, test } from 'vitest';
import { parseValueFunction, type Breakpoint } from '../curves/value-function.ts';
import { riskTable, TABLE_SIZE } from './risk-table.ts';
import { triangularMiddles, triangularQuantile } from './triangular.ts';
import type { UncertainReadings } from './uncertain-readings.ts';

function curve(...points: Breakpoint[]) {
  const parsed = parseValueFunction(points);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

/** Falls and rises again: least at 10 km. */
const valley = curve({ at: 0, risk: 1 }, { at: 10, risk: 0 }, { at: 20, risk: 1 });

function reading(value: number, low: number, high: number, noise = 0): UncertainReadings {
  const one = (number: number) => Float64Array.of(number);
  return { curves: [valley], value: one(value), low: one(low), high: one(high), noise: one(noise) };
}

test('an exact reading of no noise is one risk', () => {
  expect(new Set(riskTable(reading(5, 5, 5), 0, 'left-out'))).toEqual(new Set([0.5]));
});

test('a range is drawn in the unit of the reading, so that a curve that falls and rises is followed', () => {
  const table = riskTable(reading(10, 0, 20), 0, 'left-out') ?? new Float64Array(0);
  expect(table).toHaveLength(TABLE_SIZE);
  // Triangular round the valley: the mean distance from it is a third of the half-width.
  expect(table.reduce((sum, risk) => sum + risk, 0) / table.length).toBeCloseTo(1 / 3, 2);
});

test('risks ascend from range to range, and noise stays in [0, 1]', () => {
  const table = riskTable(reading(1, 0, 4, 0.35), 0, 'left-out') ?? new Float64Array(0);
  expect(Math.max(...table)).toBe(1);
  const lowestNoise = table.filter((_, i) => i % 16 === 0);
  expect([...lowestNoise]).toEqual([...lowestNoise].sort((a, b) => a - b));
});

test('a class takes its kinder word a quarter of the time and its harsher one as often', () => {
  const classes = { ...reading(0.4, 0.1, 0.9), curves: [null] };
  const table = [...(riskTable(classes, 0, 'left-out') ?? [])];
  const share = (risk: number) => table.filter((each) => each === risk).length / table.length;
  expect([share(0.1), share(0.4), share(0.9)]).toEqual([0.25, 0.5, 0.25]);
});

test('an unknown reading is left out, or anywhere', () => {
  const unknown = reading(NaN, NaN, NaN);
  expect(riskTable(unknown, 0, 'left-out')).toBeNull();
  const anywhere = riskTable(unknown, 0, 'anywhere') ?? new Float64Array(0);
  expect([anywhere[0], anywhere.at(-1)]).toEqual([1 / 512, 511 / 512]);
});

describe('triangular quantiles', () => {
  test('a symmetric one has its middle at the mode and its quarter where half the square says', () => {
    const triangle = { low: 0, mode: 1, high: 2 };
    expect(triangularQuantile(triangle, 0.5)).toBe(1);
    expect(triangularQuantile(triangle, 0.125)).toBeCloseTo(0.5, 12);
    expect(triangularQuantile(triangle, 0.875)).toBeCloseTo(1.5, 12);
  });

  test('a mode at an end is allowed', () => {
    expect([...triangularMiddles({ low: 0, mode: 0, high: 1 }, 2)]).toEqual([
      expect.closeTo(1 - Math.sqrt(0.75), 12),
      expect.closeTo(0.5, 12),
    ]);
  });
});
