import { useCallback } from 'react';
import { formatNumber } from '../../../core/text/numbers.ts';
import { say } from '../../../core/text/say.ts';
import { useLanguage, type Say } from '../../app/use-text.ts';

/** The sentence of a code in the catalogue `comments`. */
export function useCommentText(): Say {
  const language = useLanguage();
  return useCallback((code, facts) => say(language, 'comments', code, facts), [language]);
}

/** A whole number as the language writes it: a count is never rounded. */
export function useCount(): (count: number, digits?: number) => string {
  const language = useLanguage();
  return useCallback((count, digits = 0) => formatNumber(count, language, digits), [language]);
}
