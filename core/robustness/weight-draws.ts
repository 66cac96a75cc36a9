/**
 * Weights drawn around the chosen ones: W ~ Dirichlet(c W0) over groups, w ~ Dirichlet(c w0) inside each group.
 *
 * The mean of the draws is the chosen weight; the concentration c says how far they stray: at 50 a group of 30 % has a
 * standard deviation of 6.4 %. Every component has a stream of its own, so that adding an indicator to one group leaves
 * the draws of the others as they were. The same draws count for all sites (common random numbers).
 */
import type { Group } from '../indicators/reading.ts';
import { invariant } from '../lib/invariant.ts';
import { seededRandom } from '../lib/seeded-random.ts';
import type { WeighedGroup } from '../scoring/weighed-groups.ts';
import { gammaVariate } from './gamma.ts';
import { streamSeed } from './stream-seed.ts';

export type DrawnGroup = {
  readonly group: Group;
  /** Share of the group in the total, by draw. */
  readonly shares: Float64Array;
  /** Columns of the matrix that weigh anything, and their weights inside the group, by draw; they add to 1. */
  readonly columns: readonly { readonly column: number; readonly weights: Float64Array }[];
};

/** In every draw the shares of all groups add to 1. */
export type WeightDraws = { readonly draws: number; readonly groups: readonly DrawnGroup[] };

export type WeightDrawOptions = {
  readonly draws: number;
  readonly seed: number;
  /** Dirichlet concentration; Infinity keeps the chosen weights in every draw. */
  readonly concentration: number;
  /** Indicator id of each column. */
  readonly indicators: readonly string[];
};

/** Draws of all weights. */
export function drawWeights(groups: readonly WeighedGroup[], options: WeightDrawOptions): WeightDraws {
  const { draws, indicators } = options;
  const shares = dirichlet(
    groups.map(({ group, share }) => ({ name: `group ${group}`, weight: share })),
    options,
  );
  return {
    draws,
    groups: groups.map(({ group, columns, weights }, g) => {
      const weighing = [...columns].flatMap((column, i) => {
        const weight = weights[i] ?? 0;
        return weight > 0 ? [{ column, weight, name: `indicator ${indicators[column] ?? ''}` }] : [];
      });
      const inside = dirichlet(weighing, options);
      return {
        group,
        shares: at(shares, g),
        columns: weighing.map(({ column }, i) => ({ column, weights: at(inside, i) })),
      };
    }),
  };
}

/** A drawn weight stays above 0, so that a mean over what is known never divides by nothing. */
const LEAST_WEIGHT = 1e-300;

type Component = { readonly name: string; readonly weight: number };

/** One array a component: its share in each draw. */
function dirichlet(components: readonly Component[], options: WeightDrawOptions): readonly Float64Array[] {
  const { draws, seed, concentration } = options;
  const total = components.reduce((sum, { weight }) => sum + weight, 0);
  // A lone component weighs 1 whatever is drawn.
  if (concentration === Infinity || components.length === 1)
    return components.map(({ weight }) => new Float64Array(draws).fill(weight / total));
  const variates = components.map(({ name, weight }) => {
    const random = seededRandom(streamSeed(seed, 'weight', name));
    const shape = (concentration * weight) / total;
    const drawn = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw += 1) drawn[draw] = gammaVariate(shape, random);
    return drawn;
  });
  const sums = new Float64Array(draws);
  for (const drawn of variates)
    for (let draw = 0; draw < draws; draw += 1) sums[draw] = (sums[draw] ?? 0) + (drawn[draw] ?? 0);
  for (const [i, drawn] of variates.entries()) normalise(drawn, sums, (components[i]?.weight ?? 0) / total);
  return variates;
}

/** Variates -> shares, in place. Tiny shapes can underflow to 0 all at once; such a draw falls back on the chosen weight. */
function normalise(drawn: Float64Array, sums: Float64Array, chosen: number): void {
  for (let draw = 0; draw < drawn.length; draw += 1) {
    const sum = sums[draw] ?? 0;
    drawn[draw] = Math.max(LEAST_WEIGHT, sum > 0 ? (drawn[draw] ?? 0) / sum : chosen);
  }
}

function at(arrays: readonly Float64Array[], index: number): Float64Array {
  const array = arrays[index];
  invariant(array !== undefined, 'one array of draws a component');
  return array;
}
