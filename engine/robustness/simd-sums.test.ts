import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invariant } from '../../core/lib/invariant.ts';
import { seededRandom } from '../../core/lib/seeded-random.ts';
import { weightsOnlyRanks } from '../../core/robustness/weights-only.ts';
import { simdSums } from './simd-sums.ts';

function randoms(size: number, seed: number): Float64Array {
  const { next } = seededRandom(seed);
  return Float64Array.from({ length: size }, next);
}

function sumsOf(risks: Float64Array, criteria: number) {
  const sums = simdSums(risks, criteria);
  invariant(sums !== null, 'the processors that tests run on have these instructions');
  return sums;
}

const sizes = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 40 }), fc.nat());

test('every sum has the bits of one taken by itself', () => {
  fc.assert(
    fc.property(sizes, ([sites, criteria, seed]) => {
      const [risks, weights] = [randoms(sites * criteria, seed), randoms(5 * criteria, seed + 1)];
      const sums = sumsOf(risks, criteria);
      sums.sum(weights, 1);
      const plain = (draw: number) =>
        Array.from({ length: sites }, (_, site) =>
          risks
            .subarray(site * criteria, (site + 1) * criteria)
            .reduce((sum, risk, k) => sum + risk * (weights[draw * criteria + k] ?? 0), 0),
        );
      expect(sums.rows.map((row) => [...row.subarray(0, sites)])).toEqual([1, 2, 3, 4].map(plain));
    }),
    { numRuns: 40 },
  );
});

test('ranks are counted as from the sums of core, also where draws do not fill the last four', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 11 }), fc.nat(), (sites, draws, seed) => {
      const input = { risks: randoms(sites * 3, seed), criteria: 3, weights: randoms(draws * 3, seed + 1) };
      expect(weightsOnlyRanks(input, sumsOf(input.risks, 3))).toEqual(weightsOnlyRanks(input));
    }),
  );
});
