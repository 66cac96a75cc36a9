import { describe, expect, test } from 'vitest';
import type { AreaSet } from '../../../core/spatial/feature-sets.ts';
import { seededNationalSet } from './national-layers.ts';

const SMALL = { seed: 3, scale: 0.01, siteCount: 50 };
const { layers, sites } = seededNationalSet(SMALL);

/** Every edge of every ring, told apart by its ends whatever its direction, and how often it occurs. */
function edgeCounts({ coordinates, ringStarts }: AreaSet): Map<string, number> {
  const counts = new Map<string, number>();
  for (let ring = 0; ring + 1 < ringStarts.length; ring += 1)
    for (let v = ringStarts[ring] ?? 0; v + 1 < (ringStarts[ring + 1] ?? 0); v += 1) {
      const ends = [0, 1].map((next) => coordinates.slice(2 * (v + next), 2 * (v + next) + 2).join(' '));
      const key = ends.sort().join(' | ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

describe('the seeded national data set', () => {
  test('is the same from the same seed and another from another', () => {
    expect(seededNationalSet(SMALL)).toEqual({ layers, sites });
    expect(seededNationalSet({ ...SMALL, seed: 4 }).layers.lines).not.toEqual(layers.lines);
  });

  test('has the share of the national counts that is asked for', () => {
    const { substations, lines, counties, landUse, protectedAreas, events, people } = layers;
    const features = (areas: AreaSet) => areas.featureStarts.length - 1;
    expect(substations.values).toHaveLength(750);
    expect(lines.starts).toHaveLength(951);
    expect(lines.coordinates).toHaveLength(2 * 3_950);
    expect([counties, landUse, protectedAreas].map(features)).toEqual([32, 2_000, 500]);
    expect([events, people].map(({ values }) => values.length)).toEqual([200, 5_000]);
  });

  test('keeps the sites of a smaller count in a larger one', () => {
    const more = seededNationalSet({ ...SMALL, siteCount: 80 });
    expect(more.sites.slice(0, sites.length)).toEqual(sites);
  });

  test.each(['landUse', 'counties'] as const)('%s share their borders', (name) => {
    const counts = [...edgeCounts(layers[name]).values()];
    expect(Math.max(...counts)).toBe(2);
    expect(counts.filter((count) => count === 2).length / counts.length).toBeGreaterThan(0.5);
  });

  test('closes every ring', () => {
    for (const { coordinates, ringStarts } of [layers.landUse, layers.counties, layers.protectedAreas])
      for (let ring = 0; ring + 1 < ringStarts.length; ring += 1) {
        const [first, end] = [ringStarts[ring] ?? NaN, ringStarts[ring + 1] ?? NaN];
        expect(coordinates.slice(2 * end - 2, 2 * end)).toEqual(coordinates.slice(2 * first, 2 * first + 2));
      }
  });

  test('has whole multiples of 1e-7 degrees', () => {
    for (const { coordinates } of Object.values(layers))
      for (const degrees of coordinates)
        if (Math.round(degrees * 1e7) / 1e7 !== degrees) expect(degrees).toBe('rounded');
  });
});
