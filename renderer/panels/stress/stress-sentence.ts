/** The one thing to take away from a run, as sentences: which sites can be told apart. */
import { ORDER_HOLDS } from '../../../core/robustness/tied-ranks.ts';
import type { SiteStress, StressResult } from '../../../core/robustness/stress.ts';

/** A code in the catalogue `app` and its facts. */
export type Sentence = { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };

type Pairs = Pick<StressResult, 'sites' | 'pairs'>;

/** Sites that have a rank, best first. */
export function rankedSites(sites: readonly SiteStress[]): readonly SiteStress[] {
  return sites
    .filter(({ rank }) => rank !== null)
    .sort(
      (a, b) => (a.rank?.printed ?? 0) - (b.rank?.printed ?? 0) || (a.rank?.expected ?? 0) - (b.rank?.expected ?? 0),
    );
}

/** A sentence for each two neighbours among the compared sites, or for the first two when fewer than two are compared. */
export function takeAway(
  { sites, pairs }: Pairs,
  compared: readonly string[],
  nameOf: (siteId: string) => string,
): readonly Sentence[] {
  const ranked = rankedSites(sites).map(({ siteId }) => siteId);
  const chosen = ranked.filter((siteId) => compared.includes(siteId));
  const shown = chosen.length > 1 ? chosen : ranked.slice(0, 2);
  const [only] = shown;
  if (only === undefined) return [{ code: 'stress.none-ranked', facts: {} }];
  if (shown.length === 1) return [{ code: 'stress.one-ranked', facts: { first: nameOf(only) } }];
  return shown.slice(1).map((second, i) => {
    const first = shown[i] ?? only;
    return pairSentence(pairs, [first, second], nameOf);
  });
}

function pairSentence(
  { siteIds, before }: StressResult['pairs'],
  [first, second]: readonly [string, string],
  nameOf: (siteId: string) => string,
): Sentence {
  const [a, b] = [siteIds.indexOf(first), siteIds.indexOf(second)];
  const less = before[a * siteIds.length + b] ?? 0;
  const more = before[b * siteIds.length + a] ?? 0;
  const [better, other] = more > less ? [second, first] : [first, second];
  const share = Math.max(less, more);
  const [tenths, back] = [share, Math.min(less, more)].map((part) => Math.round(part * 10));
  const facts = { first: nameOf(better), second: nameOf(other), tenths: tenths ?? 0, back: back ?? 0 };
  if (less + more < 0.1) return { code: 'stress.same', facts };
  const isPartlyEqual = Math.round((less + more) * 10) < 10;
  if (share < ORDER_HOLDS) return { code: isPartlyEqual ? 'stress.tie-rest' : 'stress.tie', facts };
  if (isPartlyEqual) return { code: 'stress.before-rest', facts };
  return { code: facts.tenths === 10 ? 'stress.always' : 'stress.before', facts };
}
