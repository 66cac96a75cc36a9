/** The numbered views of hearing mode, and the sources behind each. */
import { FACT_NAMES } from '../../../core/sites/site-facts.ts';
import type { Source } from '../../../core/sources/source.ts';
import type { SiteReview } from '../../places/review/use-site-review.ts';

export const HEARING_VIEWS = ['proposal', 'change', 'findings', 'questions', 'conditions'] as const;
export type HearingView = (typeof HEARING_VIEWS)[number];

/** The view a key asks for while another is on screen: its number, or an arrow to its neighbour; null for other keys. */
export function viewOfKey(key: string, shown: HearingView): HearingView | null {
  const at = HEARING_VIEWS.indexOf(shown);
  if (key === 'ArrowRight' || key === 'PageDown') return HEARING_VIEWS[at + 1] ?? null;
  if (key === 'ArrowLeft' || key === 'PageUp') return HEARING_VIEWS[at - 1] ?? null;
  return /^[1-9]$/.test(key) ? (HEARING_VIEWS[Number(key) - 1] ?? null) : null;
}

/** What a view rests on, each source once, in the order it is met. */
export function sourcesOfView(view: HearingView, { document, site, findings }: SiteReview): readonly Source[] {
  const facts = FACT_NAMES.flatMap((name) => site.facts[name]?.sources ?? []);
  const ids = {
    proposal: site.sources,
    change: [...facts, ...site.scenarios.flatMap(({ facts: planned }) => Object.values(planned).flatMap(sourcesOf))],
    findings: findings.flatMap(({ factors }) => factors.flatMap(({ sources }) => sources)),
    questions: [],
    conditions: document.review.conditions.flatMap(({ siteId, example }) =>
      siteId === site.id && example !== null ? [example] : [],
    ),
  }[view];
  return [...new Set(ids)].flatMap((id) => document.sources[id] ?? []);
}

function sourcesOf(fact: { readonly sources: readonly string[] } | null | undefined): readonly string[] {
  return fact?.sources ?? [];
}
