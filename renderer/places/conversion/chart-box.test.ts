import { expect, test } from 'vitest';
import { acrossAt, CHART, heightAt, pathThrough, roundTop } from './chart-box.ts';

test.each([
  [[300, 15], 300],
  [[270], 300],
  [[1020], 1500],
  [[0.7], 0.8],
  [[], 0],
  [[0], 0],
])('the axis over %j ends at %d', (values, top) => {
  expect(roundTop(values)).toBeCloseTo(top, 9);
});

test('the ends of the axes are the edges of the box', () => {
  expect([acrossAt(0), acrossAt(1)]).toEqual([CHART.left, CHART.right]);
  expect([heightAt(0, 300), heightAt(300, 300), heightAt(0, 0)]).toEqual([CHART.bottom, CHART.top, CHART.bottom]);
});

test('a path goes through its points in order', () => {
  expect(
    pathThrough([
      [0, 1],
      [2, 3.04],
    ]),
  ).toBe('M0.0 1.0L2.0 3.0');
});
