import { describe, expect, test } from 'vitest';
import { exampleSite } from '../../core/workspace/example-workspace.ts';
import { circle, precisionRings, siteFeatures } from './site-features.ts';

/** Great-circle distance in km on the mean sphere. */
function distanceKm([lonA = 0, latA = 0]: readonly number[], [lonB = 0, latB = 0]: readonly number[]): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((latB - latA) * rad) / 2) ** 2 +
    Math.cos(latA * rad) * Math.cos(latB * rad) * Math.sin(((lonB - lonA) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

describe('circle', () => {
  test.each([
    { name: 'Texas', center: [-97.2, 33.2] as const, km: 8 },
    { name: 'the far north', center: [15, 68.6] as const, km: 25 },
    { name: 'the antimeridian', center: [179.99, -17] as const, km: 10 },
  ])('every corner lies on the radius: $name', ({ center, km }) => {
    const [ring = []] = circle(center, km).coordinates;
    for (const corner of ring) expect(distanceKm(center, corner)).toBeCloseTo(km, 6);
    expect(ring.at(-1)).toEqual(ring[0]);
  });
});

describe('rings', () => {
  test('only a position known to a radius that can be seen has one', () => {
    const sites = [
      exampleSite('town', { precisionKm: 5 }),
      exampleSite('gate', { precisionKm: 0.05 }),
      exampleSite('unknown'),
    ];
    expect(precisionRings(sites).features.map(({ properties }) => properties.id)).toEqual(['town']);
  });
});

test('a stand-in has the name for its label and the id for a click', () => {
  const { features } = siteFeatures([exampleSite('denton', { name: 'Denton' })]);
  expect(features[0]?.properties).toEqual({ id: 'denton', name: 'Denton' });
  expect(features[0]?.geometry.coordinates).toEqual([-97.21, 33.21]);
});
