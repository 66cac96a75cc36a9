import { expect, test } from 'vitest';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { exampleWorld, pointLayer } from '../example-world.ts';
import { generation50km } from './generation-50km.ts';

function read(precisionKm: number | null) {
  const site = exampleSite({ precisionKm });
  const plants = [10, 45, 49.9, 50.1, 60].map((km, i) => ({ at: pointAt(site.position, 70 * i, km), value: 10 ** i }));
  const without = { at: pointAt(site.position, 10, 5), value: NaN };
  const layers = { plants: [pointLayer('plants', [...plants, without])] };
  return generation50km.read(site, 'hosted', exampleWorld({ layers }));
}

test('sums the MW within 50 km and lists every plant, nearest first', () => {
  const reading = read(0);
  expect(reading).toMatchObject({ value: 111, low: 111, high: 111, detail: { facts: { plants: 3, withoutMW: 1 } } });
  expect(reading.known && reading.counted.map(({ amount }) => amount)).toEqual([1, 10, 100]);
});

test('a ring widens the sum both ways', () => {
  expect(read(8)).toMatchObject({ value: 111, low: 1, high: 1111 });
  expect(read(50)).toMatchObject({ value: 111, low: 0, high: 11_111 });
});

test('without a precision the reading is graded worse; without a layer it is unknown', () => {
  expect(read(null)).toMatchObject({ grade: 'C', low: 111 });
  expect(generation50km.read(exampleSite(), 'hosted', exampleWorld())).toMatchObject({ known: false });
});
