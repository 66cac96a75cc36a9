import { expect, test } from 'vitest';
import { unknown, type KnownReading } from '../indicators/reading.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { curveScale } from '../indicators/scales.ts';
import { PLAIN_SETTINGS } from './build-matrix.ts';
import { matrixOfPacked } from './matrix-of-packed.ts';
import { packReadings } from './packed-readings.ts';
import { withScaleOf } from './replace-scale.ts';

function reading(value: number): KnownReading {
  const detail = { code: '', facts: {} };
  return { known: true, value, low: value, high: value + 5, grade: 'B', sources: [], detail, counted: [] };
}

const packed = packReadings(
  [reading(4), unknown('x', 'ask.y')].map((read, i) => {
    const others = Object.fromEntries(INDICATORS.map(({ id }) => [id, unknown('x', 'ask.y')]));
    const readings = { ...others, 'grid.line-distance': read, 'grid.substation-distance': reading(1) };
    const gates = { delivery: [], burden: [] };
    return {
      siteId: `s${i}`,
      ...{ readings: { mined: readings, hosted: readings }, gates: { mined: gates, hosted: gates } },
      ...{ deltas: [], county: null },
    };
  }),
);
const matrix = matrixOfPacked(packed, { perspective: 'delivery', state: 'hosted' }, PLAIN_SETTINGS);
const scale = curveScale(
  [
    [0, 0],
    [10, 100],
  ],
  'user',
);

test('only the column of the indicator changes, and what is unknown stays unknown', () => {
  const before = [...matrix.point];
  const changed = withScaleOf(matrix, packed, { indicator: 'grid.line-distance', scale });
  const column = matrix.indicators.indexOf('grid.line-distance');
  const expected = before.with(column, 0.4);
  expect([...changed.point]).toEqual(expected);
  expect(changed.high[column]).toBe(0.9);
  expect([...matrix.point]).toEqual(before);
});

test('an indicator that is not weighed in this perspective changes nothing', () => {
  expect(withScaleOf(matrix, packed, { indicator: 'impact.cooling-water', scale })).toBe(matrix);
});
