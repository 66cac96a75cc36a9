/** Suggested themes of many comments, and how often each theme is suggested. */
import { THEME_IDS } from './default-themes.ts';
import type { ComparedComment } from './form-letters.ts';
import { suggestThemes, type ThemeSuggestion } from './suggest-themes.ts';

/** By the id of each counted comment that has any. */
export type Suggestions = ReadonlyMap<string, readonly ThemeSuggestion[]>;

/** Suggestions for each counted comment that has any, by its id. */
export function suggestionsOf(comments: readonly ComparedComment[]): Suggestions {
  const found = new Map<string, readonly ThemeSuggestion[]>();
  for (const { id, text, status } of comments) {
    const themes = status === 'counted' ? suggestThemes(text) : [];
    if (themes.length > 0) found.set(id, themes);
  }
  return found;
}

/** Comments for which each theme of the default list is suggested, in the order of the list. */
export function suggestedCounts(
  suggestions: Suggestions,
): readonly { readonly id: string; readonly comments: number }[] {
  const counts = new Map<string, number>();
  for (const list of suggestions.values())
    for (const { themeId } of list) counts.set(themeId, (counts.get(themeId) ?? 0) + 1);
  return THEME_IDS.map((id) => ({ id, comments: counts.get(id) ?? 0 }));
}
