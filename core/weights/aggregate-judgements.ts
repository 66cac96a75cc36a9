/**
 * Several people, one set of weights: what they say together, and where they disagree.
 *
 * Judgements together (AIJ): the weighted geometric mean of everyone's ratio for a pair, which alone keeps the matrix
 * reciprocal; right when the people act as one body. Priorities together (AIP): the weighted geometric mean of
 * everyone's own weights; right when each speaks for an interest of their own.
 * Source: Aczel & Saaty, J. Math. Psychology 27 (1983); Forman & Peniwati, EJOR 108 (1998); spread: Saaty & Vargas, EJOR 176 (2007).
 */
import { invariant } from '../lib/invariant.ts';
import { ok, type Result } from '../lib/result.ts';
import type { Judgement } from './judgement.ts';
import { pairwiseWeights, type PairwiseError, type PairwiseWeights } from './pairwise.ts';
import type { RandomIndexTable } from './random-index.ts';

/** `weight` is how much the person's word counts, above 0, on any scale. */
export type Judge = { readonly id: string; readonly weight: number; readonly judgements: readonly Judgement[] };

/** What the people said of one pair, as `first` over `second`. */
export type PairSpread = {
  readonly first: string;
  readonly second: string;
  readonly people: number;
  readonly mean: number;
  readonly least: number;
  readonly greatest: number;
  /** Geometric standard deviation: 1 when all agree; 2 says that factors of two apart are common. */
  readonly spread: number;
};

export type GroupWeights = {
  readonly together: PairwiseWeights;
  /** Geometric mean of everyone's weights, sum 1, in the order of the items. */
  readonly priorities: readonly number[];
  /** Everyone's own result, in the order given. */
  readonly alone: readonly { readonly id: string; readonly result: PairwiseWeights }[];
  /** Pairs that somebody judged, the greatest disagreement first; ties in the order of the items. */
  readonly spreads: readonly PairSpread[];
};

export type GroupError = PairwiseError & { readonly person: string | null };

/**
 * Weights of a group of people. Somebody whose judgements do not connect all items has no weights of their own and
 * counts in the judgements only; any other mistake is named with the person who made it.
 */
export function groupWeights(
  items: readonly string[],
  judges: readonly Judge[],
  table: RandomIndexTable,
): Result<GroupWeights, GroupError> {
  invariant(
    judges.every(({ weight }) => weight > 0 && weight < Infinity),
    'the word of every person counts something',
  );
  const alone = [];
  for (const { id, weight, judgements } of judges) {
    const result = pairwiseWeights(items, judgements, table);
    if (result.ok) alone.push({ id, weight, result: result.value });
    else if (result.error.code !== 'not-connected') return { ok: false, error: { ...result.error, person: id } };
  }
  const spreads = pairSpreads(items, judges);
  const judgements = spreads.map(({ first, second, mean }) => ({ first, second, ratio: mean }));
  const together = pairwiseWeights(items, judgements, table);
  if (!together.ok) return { ok: false, error: { ...together.error, person: null } };
  return ok({
    together: together.value,
    priorities: alone.length === 0 ? together.value.weights : meanOfPriorities(alone),
    alone: alone.map(({ id, result }) => ({ id, result })),
    spreads: spreads.toSorted((one, other) => other.spread - one.spread),
  });
}

type Weighted = { readonly value: number; readonly weight: number };

function meanOfPriorities(
  alone: readonly { readonly weight: number; readonly result: PairwiseWeights }[],
): readonly number[] {
  const [first] = alone;
  const means = (first?.result.weights ?? []).map((_, item) =>
    geometricMean(alone.map(({ weight, result }) => ({ value: result.weights[item] ?? 1, weight }))),
  );
  const sum = means.reduce((all, mean) => all + mean, 0);
  return means.map((mean) => mean / sum);
}

function pairSpreads(items: readonly string[], judges: readonly Judge[]): readonly PairSpread[] {
  return items.flatMap((first, i) =>
    items.slice(i + 1).flatMap((second) => {
      const said = judges.flatMap(({ judgements, weight }) =>
        judgements.flatMap((judgement): Weighted[] => {
          const value = ratioOf(judgement, first, second);
          return value === null ? [] : [{ value, weight }];
        }),
      );
      return said.length === 0 ? [] : [{ first, second, ...spreadOf(said) }];
    }),
  );
}

/** How many times as much `one` counts as `other`, whichever way it was said; null for a judgement about another pair. */
function ratioOf({ first, second, ratio }: Judgement, one: string, other: string): number | null {
  if (first === one && second === other) return ratio;
  return first === other && second === one ? 1 / ratio : null;
}

function spreadOf(said: readonly Weighted[]): Omit<PairSpread, 'first' | 'second'> {
  const mean = geometricMean(said);
  const all = said.reduce((sum, { weight }) => sum + weight, 0);
  const variance = said.reduce((sum, { value, weight }) => sum + (weight / all) * Math.log(value / mean) ** 2, 0);
  const values = said.map(({ value }) => value);
  return {
    people: said.length,
    mean,
    least: Math.min(...values),
    greatest: Math.max(...values),
    spread: Math.exp(Math.sqrt(variance)),
  };
}

function geometricMean(values: readonly Weighted[]): number {
  const all = values.reduce((sum, { weight }) => sum + weight, 0);
  return Math.exp(values.reduce((sum, { value, weight }) => sum + (weight / all) * Math.log(value), 0));
}
