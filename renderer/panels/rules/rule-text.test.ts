import { describe, expect, test, vi } from 'vitest';
import { LANGUAGES, type Language } from '../../../core/text/languages.ts';
import { say } from '../../../core/text/say.ts';

vi.stubGlobal('window', { host: {} });
const { indicatorName } = await import('../reading-text.ts');
const { ruleReason, ruleSentence } = await import('./rule-text.ts');

const setback = { indicator: 'land-use.dwelling-setback', when: 'below', value: 150 } as const;
const t = (language: Language) => (code: string, facts?: Readonly<Record<string, string | number>>) =>
  say(language, 'app', code, facts);

describe('ruleReason', () => {
  test.each(LANGUAGES)('names the factor before anything else, so that a narrow line keeps it (%s)', (language) => {
    for (const when of ['above', 'below'] as const) {
      const reason = ruleReason({ ...setback, when }, t(language), language);
      expect(reason.startsWith(indicatorName(setback.indicator, language))).toBe(true);
    }
  });

  test('gives metres in feet as well', () => {
    expect(ruleReason(setback, t('en'), 'en')).toMatch(/: below 150\sm \(492\sft\)$/);
    expect(ruleSentence(setback, t('en'), 'en')).toMatch(/below 150\sm \(492\sft\)/);
  });

  test('quotes the word of a class', () => {
    expect(ruleReason({ indicator: 'grid.service-status', when: 'is', value: 'none' }, t('en'), 'en')).toMatch(
      /: “none”$/,
    );
  });
});
