import { useCallback } from 'react';
import { say } from '../../../core/text/say.ts';
import { useLanguage, type Say } from '../../app/use-text.ts';

/** The sentence of a code in the catalogue `redline`. */
export function useRedlineText(): Say {
  const language = useLanguage();
  return useCallback((code, facts) => say(language, 'redline', code, facts), [language]);
}
