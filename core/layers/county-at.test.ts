import { describe, expect, test } from 'vitest';
import { pointAt, type LonLat } from '../geo/geodesic.ts';
import { countyAt } from './county-at.ts';
import type { Gazetteer } from './layer-data.ts';

/** Two counties side by side; the sea lies east of the second. */
const gazetteer: Gazetteer = {
  places: {
    coordinates: new Float64Array(),
    population: new Float64Array(),
    names: [],
    regions: [],
    countries: [],
  },
  zips: { codes: [], coordinates: new Float64Array() },
  counties: {
    names: ['West', 'East'],
    states: ['Texas', 'Texas'],
    fips: ['48001', '48003'],
    geometries: [square(-98), square(-97)],
    boxes: Float64Array.from([-98, 30, -97, 31, -97, 30, -96, 31]),
  },
};

function square(west: number) {
  const ring = [
    [west, 30],
    [west + 1, 30],
    [west + 1, 31],
    [west, 31],
    [west, 30],
  ];
  return { type: 'Polygon' as const, coordinates: [ring] };
}

describe('countyAt', () => {
  test.each<{ name: string; point: LonLat; county: string | undefined }>([
    { name: 'inside', point: [-97.5, 30.5], county: 'West' },
    { name: '1.9 km off the coast', point: pointAt([-96, 30.5], 90, 1.9), county: 'East' },
    { name: '2.1 km off the coast', point: pointAt([-96, 30.5], 90, 2.1), county: undefined },
    { name: 'far away', point: [10, 50], county: undefined },
  ])('$name: $county', ({ point, county }) => {
    expect(countyAt(point, gazetteer)?.name).toBe(county);
  });

  test('off a corner the nearer county wins', () => {
    expect(countyAt([-97.001, 29.999], gazetteer)?.name).toBe('West');
    expect(countyAt([-96.999, 29.999], gazetteer)?.name).toBe('East');
  });
});
