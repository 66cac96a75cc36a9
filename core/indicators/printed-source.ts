/**
 * The source of a scale as readers see it: the product's own catalogue by its name and not by the file that holds it,
 * and our judgements called that in the reader's language. Names, figures and quotations keep the words of their source.
 */
import type { Language } from '../text/languages.ts';
import { say } from '../text/say.ts';

/** What sources of the registry say again and again, by its code `source.<code>` of the catalogue `indicators`; longest first. */
const PHRASES: readonly (readonly [english: RegExp, code: string])[] = [
  [/domain\/(?:indicators|methods|conversion-model)\.md/g, 'catalogue'],
  [/\band section G\b/g, 'and-section-g'],
  [/\bsection G\b/g, 'section-g'],
  [/\bgives no curve for (?:distance|routes|groups)\b|\bgives no curve\b/g, 'no-curve'],
  [/\bgives no risks\b/g, 'no-risks'],
  [/\brisks heuristic, editable\b/g, 'heuristic-risks'],
  [/\bthe other points heuristic, editable\b/g, 'heuristic-points'],
  [/\bshares of a disc heuristic, editable\b/g, 'heuristic-shares'],
  [/\bheuristic between, editable\b/g, 'heuristic-between'],
  [/\b(?:the choice|its level|the lowest of them|arid and low use) is a heuristic, editable\b/g, 'heuristic-part'],
  [/\bheuristic, editable\b/g, 'heuristic'],
  [/\beditable$/g, 'editable'],
];

/** `source` in print. What a user wrote as the source of a scale stays as it is. */
export function printedSource(source: string, language: Language): string {
  return PHRASES.reduce(
    (text, [english, code]) => text.replaceAll(english, () => say(language, 'indicators', `source.${code}`)),
    source,
  );
}
