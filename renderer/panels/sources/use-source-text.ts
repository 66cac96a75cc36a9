import { useCallback } from 'react';
import { say } from '../../../core/text/say.ts';
import { useLanguage, type Say } from '../../app/use-text.ts';

/** The sentence of a code in the catalogue `review`, which has the words about sources. */
export function useSourceText(): Say {
  const language = useLanguage();
  return useCallback((code, facts) => say(language, 'review', code, facts), [language]);
}
