import { expect, test } from 'vitest';
import { curveScale } from '../indicators/scales.ts';
import { unknown, type KnownReading } from '../indicators/reading.ts';
import type { FlatMatrix } from './flat-matrix.ts';
import { withScaleOf } from './replace-scale.ts';

function reading(value: number): KnownReading {
  const detail = { code: '', facts: {} };
  return { known: true, value, low: value, high: value + 5, grade: 'B', sources: [], detail, counted: [] };
}

const matrix: FlatMatrix = {
  perspective: 'delivery',
  state: 'hosted',
  siteIds: ['a', 'b'],
  indicators: ['grid.x', 'grid.line-distance'],
  groups: ['grid', 'grid'],
  point: Float64Array.of(0.1, 0.2, 0.3, NaN),
  low: Float64Array.of(0.1, 0.2, 0.3, NaN),
  high: Float64Array.of(0.1, 0.2, 0.3, NaN),
  failFloor: new Float64Array(2),
  openFloor: new Float64Array(2),
  excluded: new Uint8Array(2),
};
const scale = curveScale(
  [
    [0, 0],
    [10, 100],
  ],
  'user',
);

test('only the column of the indicator changes, and what is unknown stays unknown', () => {
  const readings = [reading(4), unknown('x', 'ask.y')];
  const changed = withScaleOf(matrix, readings, { indicator: 'grid.line-distance', scale });
  expect([...changed.point]).toEqual([0.1, 0.4, 0.3, NaN]);
  expect([...changed.high]).toEqual([0.1, 0.9, 0.3, NaN]);
  expect([...matrix.point]).toEqual([0.1, 0.2, 0.3, NaN]);
});

test('an indicator that is not weighed in this perspective changes nothing', () => {
  expect(withScaleOf(matrix, [], { indicator: 'impact.cooling-water', scale })).toBe(matrix);
});
