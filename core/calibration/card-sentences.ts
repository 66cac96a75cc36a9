/** A back-test in plain sentences: the card, the rule line by line, what was not counted, and every case. */
import type { ValueFunction } from '../curves/value-function.ts';
import { OUTCOMES } from '../evidence/evidence.ts';
import type { PrecedentTerms } from '../indicators/opposition/precedents.ts';
import type { Language } from '../text/languages.ts';
import { formatNumber, formatRounded } from '../text/numbers.ts';
import { say, type Facts } from '../text/say.ts';
import type { BackTest, LeftOut, ScoredCase } from './backtest.ts';
import type { CalibrationCard, TierOutcomes } from './calibration-card.ts';
import type { RuleLine } from './probability-rule.ts';
import type { ReliabilityBin } from './reliability-bins.ts';

type Speak = (code: string, facts?: Facts) => string;

/** Sentences of the part `calibration` of the catalogue `app`. */
function speaker(language: Language): Speak {
  return (code, facts) => say(language, 'app', `calibration.${code}`, facts);
}

/** A share in [0, 1] as whole per cent. */
export function percentText(share: number, language: Language): string {
  return say(language, 'report', 'percent', { value: formatNumber(share * 100, language) });
}

/** A score such as AUC or Brier with three decimals; "not known" for null. */
export function scoreText(value: number | null, language: Language): string {
  return value === null ? speaker(language)('not-known') : formatNumber(value, language, 3);
}

/** How many cases, how they ended, and on what their scores rest. */
export function countSentences(card: CalibrationCard, terms: PrecedentTerms, language: Language): readonly string[] {
  const speak = speaker(language);
  const { n, blocked, withPrecedent, share, interval } = card;
  const counted = speak('counted', { n, blocked, advanced: n - blocked });
  if (share === null || interval === null) return [counted];
  const { prior, radiusKm, months } = terms;
  const basis = { n, known: withPrecedent, radiusKm, months, ...prior };
  return [
    counted,
    speak('share', { share: percentText(share, language), ...ends(interval, language) }),
    speak('precedent', basis),
  ];
}

/** What a tier is; the corners of the curve are shares and risks of 0-100. */
export function tierSentence(curve: ValueFunction, language: Language): string {
  const corner = (value: number) => formatRounded(value, language);
  const corners = curve.map(({ at, risk }) => `${corner(at)}: ${corner(risk * 100)}`).join('; ');
  return speaker(language)('tiers-defined', { corners });
}

/** Whether the share blocked rises from tier to tier. */
export function risesSentence({ rises }: CalibrationCard, language: Language): string {
  return speaker(language)(rises === null ? 'rises-unknown' : rises ? 'rises-yes' : 'rises-no');
}

/** AUC with its interval, or why there is none; then Brier, skill and calibration error where there are cases. */
export function measureSentences(card: CalibrationCard, language: Language): readonly string[] {
  const speak = speaker(language);
  const text = (value: number | null) => scoreText(value, language);
  const { auc, brier, baseBrier, skill, hindsightBrier, hindsightSkill, ece } = card;
  const { value, low, high, reason, groups, usable, draws, seed } = auc;
  const counts = {
    groups,
    usable: formatNumber(usable, language),
    draws: formatNumber(draws, language),
    seed: `${seed}`,
  };
  const aucSentence =
    reason === null
      ? speak('auc', { value: text(value), low: text(low), high: text(high), ...counts })
      : speak(reason === 'one-group' ? 'auc-alone' : `auc-${reason}`, { value: text(value) });
  if (brier === null) return [aucSentence];
  return [
    aucSentence,
    speak('brier', { brier: text(brier), base: text(baseBrier), skill: text(skill) }),
    speak('hindsight', { brier: text(hindsightBrier), skill: text(hindsightSkill) }),
    speak('ece', { ece: text(ece) }),
  ];
}

/** The line of the rule without its value: "Skill at least 0.05". */
export function ruleLineText({ key, limit }: RuleLine, language: Language): string {
  return speaker(language)(`rule-${key}`, { limit: formatNumber(limit, language, 2) });
}

