import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../lib/seeded-random.ts';
import { PackedSums } from './packed-sums.ts';

function table(rows: number, columns: number, seed: number): number[][] {
  const { next } = seededRandom(seed);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, next));
}

test('every sum has the bits of one taken by itself, whatever the number of sites', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 7 }), fc.nat(), (sites, criteria, seed) => {
      const risks = table(sites, criteria, seed);
      const weights = table(3, criteria, seed + 1);
      const sums = new PackedSums(Float64Array.from(risks.flat()), criteria);
      sums.sum(Float64Array.from(weights.flat()), 1);
      const plain = (draw: number) =>
        risks.map((row) => row.reduce((sum, risk, k) => sum + risk * (weights[draw]?.[k] ?? 0), 0));
      expect([...sums.rows[0]].slice(0, sites)).toEqual(plain(1));
      expect([...sums.rows[1]].slice(0, sites)).toEqual(plain(2));
    }),
  );
});
