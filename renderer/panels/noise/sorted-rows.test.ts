import { expect, test } from 'vitest';
import type { ExposedReceptor } from '../../../core/noise/exposure.ts';
import { sortedRows } from './sorted-rows.ts';

function row(id: number, mined: number | null, hosted: number | null): ExposedReceptor {
  const level = (likely: number) => ({
    ...{ dba: { low: likely, likely, high: likely }, dbc: { low: likely, likely, high: likely } },
    ...{ isTonal: false, isLowFrequency: false, nearestM: 100 },
  });
  const change = mined === null || hosted === null ? null : hosted - mined;
  return {
    ...{ id, label: String(id), kind: 'dwelling', position: [0, 0], people: null, isAgainstMeasured: false },
    mined: mined === null ? null : level(mined),
    hosted: hosted === null ? null : level(hosted),
    change: change === null ? null : { low: change, likely: change, high: change },
  };
}

const rows = [row(0, 50, 40), row(1, null, 60), row(2, 40, 45), row(3, 50, 41)];
const ids = (key: 'mined' | 'hosted' | 'change', isFalling: boolean) =>
  sortedRows(rows, { key, isFalling }).map(({ id }) => id);

test('rows come by a level or the change, ties by place, the unknown last either way', () => {
  expect(ids('hosted', true)).toEqual([1, 2, 3, 0]);
  expect(ids('mined', true)).toEqual([0, 3, 2, 1]);
  expect(ids('mined', false)).toEqual([2, 0, 3, 1]);
  expect(ids('change', false)).toEqual([0, 3, 2, 1]);
});

test('no more than a hundred are shown', () => {
  const many = Array.from({ length: 300 }, (_, i) => row(i, i, i));
  expect(
    sortedRows(many, { key: 'hosted', isFalling: true })
      .map(({ id }) => id)
      .slice(0, 2),
  ).toEqual([299, 298]);
  expect(sortedRows(many, { key: 'hosted', isFalling: true })).toHaveLength(100);
});
