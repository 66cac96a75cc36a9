import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invariant } from '../../lib/invariant.ts';
import { seededRandom } from '../../lib/seeded-random.ts';
import { weightsOnlyRanks } from '../weights-only.ts';
import { simdWeightsOnly } from './simd-weights-only.ts';
import { weightsRoom } from './weights-room.ts';

function randoms(size: number, seed: number): Float64Array {
  const { next } = seededRandom(seed);
  return Float64Array.from({ length: size }, next);
}

function roomOf(sites: number, criteria: number) {
  const room = weightsRoom(sites, criteria);
  invariant(room !== null, 'the processors that tests run on have these instructions');
  return room;
}

function fastRanks(sites: number, criteria: number) {
  const ranks = simdWeightsOnly(sites, criteria);
  invariant(ranks !== null, 'the processors that tests run on have these instructions');
  return ranks;
}

const sizes = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 40 }), fc.nat());

test('every sum has the bits of one taken by itself', () => {
  fc.assert(
    fc.property(sizes, ([sites, criteria, seed]) => {
      const [risks, weights] = [randoms(sites * criteria, seed), randoms(9 * criteria, seed + 1)];
      const room = roomOf(sites, criteria);
      room.take(risks);
      room.sum(weights, 1);
      const plain = (draw: number) =>
        Array.from({ length: sites }, (_, site) =>
          risks
            .subarray(site * criteria, (site + 1) * criteria)
            .reduce((sum, risk, k) => sum + risk * (weights[draw * criteria + k] ?? 0), 0),
        );
      expect(room.ranked.rows.map((row) => [...row])).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(plain));
    }),
    { numRuns: 40 },
  );
});

test('ranks are counted as in core, also where draws do not fill the last rows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 19 }), fc.nat(), (sites, draws, seed) => {
      const input = { risks: randoms(sites * 3, seed), criteria: 3, weights: randoms(draws * 3, seed + 1) };
      expect(fastRanks(sites, 3)(input)).toEqual(weightsOnlyRanks(input));
    }),
  );
});

test('counts start from nothing every time', () => {
  const ranks = fastRanks(5, 2);
  const input = (seed: number) => ({ risks: randoms(10, seed), criteria: 2, weights: randoms(32, seed + 1) });
  ranks(input(1));
  expect(ranks(input(2))).toEqual(weightsOnlyRanks(input(2)));
});
