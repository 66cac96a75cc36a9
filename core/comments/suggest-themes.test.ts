import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../text/languages.ts';
import { wordsOf } from './comment-words.ts';
import { defaultThemes, THEME_IDS } from './default-themes.ts';
import { languageOf, LEXICONS, suggestThemes } from './suggest-themes.ts';

function themes(text: string): string[] {
  return suggestThemes(text).map(({ themeId }) => themeId);
}

describe('suggestions', () => {
  test.each([
    {
      language: 'English',
      text: 'The humming is loud and our electric bills went up.',
      found: ['noise', 'power-bills'],
    },
    { language: 'Italian', text: 'Il rumore non ci fa dormire e la falda è quasi secca.', found: ['noise', 'water'] },
    {
      language: 'Spanish',
      text: 'El ruido es continuo y los pozos se secan por la sequía.',
      found: ['noise', 'water'],
    },
  ])('$language', ({ text, found }) => {
    expect(themes(text)).toEqual(found);
  });

  test('say which words fired, each once, and at how many places', () => {
    expect(suggestThemes('The noise, the NOISE and the humming of the fans.')).toEqual([
      { themeId: 'noise', words: ['noise', 'humming'], count: 3 },
    ]);
  });

  test('several words fire only one after the other', () => {
    expect(themes('The value of the property.')).toEqual([]);
    expect(themes('Our property values.')).toEqual(['property-value']);
  });

  test('a word inside another does not fire', () => {
    expect(themes('The human farewell was a jobless dwelling.')).toEqual([]);
  });

  test.each(['I strongly support this project!', 'We oppose it and ask you to vote no.', 'I do not support it.'])(
    'no side is ever suggested: %s',
    (text) => {
      expect(themes(text)).toEqual([]);
    },
  );
});

describe('lexicons', () => {
  test.each(LANGUAGES)('%s: every word is folded, long enough to be found, and fires its theme', (language) => {
    for (const themeId of THEME_IDS) {
      for (const entry of LEXICONS[language][themeId]) {
        expect(entry).toMatch(/^[a-z0-9]{2}[a-z0-9]*\*?( [a-z0-9]+\*?)*$/);
        const fired = suggestThemes(entry.replaceAll('*', ''), language);
        expect([entry, fired.map((suggestion) => suggestion.themeId)]).toEqual([
          entry,
          expect.arrayContaining([themeId]),
        ]);
      }
    }
  });

  test.each(LANGUAGES)('%s: every theme has a name, a definition and words, the two sides no words', (language) => {
    for (const { id, name, definition } of defaultThemes(language)) {
      expect(name.length * definition.length).toBeGreaterThan(0);
      const isSide = id === 'support' || id === 'opposition';
      expect(LEXICONS[language][id as (typeof THEME_IDS)[number]].length === 0).toBe(isSide);
    }
  });
});

test('the language is told by its common words', () => {
  expect(languageOf(wordsOf('Los vecinos no quieren que se construya').words)).toBe('es');
  expect(languageOf(wordsOf('Gli abitanti non sono stati sentiti').words)).toBe('it');
  expect(languageOf(wordsOf('No data center. No noise. No generators.').words)).toBe('en');
  expect(languageOf(wordsOf('I fear the noise. I live close to the mine.').words)).toBe('en');
  expect(languageOf([])).toBe('en');
});
