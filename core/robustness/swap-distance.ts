/**
 * How little must one weight change for two sites to change places?
 *
 * One weight moves, the others keep their proportions. The share of the weight is walked outward from where it is until
 * the order of the two points turns, then halved down to the turn. Shares are of the whole perspective, so that a group
 * and an indicator inside one can be compared.
 */
import type { Group } from '../indicators/reading.ts';
import { weighedGroups, type WeighedGroup } from '../scoring/weighed-groups.ts';
import type { Weights } from '../weights/weights.ts';
import { pointsOf, rowsOf, withGroupWeight, withIndicatorWeight, type Scoring } from './what-if.ts';

export type Swap = {
  readonly turned:
    { readonly kind: 'group'; readonly group: Group } | { readonly kind: 'indicator'; readonly indicator: string };
  /** Shares of the whole perspective, 0-1: as weighed now, and where the two sites change places. */
  readonly from: number;
  readonly to: number;
};

/** A group or an indicator never gets more than this share of its level. Heuristic: beyond it the others no longer count. */
const LARGEST_SHARE = 0.95;
/** Steps of the walk: two turns within two percent are missed. Heuristic. */
const STEP = 0.02;
/** Halvings of the last step: to a millionth of a share. */
const HALVINGS = 15;

/** The smallest such change, or null when no single weight within bounds turns the order. Equal points are no order. */
export function swapDistance(scoring: Scoring, first: number, second: number): Swap | null {
  const pair = { ...scoring, matrix: rowsOf(scoring.matrix, [first, second]) };
  const now = difference(pair);
  if (Number.isNaN(now) || now === 0) return null;
  const groups = weighedGroups(pair.matrix, pair.weights);
  const found = [...groupLevers(pair, groups), ...indicatorLevers(pair, groups)].flatMap((lever) => {
    const to = nearestTurn(lever, (weights) => difference({ ...pair, weights }), Math.sign(now));
    return to === null ? [] : [{ turned: lever.turned, from: lever.share * lever.ofTotal, to: to * lever.ofTotal }];
  });
  return found.sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from))[0] ?? null;
}

function difference(pair: Scoring): number {
  const points = pointsOf(pair);
  return (points[0] ?? NaN) - (points[1] ?? NaN);
}

type Lever = {
  readonly turned: Swap['turned'];
  /** Share of its level now: of all groups, or of the indicators of its group. */
  readonly share: number;
  /** Share of its level in the perspective. */
  readonly ofTotal: number;
  /** The weights with this share, the others of the level in proportion. */
  readonly at: (share: number) => Weights;
};

function groupLevers(pair: Scoring, groups: readonly WeighedGroup[]): readonly Lever[] {
  if (groups.length < 2) return [];
  return groups.map(({ group, share }) => ({
    turned: { kind: 'group', group },
    share,
    ofTotal: 1,
    at: (next) => {
      const set = pair.weights[pair.matrix.perspective].groups;
      const others = groups.reduce((sum, other) => sum + (other.group === group ? 0 : (set[other.group] ?? 0)), 0);
      return withGroupWeight(pair, group, (others * next) / (1 - next));
    },
  }));
}

function indicatorLevers(pair: Scoring, groups: readonly WeighedGroup[]): readonly Lever[] {
  return groups.flatMap(({ share: ofTotal, columns, weights }) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return [...columns].flatMap((column, i): readonly Lever[] => {
      const weight = weights[i] ?? 0;
      const indicator = pair.matrix.indicators[column] ?? '';
      const others = total - weight;
      if (weight === 0 || others <= 0) return [];
      const at = (next: number) => withIndicatorWeight(pair, indicator, (others * next) / (1 - next));
      return [{ turned: { kind: 'indicator', indicator }, share: weight / total, ofTotal, at }];
    });
  });
}

/** The share nearest to the present one at which the order is turned; null within bounds. */
function nearestTurn(lever: Lever, of: (weights: Weights) => number, sign: number): number | null {
  const isTurned = (share: number) => Math.sign(of(lever.at(share))) === -sign;
  for (let away = STEP; away < 1; away += STEP) {
    for (const share of [lever.share - away, lever.share + away]) {
      const inBounds = Math.min(LARGEST_SHARE, Math.max(0, share));
      // The last step before a bound is shorter; beyond it there is nothing to look at.
      if (Math.abs(inBounds - share) >= STEP) continue;
      if (isTurned(inBounds)) return halved(isTurned, inBounds, inBounds + Math.sign(lever.share - inBounds) * STEP);
    }
  }
  return null;
}

function halved(isTurned: (share: number) => boolean, turned: number, notTurned: number): number {
  let [outer, inner] = [turned, notTurned];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (outer + inner) / 2;
    if (isTurned(middle)) outer = middle;
    else inner = middle;
  }
  return outer;
}
