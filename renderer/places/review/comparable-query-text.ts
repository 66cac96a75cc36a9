import type { ComparableQuery } from '../../../core/review/comparables.ts';
import type { Site } from '../../../core/sites/site.ts';
import type { Language } from '../../../core/text/languages.ts';
import { say } from '../../../core/text/say.ts';

type About = { readonly site: Pick<Site, 'state'>; readonly siteMW: number | null; readonly language: Language };

/** The question that picked the cases, as a sentence: a reader can ask it again. */
export function queryText(query: ComparableQuery, about: About): string {
  const told = (code: string, facts: Record<string, string | number> = {}) =>
    say(about.language, 'review', code, facts);
  const { radiusKm, use, sameState } = query;
  const { state } = about.site;
  return told('comparables.query', {
    where: radiusKm === null ? told('comparables.anywhere') : told('comparables.within', { km: radiusKm }),
    state: !sameState
      ? ''
      : state === null
        ? told('comparables.in-unknown-state')
        : told('comparables.in-state', { state }),
    size: sizeText(query, about),
    use: use === null ? '' : told(`comparables.of-${use}`),
  });
}

function sizeText({ mwRatio: ratio }: ComparableQuery, { siteMW, language }: About): string {
  if (ratio === null) return '';
  if (siteMW === null) return say(language, 'review', 'comparables.of-unknown-size');
  return say(language, 'review', 'comparables.of-size', { low: siteMW / ratio, high: siteMW * ratio, ratio });
}
