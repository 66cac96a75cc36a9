/** Values of a document in words, for the table of a comparison. */
import type { ChangedValue } from '../../../core/comparison/changed-values.ts';
import type { Difference } from '../../../core/comparison/compare-documents.ts';
import { CATALOGUES, say } from '../../../core/text/say.ts';
import type { Language } from '../../../core/text/languages.ts';
import { formatRounded } from '../../../core/text/numbers.ts';

/** Longer values are cut: the exported JSON has them whole. *heuristic* */
const MOST_LETTERS = 120;

/** The kind of thing, as a word; lists of later versions are entries. */
export function listWord(list: string, language: Language): string {
  const code = `list.${list}`;
  return say(language, 'comparison', code in CATALOGUES.comparison.en ? code : 'list.other');
}

/** What the thing is called: nothing for one that is the only one of its kind. */
export function thingName({ list, id, name }: Difference): string {
  return name === list && id === list ? '' : name;
}

/** Where in the thing the value stands, facts and indicators by their names. */
export function pathWords({ path }: ChangedValue, language: Language): string {
  return path.map((step) => stepWord(step, language)).join(' › ');
}

function stepWord(step: string, language: Language): string {
  const fact = `form.${step}`;
  if (fact in CATALOGUES.app.en) return say(language, 'app', fact);
  const indicator = `name.${step}`;
  return indicator in CATALOGUES.indicators.en ? say(language, 'indicators', indicator) : step;
}

/** A value as people read it; a longer one is cut, and null is not known. */
export function valueWords(value: unknown, language: Language): string {
  if (value === null || value === undefined) return say(language, 'app', 'not-known');
  if (typeof value === 'number') return formatRounded(value, language);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
