/** The ways that a report sets side by side: no conversion, the plan, what else the site might be, and other sites. */
import { otherWays, ALTERNATIVES } from '../conversion/variants.ts';
import type { DeltaRow } from '../conversion/conversion-row.ts';
import type { SiteReadings } from '../criteria/site-readings.ts';
import { PERSPECTIVES, type Perspective, type SiteState } from '../indicators/reading.ts';
import { outcomeOf, type Method, type Outcome } from '../scoring/score-of-site.ts';
import type { SiteScore } from '../scoring/score-matrix.ts';
import type { Site } from '../sites/site.ts';

export type Way = {
  readonly kind: 'mined' | 'hosted' | 'alternative' | 'scenario' | 'elsewhere';
  /** The alternative, or the id of a scenario or of a site; the kind itself for the first two. */
  readonly key: string;
  /** As people named a scenario or a site; null where the catalogue has the name. */
  readonly name: string | null;
  readonly state: SiteState;
  readonly deltas: readonly DeltaRow[];
  readonly scores: Outcome;
};

/** Sites that readers see beside this one, by each perspective. *Heuristic*: the figure fits on a page. */
const SITES_A_PERSPECTIVE = 3;

/** Ways to use one site; `variants` are readings of `otherWays` in their order, or none where nobody read them. */
export function waysOfSite(
  site: Site,
  method: Method,
  read: { readonly own: SiteReadings; readonly variants: readonly SiteReadings[] },
): readonly Way[] {
  const { own } = read;
  const at = (state: SiteState) => ({ state, deltas: own.deltas, scores: outcomeOf(own, method, state) });
  const chosen = site.scenarios.find(({ id }) => id === site.hostedAs)?.name ?? null;
  const others = otherWays(site).flatMap(({ key }, i): readonly Way[] => {
    const readings = read.variants[i];
    if (readings === undefined) return [];
    const shared = {
      key,
      state: 'hosted',
      deltas: readings.deltas,
      scores: outcomeOf(readings, method, 'hosted'),
    } as const;
    const name = site.scenarios.find(({ id }) => id === key)?.name;
    const isNamed = !ALTERNATIVES.some((one) => one === key) && name !== undefined;
    return [isNamed ? { kind: 'scenario', name, ...shared } : { kind: 'alternative', name: null, ...shared }];
  });
  return [
    { kind: 'mined', key: 'mined', name: null, ...at('mined') },
    { kind: 'hosted', key: 'hosted', name: chosen, ...at('hosted') },
    ...others,
  ];
}

/**
 * Ids of other sites with the lowest risk as hosted: three by delivery, then three by burden that are not among them;
 * ties in the order of the document. Only sites that are known at least as well as this one: of a site of which
 * nothing bad is known, little may be known.
 */
export function comparableSites(
  scores: Readonly<Record<Perspective, readonly SiteScore[]>>,
  siteId: string,
): readonly string[] {
  const found: string[] = [];
  for (const perspective of PERSPECTIVES) {
    const all = scores[perspective];
    const own = all.find((one) => one.siteId === siteId)?.score.coverage ?? 1;
    const fresh = all
      .flatMap(({ siteId: id, rank, score }) =>
        rank === null || id === siteId || found.includes(id) || score.coverage < own ? [] : [{ id, rank }],
      )
      .toSorted((a, b) => a.rank - b.rank);
    found.push(...fresh.slice(0, SITES_A_PERSPECTIVE).map(({ id }) => id));
  }
  return found;
}

/** Another site as hosted. */
export function wayElsewhere(site: Site, readings: SiteReadings, method: Method): Way {
  return {
    ...{ kind: 'elsewhere', key: site.id, name: site.name, state: 'hosted', deltas: readings.deltas },
    scores: outcomeOf(readings, method, 'hosted'),
  };
}
