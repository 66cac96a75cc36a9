/** Values that sources state differently, in words: the same on screen, in the report and in the answers of commands. */
import { CLASS_FACTS, type ClassFactName } from '../sites/class-facts.ts';
import { NUMBER_FACTS, type NumberFactName } from '../sites/number-facts.ts';
import { NOBODY, TYPED, type Conflict, type OtherValue } from '../sources/conflict.ts';
import type { Source } from '../sources/source.ts';
import type { Language } from '../text/languages.ts';
import { formatDate, formatRange, formatRounded } from '../text/numbers.ts';
import { CATALOGUES, say } from '../text/say.ts';
import { isFact } from './subject-fields.ts';

type Sources = Readonly<Record<string, Source>>;

/** Name of a field with its unit, as the forms have it. */
export function fieldWords(language: Language, field: string): string {
  return isFact(field) ? say(language, 'app', `form.${field}`) : say(language, 'evidence', `field.${field}`);
}

/** The value alone: a share in percent, a range where there is one, a word of a list in words. */
export function valueWords(language: Language, field: string, stated: OtherValue): string {
  const { value } = stated;
  if (typeof value === 'number') return numberWords(language, field, { ...stated, value });
  if (typeof value === 'boolean') return say(language, 'evidence', value ? 'yes' : 'no');
  return value === null ? say(language, 'evidence', 'says-none') : wordWords(language, field, value);
}

function numberWords(
  language: Language,
  field: string,
  { value, low, high }: Pick<OtherValue, 'low' | 'high'> & { readonly value: number },
): string {
  if (field === 'yearAnnounced') return String(value);
  const isShare = Object.hasOwn(NUMBER_FACTS, field) && NUMBER_FACTS[field as NumberFactName].isShare;
  const scale = isShare ? 100 : 1;
  const point = formatRounded(value * scale, language);
  const hasRange = low !== null && high !== null && low !== high;
  const number = hasRange ? `${point} (${formatRange(low * scale, high * scale, language)})` : point;
  return isShare ? `${number} %` : number;
}

function wordWords(language: Language, field: string, value: string): string {
  const words: readonly string[] = Object.hasOwn(CLASS_FACTS, field) ? CLASS_FACTS[field as ClassFactName].words : [];
  if (words.includes(value)) return say(language, 'indicators', `class.${value}`);
  const code = `${WORD_FIELDS[field] ?? ''}.${value}`;
  return code in CATALOGUES.evidence[language] ? say(language, 'evidence', code) : value;
}

/** Fields that hold words of a list, with the prefix of their sentences. */
const WORD_FIELDS: Readonly<Record<string, string>> = {
  ...{ outcome: 'status', recordedStatus: 'status', status: 'status', kind: 'kind', level: 'level' },
  ...{ vesting: 'vesting', stance: 'stance', era: 'era' },
};

/** What a value rests on: sources, grade, date. */
export function basisWords(language: Language, { sources, grade, date, note }: OtherValue, known: Sources): string {
  const titles = sources.flatMap((id) => known[id]?.title ?? []).join('; ');
  const dated = date === null ? say(language, 'evidence', 'no-date') : formatDate(date, language);
  const parts = [titles, say(language, 'evidence', 'of-grade', { grade }), dated, note.trim()];
  return parts.filter((part) => part !== '').join(', ');
}

/** Why the others do not count. */
export function ruleWords(language: Language, { rule, reason, by }: Pick<Conflict, 'rule' | 'reason' | 'by'>): string {
  if (reason !== TYPED) return say(language, 'evidence', `rule.${rule}`, { reason, by });
  return by === NOBODY ? say(language, 'evidence', 'rule.typed') : say(language, 'evidence', 'rule.typed-by', { by });
}

/** One other value as a sentence: what it is, what it rests on, why it is not used. */
export function otherWords(
  language: Language,
  conflict: Conflict,
  { other, known }: { readonly other: OtherValue; readonly known: Sources },
): string {
  const value = valueWords(language, conflict.field, other);
  return say(language, 'evidence', 'also-stated', {
    ...{ value, basis: basisWords(language, other, known) },
    rule: ruleWords(language, conflict),
  });
}