/** What follows from the rule. */
export function verdictSentence({ rule, mayPrintProbability }: CalibrationCard, language: Language): string {
  const failed = rule.filter(({ passes }) => !passes).length;
  return speaker(language)(mayPrintProbability ? 'may' : 'may-not', { failed });
}

/** How many cases were not counted. */
export function leftOutSentence({ leftOut }: CalibrationCard, language: Language): string {
  const { pending, unread, undated, 'no-position': placeless, 'no-prior': priorless } = leftOut;
  return speaker(language)('left-out', { pending: pending + unread, undated, placeless, priorless });
}

/** All of it, a line each; a heading ends without a full stop. */
export function backTestLines(
  { test, card, terms, curve }: Described,
  language: Language,
): readonly (readonly string[])[] {
  const speak = speaker(language);
  return [
    [speak('what'), ...countSentences(card, terms, language), speak('fold')],
    [
      tierSentence(curve, language),
      ...card.tiers.map((tier) => tierLine(tier, language)),
      risesSentence(card, language),
    ],
    [...measureSentences(card, language), ...card.bins.map((bin) => binLine(bin, language)), speak('prior-note')],
    [...card.rule.map((line) => ruleSentence(line, language)), verdictSentence(card, language)],
    [speak('cases'), ...test.scored.map((one) => caseLine(one, language))],
    [leftOutSentence(card, language), ...test.leftOut.map((one) => leftOutLine(one, language))],
  ];
}

type Described = {
  readonly test: BackTest;
  readonly card: CalibrationCard;
  readonly terms: PrecedentTerms;
  readonly curve: ValueFunction;
};

function ends({ low, high }: { readonly low: number; readonly high: number }, language: Language) {
  return { low: percentText(low, language), high: percentText(high, language) };
}

function tierLine({ tier, n, blocked, withoutPrecedent, share, interval }: TierOutcomes, language: Language): string {
  const speak = speaker(language);
  const name = say(language, 'app', `band.${tier}`);
  if (share === null || interval === null) return speak('tier-empty', { tier: name });
  const counts = { tier: name, n, blocked, without: withoutPrecedent, share: percentText(share, language) };
  return speak('tier-line', { ...counts, ...ends(interval, language) });
}

function binLine({ from, to, n, blocked, stated, observed }: ReliabilityBin, language: Language): string {
  const speak = speaker(language);
  const range = { from: percentText(from, language), to: percentText(to, language) };
  if (stated === null || observed === null) return speak('bin-empty', range);
  const shares = { stated: percentText(stated, language), observed: percentText(observed, language) };
  return speak('bin-line', { ...range, n, blocked, ...shares });
}

function ruleSentence(line: RuleLine, language: Language): string {
  const passes = speaker(language)(line.passes ? 'passes' : 'fails');
  const facts = { line: ruleLineText(line, language), value: scoreText(line.value, language), passes };
  return speaker(language)('rule-line', facts);
}

function caseLine(one: ScoredCase, language: Language): string {
  const speak = speaker(language);
  const { id, project, asOf, share, blockedBefore, advancedBefore, hasPrecedent } = one;
  const basis = hasPrecedent
    ? speak('case-basis', { blocked: blockedBefore, advanced: advancedBefore })
    : speak('no-precedent');
  const tier = say(language, 'app', `band.${one.tier}`);
  const outcome = say(language, 'app', `outcome.${one.outcome}`);
  return speak('case-line', { id, project, asOf, tier, share: percentText(share, language), basis, outcome });
}

function leftOutLine({ id, project, outcome, reason }: LeftOut, language: Language): string {
  const speak = speaker(language);
  const known = OUTCOMES.find((one) => one === outcome);
  const word = known === undefined ? outcome : say(language, 'app', `outcome.${known}`);
  const why = speak(`left-out-${reason}`, { outcome: word });
  return speak('left-out-line', { id, project, reason: why });
}
