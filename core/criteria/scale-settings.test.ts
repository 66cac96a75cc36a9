import { expect, test } from 'vitest';
import { classScale, curveScale } from '../indicators/scales.ts';
import { scaleInUse, ScaleSetting, type ScaleSettings } from './scale-settings.ts';

const distance = {
  id: 'grid.line-distance',
  scale: curveScale(
    [
      [0, 0],
      [10, 100],
    ],
    'registry',
  ),
};
const path = { id: 'land-use.entitlement', scale: classScale({ easy: 10, hard: 80 }, 'registry') };

test('a curve of the user takes the place of the registry, with its own source', () => {
  const settings: ScaleSettings = {
    'grid.line-distance': {
      kind: 'curve',
      points: [
        [0, 20],
        [5, 60],
      ],
      source: 'utility letter',
    },
  };
  const scale = scaleInUse(distance, settings);
  expect(scale).toMatchObject({
    kind: 'curve',
    source: 'utility letter',
    curve: [
      { at: 0, risk: 0.2 },
      { at: 5, risk: 0.6 },
    ],
  });
  expect(scaleInUse(path, settings)).toBe(path.scale);
});

test('classes that are left out keep the risk of the registry', () => {
  const settings: ScaleSettings = {
    'land-use.entitlement': { kind: 'classes', risks: { hard: 95 }, source: 'county' },
  };
  expect(scaleInUse(path, settings)).toEqual({ kind: 'classes', risks: { easy: 0.1, hard: 0.95 }, source: 'county' });
});

test('a setting of the other kind changes nothing', () => {
  const settings: ScaleSettings = { 'grid.line-distance': { kind: 'classes', risks: {}, source: '' } };
  expect(scaleInUse(distance, settings)).toBe(distance.scale);
});

test.each([
  {
    name: 'readings that do not increase',
    points: [
      [1, 0],
      [1, 50],
    ],
  },
  {
    name: 'a risk beyond 100',
    points: [
      [0, 0],
      [1, 101],
    ],
  },
  { name: 'one corner', points: [[0, 0]] },
])('a file with $name is refused', ({ points }) => {
  expect(ScaleSetting.safeParse({ kind: 'curve', points, source: '' }).success).toBe(false);
});
