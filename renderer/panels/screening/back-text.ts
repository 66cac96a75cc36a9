/** What holds a cell back, in a line: failed gates first, then the criteria that weigh most. */
import type { CandidateRow } from '../../../core/screening/screening-result.ts';
import type { Language } from '../../../core/text/languages.ts';
import { sayOr, type Say } from '../../app/use-text.ts';
import { indicatorName } from '../reading-text.ts';

/** Names with risks 0-100; a sentence of its own where nothing does. */
export function backText({ failedGates, holdsBack }: CandidateRow, t: Say, language: Language): string {
  const gates = failedGates.map((gate) => sayOr(language, { code: `gate.${gate}`, fallback: gate }));
  const criteria = holdsBack.map(({ indicator, risk }) => {
    const fallback = indicatorName(indicator, language);
    return `${sayOr(language, { code: `short.${indicator}`, fallback })} ${Math.round(risk * 100)}`;
  });
  const all = [...gates, ...criteria];
  return all.length === 0 ? t('screening.nothing-back') : all.join(' · ');
}
