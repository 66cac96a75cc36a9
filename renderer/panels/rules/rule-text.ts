/** A rule as a sentence: "Exclude a site if the setback is below 150 m (492 ft)." */
import type { ExclusionRule } from '../../../core/criteria/exclusion.ts';
import type { Language } from '../../../core/text/languages.ts';
import { formatRounded } from '../../../core/text/numbers.ts';
import { sayOr, type Say } from '../../app/use-text.ts';
import { indicatorName, indicatorOf, unitText } from '../reading-text.ts';

type Condition = Pick<ExclusionRule, 'indicator' | 'when' | 'value'>;

/** International foot. Source: NIST SP 811, appendix B.8: 1 ft = 0.3048 m. */
const METRES_PER_FOOT = 0.3048;

/** The rule in words; metres are given in feet as well, because codes and planners think in them. */
export function ruleSentence(rule: Condition, t: Say, language: Language): string {
  return t(`rule.${rule.when}`, namesOf(rule, language));
}

/** Why a rule excludes a site, the factor first so that it is read even where the line is cut: "Setback: below 150 m". */
export function ruleReason(rule: Condition, t: Say, language: Language): string {
  return t(`rule.reason-${rule.when}`, namesOf(rule, language));
}

function namesOf({ indicator, value }: Omit<Condition, 'when'>, language: Language) {
  return { name: indicatorName(indicator, language), value: valueText({ indicator, value }, language) };
}

function valueText({ indicator, value }: Omit<Condition, 'when'>, language: Language): string {
  if (typeof value === 'string') {
    const fallback = sayOr(language, { code: `class.${value}`, fallback: value });
    return sayOr(language, { code: `class.${indicator}.${value}`, fallback });
  }
  const unit = indicatorOf(indicator)?.unit ?? '';
  const text = `${formatRounded(value, language)}\u00a0${unitText(unit, language)}`.trim();
  return unit === 'm' ? `${text} (${formatRounded(value / METRES_PER_FOOT, language)}\u00a0ft)` : text;
}
