/**
 * The 95 % interval of the AUC: a bootstrap that draws whole counties, because cases of one county share a board, a
 * newspaper and neighbours and are no independent evidence.
 *
 * Each draw takes as many counties as there are, with replacement, and works out the AUC of all their cases. The ends are
 * the 2.5 % and 97.5 % quantiles (nearest rank) of the draws that hold both a block and an advance.
 * Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. 13; resampling of clusters after Field & Welsh,
 * JRSS B 69 (2007).
 */
import { seededRandom } from '../lib/seeded-random.ts';
import { auc, aucInOrder, byScore, inOrder } from './auc.ts';

export type AucCase = { readonly score: number; readonly blocked: boolean; readonly group: string };

/** Why there is no AUC, or no interval of it. */
export type NoAuc = 'no-cases' | 'no-block' | 'no-advance';
export type NoInterval = NoAuc | 'one-group';

/** `usable`: draws that held both classes, of `draws`. Null with the reason. */
export type AucWithInterval = {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: NoInterval | null;
  readonly groups: number;
  readonly draws: number;
  readonly usable: number;
  readonly seed: number;
};

/** Draws of the bootstrap: the ends then move by less than 0.01 from seed to seed. Heuristic. */
const DRAWS = 2_000;

/** AUC and interval; the same cases in any order with the same seed give the same bits. */
export function aucWithInterval(cases: readonly AucCase[], seed: number): AucWithInterval {
  const groups = [...new Set(cases.map(({ group }) => group))].toSorted();
  const basis = { groups: groups.length, draws: DRAWS, seed };
  const value = auc(cases);
  if (value === null) return { ...basis, value, low: null, high: null, reason: reasonOf(cases), usable: 0 };
  if (groups.length < 2) return { ...basis, value, low: null, high: null, reason: 'one-group', usable: 0 };
  const drawn = drawnAucs(cases, groups, seed);
  const at = (share: number) => drawn[Math.max(0, Math.ceil(share * drawn.length) - 1)] ?? null;
  return { ...basis, value, low: at(0.025), high: at(0.975), reason: null, usable: drawn.length };
}

/** AUCs of the usable draws, least first. */
function drawnAucs(cases: readonly AucCase[], groups: readonly string[], seed: number): Float64Array {
  const place = new Map(groups.map((group, i) => [group, i]));
  const sorted = byScore(cases);
  const judged = inOrder(sorted);
  const groupOf = Uint32Array.from(sorted, ({ group }) => place.get(group) ?? 0);
  const random = seededRandom(seed);
  const found: number[] = [];
  const drawn = new Uint32Array(groups.length);
  const times = new Uint32Array(cases.length);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    drawn.fill(0);
    for (let left = groups.length; left > 0; left -= 1) {
      const which = random.below(groups.length);
      drawn[which] = (drawn[which] ?? 0) + 1;
    }
    for (let i = 0; i < times.length; i += 1) times[i] = drawn[groupOf[i] ?? 0] ?? 0;
    const value = aucInOrder(judged, times);
    if (value !== null) found.push(value);
  }
  return Float64Array.from(found).sort();
}

function reasonOf(cases: readonly AucCase[]): NoAuc {
  if (cases.length === 0) return 'no-cases';
  return cases.some(({ blocked }) => blocked) ? 'no-advance' : 'no-block';
}
