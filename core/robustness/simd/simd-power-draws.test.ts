import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GROUPS } from '../../indicators/reading.ts';
import { invariant } from '../../lib/invariant.ts';
import { seededRandom } from '../../lib/seeded-random.ts';
import { plainPowerDraws, type Power, type PowerDraws } from '../power-draws.ts';
import { TABLE_SIZE } from '../risk-table.ts';
import type { SiteGroup } from '../site-tables.ts';
import { drawWeights, type WeightDraws } from '../weight-draws.ts';
import { simdPowerDraws } from './simd-power-draws.ts';

const POWERS: readonly Power[] = [
  { kind: 'power', inGroup: 3, overGroups: 2 },
  { kind: 'power', inGroup: 1, overGroups: 1 },
  { kind: 'power', inGroup: 2, overGroups: 1 },
  { kind: 'power', inGroup: 2.5, overGroups: 4 },
];

type Example = { readonly groups: number; readonly columns: number; readonly draws: number; readonly seed: number };

function weightsOf({ groups, columns, draws, seed }: Example): WeightDraws {
  const weighed = GROUPS.slice(0, groups).map((group, g) => ({
    group,
    share: 1 / groups,
    columns: Uint16Array.from({ length: columns }, (_, i) => g * columns + i),
    weights: new Float64Array(columns).fill(1),
  }));
  const indicators = Array.from({ length: groups * columns }, (_, i) => `criterion ${i}`);
  return drawWeights(weighed, { draws, seed, concentration: 20, indicators });
}

/** Groups of a site that lacks some readings, with tables of the given risks. */
function siteOf(weights: WeightDraws, seed: number, risk: (next: () => number) => number): readonly SiteGroup[] {
  const { next, below } = seededRandom(seed);
  return weights.groups.map((drawn) => {
    const all = drawn.columns.map((column) => ({
      ...column,
      table: Float64Array.from({ length: TABLE_SIZE }, () => risk(next)),
      stream: below(2 ** 32),
    }));
    const tables = all.filter((_, i) => i === 0 || next() < 0.8);
    return { drawn, tables, isWhole: tables.length === all.length };
  });
}

function fast(weights: WeightDraws): PowerDraws {
  const draws = simdPowerDraws(weights);
  invariant(draws !== null, 'the processors that tests run on have these instructions');
  return draws;
}

function scores(way: PowerDraws, groups: readonly SiteGroup[], power: Power, draws: number): Float64Array {
  const out = new Float64Array(draws);
  way(groups, power, out);
  return out;
}

const example = fc.record({
  groups: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 6 }),
  draws: fc.integer({ min: 1, max: 2_500 }),
  seed: fc.nat(),
});

test('scores have the bits of those drawn one by one, also over less than all draws', () => {
  fc.assert(
    fc.property(example, fc.constantFrom(...POWERS), fc.double({ min: 0, max: 1, noNaN: true }), (of, power, share) => {
      const weights = weightsOf(of);
      const site = siteOf(weights, of.seed, (next) => next());
      const draws = Math.max(1, Math.round(share * of.draws));
      expect(scores(fast(weights), site, power, draws)).toEqual(scores(plainPowerDraws(weights), site, power, draws));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['nothing', () => 0],
  ['one', () => 1],
  ['small beyond measure', (next: () => number) => next() * 1e-308],
  ['small', (next: () => number) => 10 ** (-330 * next())],
])('risks that are %s have the same bits', (_, risk) => {
  const weights = weightsOf({ groups: 3, columns: 4, draws: 1_500, seed: 4 });
  const site = siteOf(weights, 5, risk);
  for (const power of POWERS)
    expect(scores(fast(weights), site, power, 1_500)).toEqual(scores(plainPowerDraws(weights), site, power, 1_500));
});

test('one site leaves no trace in the next', () => {
  const weights = weightsOf({ groups: 2, columns: 3, draws: 100, seed: 6 });
  const [first, second] = [1, 2].map((seed) => siteOf(weights, seed, (next) => next()));
  const way = fast(weights);
  const [power] = POWERS;
  invariant(first !== undefined && second !== undefined && power !== undefined, 'two sites, one power');
  scores(way, first, power, 100);
  expect(scores(way, second, power, 100)).toEqual(scores(fast(weights), second, power, 100));
});
