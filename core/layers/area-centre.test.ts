import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import { areaCentre } from './area-centre.ts';

const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

it('is the middle of a square, whichever way its ring turns', () => {
  expect(areaCentre({ type: 'Polygon', coordinates: [square(-98, 33, 2)] })).toEqual([-97, 34]);
  expect(areaCentre({ type: 'Polygon', coordinates: [square(-98, 33, 2).reverse()] })).toEqual([-97, 34]);
});

it('weighs parts by their area and leaves holes out', () => {
  const parts = { type: 'MultiPolygon', coordinates: [[square(0, 0, 2)], [square(10, 0, 1)]] } as const;
  const [x = NaN, y = NaN] = areaCentre({ ...parts, coordinates: parts.coordinates.map((rings) => [...rings]) });
  expect([x, y]).toEqual([expect.closeTo((4 * 1 + 10.5) / 5, 9), expect.closeTo((4 * 1 + 0.5) / 5, 9)]);
  const [holed = NaN] = areaCentre({ type: 'Polygon', coordinates: [square(0, 0, 4), square(2, 0, 2)] });
  expect(holed).toBeCloseTo((16 * 2 - 4 * 3) / 12, 9);
});

it('is between the corners of an area that has collapsed to a line', () => {
  const flat = [0, 2, 4, 0].map((x) => [x, 0]);
  expect(areaCentre({ type: 'Polygon', coordinates: [flat] })).toEqual([1.5, 0]);
});
