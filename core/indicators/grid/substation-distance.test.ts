import { expect, test } from 'vitest';
import { pointAt } from '../../geo/geodesic.ts';
import { exampleSite } from '../../sites/example-site.ts';
import { exampleWorld, pointLayer } from '../example-world.ts';
import { substationDistance } from './substation-distance.ts';

const site = exampleSite({ precisionKm: 0.5 });

function read(values: readonly number[], parameters = {}) {
  const points = values.map((value, i) => ({ at: pointAt(site.position, 40, 2 * (i + 1)), value }));
  const substations = [pointLayer('substations', points)];
  return substationDistance.read(site, 'mined', exampleWorld({ document: { parameters }, layers: { substations } }));
}

test('counts every substation by default, also without a voltage', () => {
  const reading = read([NaN, 345]);
  expect(reading).toMatchObject({ detail: { code: 'grid.substation-distance.detail-no-voltage' } });
  expect(reading.known && [reading.value, reading.low, reading.high]).toEqual([
    expect.closeTo(2, 9),
    expect.closeTo(1.5, 9),
    expect.closeTo(2.5, 9),
  ]);
});

test('with a threshold, only those known to reach it', () => {
  const parameters = { 'grid.substation-distance.minVoltageKV': 138 };
  const reading = read([NaN, 69, 138], parameters);
  expect(reading.known && reading.value).toBeCloseTo(6, 9);
  expect(read([NaN, 69], parameters)).toMatchObject({ known: false, reason: { code: 'no-qualifying-substation' } });
});

test('without a layer it is unknown', () => {
  expect(substationDistance.read(site, 'hosted', exampleWorld())).toMatchObject({ reason: { code: 'not-imported' } });
});
