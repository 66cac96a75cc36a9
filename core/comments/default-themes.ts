/**
 * Themes that comments on such projects usually have, and words that hint at each.
 *
 * The words are heuristic: chosen by reading hearings on mines and data centers, checked against nothing. They hint at what a
 * comment may be about and never say whether it is for or against: on support and opposition nothing is suggested at all,
 * because machines get one comment in five wrong there (about 81 % right in one study, product notes item 7) and a count of
 * sides is what is quoted. Those two themes are for a person to set.
 *
 * A word ends in `*` where any ending will do; several words must follow one another. All are written as `foldWord` leaves them.
 */
import { say } from '../text/say.ts';
import type { Language } from '../text/languages.ts';
import type { Theme } from './comment-set.ts';

export const THEME_IDS = [
  'noise',
  'water',
  'power-bills',
  'grid',
  'air',
  'climate',
  'land-use',
  'property-value',
  'traffic',
  'jobs-tax',
  'wildlife',
  'health',
  'safety',
  'process',
  'support',
  'opposition',
] as const;
export type DefaultThemeId = (typeof THEME_IDS)[number];

/** The themes with their names and definitions in a language. */
export function defaultThemes(language: Language): Theme[] {
  return THEME_IDS.map((id) => ({
    id,
    name: say(language, 'comments', `theme.${id}`),
    definition: say(language, 'comments', `theme.${id}.means`),
  }));
}

/** What fires each theme. */
export type Lexicon = Readonly<Record<DefaultThemeId, readonly string[]>>;
