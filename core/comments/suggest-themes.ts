/**
 * Which themes might a comment have? A list of words answers, on this computer, and shows which of them it found.
 *
 * A suggestion stays one: nothing here makes a coding. How often a word is found says nothing of how much it matters.
 */
import { LANGUAGES, type Language } from '../text/languages.ts';
import { THEME_IDS, type DefaultThemeId, type Lexicon } from './default-themes.ts';
import { LEXICON_EN } from './lexicon-en.ts';
import { LEXICON_ES } from './lexicon-es.ts';
import { LEXICON_IT } from './lexicon-it.ts';
import { bodyWords } from './similarity-key.ts';

export const LEXICONS: Readonly<Record<Language, Lexicon>> = { en: LEXICON_EN, it: LEXICON_IT, es: LEXICON_ES };

export type ThemeSuggestion = {
  readonly themeId: DefaultThemeId;
  /** What fired, as the text has it but folded, each once, in order of appearance. */
  readonly words: readonly string[];
  /** Places at which something fired. */
  readonly count: number;
};

/** Words that only one of the languages uses often. Heuristic. */
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set([
    'the',
    'and',
    'of',
    'to',
    'is',
    'that',
    'this',
    'for',
    'with',
    'we',
    'our',
    'not',
    'are',
    'be',
    'will',
    'my',
    'i',
    'no',
    'it',
    'you',
  ]),
  it: new Set([
    'il',
    'di',
    'che',
    'per',
    'non',
    'della',
    'del',
    'gli',
    'sono',
    'questo',
    'nel',
    'alla',
    'una',
    'anche',
    'perche',
  ]),
  es: new Set(['el', 'los', 'las', 'que', 'y', 'muy', 'pero', 'esta', 'por', 'para', 'una', 'su', 'este', 'del']),
};

/** The language whose common words a text has most of; English when none is ahead. */
export function languageOf(words: readonly string[]): Language {
  let best: { language: Language; count: number } = { language: 'en', count: 0 };
  for (const language of LANGUAGES) {
    const count = words.reduce((sum, word) => sum + Number(TELLING[language].has(word)), 0);
    if (count > best.count) best = { language, count };
  }
  return best.language;
}

type Pattern = { readonly themeId: DefaultThemeId; readonly parts: readonly Part[] };
type Part = { readonly start: string; readonly isWhole: boolean };
/** Patterns by the first letters of their first word, all as many as the shortest word has. */
type Index = ReadonlyMap<string, readonly Pattern[]>;

/** Letters by which patterns are found. No word of a lexicon is shorter. */
const KEY_LETTERS = 2;

const indexes = new Map<Language, Index>();

/** Themes of the default list in their order; empty when no word fires. `language` is told from the text unless given. */
export function suggestThemes(text: string, language: Language | null = null): readonly ThemeSuggestion[] {
  // An address in the signature is no word on roads.
  const { words } = bodyWords(text);
  const index = indexOf(language ?? languageOf(words));
  const found = new Map<DefaultThemeId, { words: Set<string>; count: number }>();
  words.forEach((word, at) => {
    for (const { themeId, parts } of index.get(word.slice(0, KEY_LETTERS)) ?? []) {
      if (!parts.every((part, i) => fits(part, words[at + i]))) continue;
      const known = found.get(themeId) ?? { words: new Set(), count: 0 };
      known.words.add(words.slice(at, at + parts.length).join(' '));
      found.set(themeId, { words: known.words, count: known.count + 1 });
    }
  });
  return THEME_IDS.flatMap((themeId) => {
    const hits = found.get(themeId);
    return hits === undefined ? [] : [{ themeId, words: [...hits.words], count: hits.count }];
  });
}

function fits({ start, isWhole }: Part, word: string | undefined): boolean {
  return word !== undefined && (isWhole ? word === start : word.startsWith(start));
}

function indexOf(language: Language): Index {
  const known = indexes.get(language);
  if (known !== undefined) return known;
  const made = new Map<string, Pattern[]>();
  for (const themeId of THEME_IDS) {
    for (const entry of LEXICONS[language][themeId]) {
      const parts = entry.split(' ').map((word) => ({ start: word.replace('*', ''), isWhole: !word.endsWith('*') }));
      const key = entry.slice(0, KEY_LETTERS);
      made.set(key, [...(made.get(key) ?? []), { themeId, parts }]);
    }
  }
  indexes.set(language, made);
  return made;
}
