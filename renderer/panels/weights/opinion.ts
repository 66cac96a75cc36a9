/** The answer to "does another method rank the sites differently?" as a sentence with its facts. */
import type { MethodComparison } from '../../../core/scoring/compare-methods.ts';
import type { Facts } from '../../../core/text/say.ts';

/** Code of the catalogue `app` and its facts: all agree, agree but for ties, agree on the best, or another method has another best site. */
export function opinionOf(
  { sites, agreement, kept }: MethodComparison,
  names: ReadonlyMap<string, string>,
): { readonly code: string; readonly facts: Facts } {
  const pairs = (sites.length * (sites.length - 1)) / 2;
  const turned = new Set(
    [...agreement.topsis.flips, ...agreement.promethee.flips].map(({ ahead, behind }) => `${ahead} ${behind}`),
  ).size;
  const best = sites.filter(({ ours }) => ours === 1);
  const facts = {
    count: sites.length,
    pairs,
    turned,
    first: best.length,
    best: best.map(({ siteId }) => names.get(siteId) ?? siteId).join(', '),
  };
  if (kept.length === 1) return { code: 'opinion.one-factor', facts };
  if (turned === 0) {
    const areOrdersEqual = sites.every(({ ours, topsis, promethee }) => ours === topsis && ours === promethee);
    return { code: areOrdersEqual ? 'opinion.same' : 'opinion.finer', facts };
  }
  const isBestForAll = best.some(({ topsis, promethee }) => topsis === 1 && promethee === 1);
  return { code: isBestForAll ? 'opinion.same-best' : 'opinion.other-best', facts };
}
