/** Readings as people read them: value with unit and range, words for classes, and reasons. */
import type { Indicator } from '../../core/indicators/indicator.ts';
import type { KnownReading, Message, Reading } from '../../core/indicators/reading.ts';
import { INDICATORS } from '../../core/indicators/registry.ts';
import type { Language } from '../../core/text/languages.ts';
import { formatDate, formatRange, formatRounded } from '../../core/text/numbers.ts';
import { say } from '../../core/text/say.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { sayOr } from '../app/use-text.ts';

const BY_ID: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** The indicator of an id; undefined for one that this version does not know. */
export function indicatorOf(id: string): Indicator | undefined {
  return BY_ID.get(id);
}

/** What an indicator is called. */
export function indicatorName(id: string, language: Language): string {
  return sayOr(language, { code: `name.${id}`, fallback: id });
}

/** `4.2 km (3.1–6)`, `rezoning`, or the words for not known. */
export function readingText(id: string, reading: Reading, language: Language): string {
  if (!reading.known) return say(language, 'app', 'not-known');
  const { value, low, high } = reading;
  if (typeof value === 'string') return classText(reading, { id, language });
  const number = formatRounded(value, language);
  const unit = unitText(indicatorOf(id)?.unit ?? '', language);
  const range = typeof low === 'number' && typeof high === 'number' ? formatRange(low, high, language) : number;
  return `${number}${unit === '' ? '' : `\u00a0${unit}`}${range === number ? '' : ` (${range})`}`;
}

function classText(
  { value, low, high }: KnownReading,
  asked: { readonly id: string; readonly language: Language },
): string {
  const word = (name: number | string) =>
    sayOr(asked.language, {
      code: `class.${asked.id}.${name}`,
      fallback: sayOr(asked.language, { code: `class.${name}`, fallback: String(name) }),
    });
  return low === high ? word(value) : `${word(value)} (${word(low)} – ${word(high)})`;
}

/** A unit in words people use. */
export function unitText(unit: string, language: Language): string {
  return unit === '' || unit === 'class' ? '' : sayOr(language, { code: `unit.${unit}`, fallback: unit });
}

/** How a reading was worked out, or why there is none. */
export function explanation(reading: Reading, language: Language): string {
  return messageText(reading.known ? reading.detail : reading.reason, language);
}

/** A message of the catalogue `indicators`. */
export function messageText({ code, facts }: Message, language: Language): string {
  return sayOr(language, { code, facts });
}

/** Newest date of a reading's sources in words; null when none has one. */
export function readingDate(reading: Reading, sources: Workspace['sources'], language: Language): string | null {
  if (!reading.known) return null;
  const dates = reading.sources.flatMap((id) => sources[id]?.date ?? []);
  const newest = dates.sort().at(-1);
  return newest === undefined ? null : formatDate(newest, language);
}
