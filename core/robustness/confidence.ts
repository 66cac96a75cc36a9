/**
 * Confidence factor: with the weights that favour a site most, how sure is its first place?
 *
 * p_i^c = share of draws in which site i is first when everybody weighs as its central weights say and only readings
 * are drawn. Low even so: the readings are too loose to put it first. Source: Lahdelma & Salminen (2001).
 */
import type { Acceptability, CentralWeights } from './rank-acceptability.ts';
import { scoreDraws } from './score-draws.ts';
import { siteTables, type DrawModel } from './site-tables.ts';
import type { ScoredDraws } from './scored-draws.ts';
import type { WeightDraws } from './weight-draws.ts';

/** Sites it is worked out for: those first most often. Heuristic: as many as are compared side by side. */
const SITES = 6;
/** Draws used, of those there are. Heuristic: good to 3 points in 100. */
const DRAWS = 1_000;

/** Confidence by place in `rows`; yields the share done, 0-1, after each site. */
export function* confidenceFactors(
  model: DrawModel,
  { rows, draws }: ScoredDraws,
  { sites }: Acceptability,
): Generator<number, ReadonlyMap<number, number>> {
  const first = (place: number) => sites[place]?.acceptability[0] ?? 0;
  const places = [...sites.keys()]
    .filter((place) => first(place) > 0)
    .sort((a, b) => first(b) - first(a) || a - b)
    .slice(0, SITES);
  const found = new Map<number, number>();
  for (const [done, place] of places.entries()) {
    const central = sites[place]?.central;
    if (central) found.set(place, shareFirst(model, central, { rows, place, draws: Math.min(DRAWS, draws) }));
    yield (done + 1) / places.length;
  }
  return found;
}

type Field = { readonly rows: readonly number[]; readonly place: number; readonly draws: number };

function shareFirst(model: DrawModel, central: CentralWeights, { rows, place, draws }: Field): number {
  const held = { ...model, weights: heldWeights(model.weights, central, draws) };
  const best = new Float64Array(draws).fill(Infinity);
  const own = new Float64Array(draws).fill(Infinity);
  const out = new Float64Array(draws);
  for (const [at, row] of rows.entries()) {
    scoreDraws(held, siteTables(held, row), at === place ? own : out);
    if (at === place) continue;
    for (let draw = 0; draw < draws; draw += 1) best[draw] = Math.min(best[draw] ?? 0, out[draw] ?? 0);
  }
  return own.reduce((count, score, draw) => count + (score <= (best[draw] ?? 0) ? 1 : 0), 0) / draws;
}

function heldWeights({ groups }: WeightDraws, central: CentralWeights, draws: number): WeightDraws {
  return {
    draws,
    groups: groups.map(({ group, columns }) => {
      const share = central.groups[group] ?? 0;
      const inside = columns.map(({ column }) => central.columns.get(column) ?? 0);
      const total = inside.reduce((sum, each) => sum + each, 0);
      return {
        group,
        shares: new Float64Array(draws).fill(share),
        columns: columns.map(({ column }, i) => ({
          column,
          weights: new Float64Array(draws).fill((inside[i] ?? 0) / total),
        })),
      };
    }),
  };
}
