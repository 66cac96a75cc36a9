import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from './languages.ts';
import { CATALOGUES, say } from './say.ts';

const names = Object.keys(CATALOGUES) as (keyof typeof CATALOGUES)[];

type Element = {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Record<string, { value: Element[] }>;
};

/** Types of the message's syntax tree that name an argument: argument, number, date, time, select, plural. */
const NAMING = [1, 2, 3, 4, 5, 6];

/** Names of the arguments of an ICU message, inside its plural and select forms too. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly Element[]) => {
    for (const { type, value, options = {} } of elements) {
      if (NAMING.includes(type)) names.add(String(value));
      for (const option of Object.values(options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].toSorted();
}

describe.each(names)('catalogue %s', (name) => {
  const english = CATALOGUES[name].en as Readonly<Record<string, string>>;

  test.each(LANGUAGES)('%s has every sentence, with the same facts', (language) => {
    const catalogue = CATALOGUES[name][language] as Readonly<Record<string, string>>;
    expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [code, text] of Object.entries(catalogue))
      expect([code, argumentsOf(text)]).toEqual([code, argumentsOf(english[code] ?? '')]);
  });

  test.each(LANGUAGES)('%s: no sentence formats a number again that `say` has formatted', (language) => {
    const texts = Object.values(CATALOGUES[name][language] as Readonly<Record<string, string>>);
    expect(texts.filter((text) => /\{\w+, (number|date|time)/.test(text))).toEqual([]);
  });

  test.each(LANGUAGES)('%s: every sentence is well-formed and leaves no brace', (language) => {
    for (const [code, text] of Object.entries(CATALOGUES[name][language] as Readonly<Record<string, string>>)) {
      const facts = Object.fromEntries(argumentsOf(text).map((fact) => [fact, 2]));
      expect(say(language, name, code, facts), code).not.toMatch(/[{}]/);
    }
  });
});

test('numbers in a sentence are written the way the language writes them', () => {
  const facts = { fileName: 'a', characters: 1_234_567 };
  expect(say('en', 'files', 'too-large', facts)).toContain('1,234,567');
  expect(say('es', 'files', 'too-large', facts)).toContain('1\u202f234\u202f567');
});
