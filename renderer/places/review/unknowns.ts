/** What is not known, by who could tell us: the list of questions to ask. */
import type { SiteReadings } from '../../../core/criteria/site-readings.ts';
import type { Message, SiteState } from '../../../core/indicators/reading.ts';
import type { ScoresById } from '../../stores/scores.ts';

export type Gap = { readonly siteId: string; readonly reason: Message; readonly weight: number };
export type Question = { readonly indicator: string; readonly gaps: readonly Gap[]; readonly weight: number };
/** `ask` is a code of the catalogue `indicators`: who could tell us. */
export type Asked = { readonly ask: string; readonly questions: readonly Question[]; readonly weight: number };

/**
 * Unknown readings that carry weight in `scores`, grouped by who to ask and then by indicator. The group, and in it the
 * question, that could move the most weight comes first; ties by code. With `siteId` only that site's.
 */
export function unknowns(
  readings: readonly SiteReadings[],
  scores: ScoresById,
  { state, siteId }: { readonly state: SiteState; readonly siteId: string | null },
): readonly Asked[] {
  const groups = new Map<string, Map<string, Gap[]>>();
  for (const site of readings) {
    if (siteId !== null && site.siteId !== siteId) continue;
    for (const { indicator, weight } of scores.get(site.siteId)?.criteria ?? []) {
      const reading = site.readings[state][indicator];
      if (reading === undefined || reading.known || weight === 0) continue;
      const questions = groups.get(reading.ask) ?? new Map<string, Gap[]>();
      groups.set(reading.ask, questions);
      const gaps = questions.get(indicator) ?? [];
      questions.set(indicator, [...gaps, { siteId: site.siteId, reason: reading.reason, weight }]);
    }
  }
  return [...groups]
    .map(([ask, byIndicator]) => {
      const questions = [...byIndicator]
        .map(([indicator, gaps]) => ({ indicator, gaps, weight: sum(gaps) }))
        .sort((a, b) => b.weight - a.weight || a.indicator.localeCompare(b.indicator, 'en'));
      return { ask, questions, weight: sum(questions) };
    })
    .sort((a, b) => b.weight - a.weight || a.ask.localeCompare(b.ask, 'en'));
}

function sum(list: readonly { readonly weight: number }[]): number {
  return list.reduce((total, { weight }) => total + weight, 0);
}
