/** Sentences in the language on screen. */
import { useCallback } from 'react';
import type { IpcError } from '../../core/ipc/contract.ts';
import { errorSentence } from '../../core/ipc/error-sentence.ts';
import type { Language } from '../../core/text/languages.ts';
import { CATALOGUES, say, type CatalogueName, type Facts } from '../../core/text/say.ts';
import { useView } from '../stores/session.ts';

export type Say = (code: string, facts?: Facts) => string;

/** The sentence of a code in the catalogue `app`. */
export function useText(): Say {
  const language = useLanguage();
  return useCallback((code, facts) => say(language, 'app', code, facts), [language]);
}

/** The sentence of a code in the catalogue `indicators`, or `fallback` when it has none: names of classes may be new. */
export function useIndicatorText(): (code: string, facts?: Facts, fallback?: string) => string {
  const language = useLanguage();
  return useCallback((code, facts, fallback) => sayOr(language, { code, facts, fallback }), [language]);
}

/** Errors of the host and the engine, said in the language on screen. */
export function useErrorText(): (error: IpcError) => string {
  const language = useLanguage();
  return useCallback((error) => errorSentence(language, error), [language]);
}

/** The language on screen. */
export function useLanguage(): Language {
  return useView((view) => view.settings.language);
}

type Sentence = { readonly code: string; readonly facts?: Facts | undefined; readonly fallback?: string | undefined };

/** A sentence of the catalogue `indicators`, or the fallback, or the code itself: a label must never break a card. */
export function sayOr(
  language: Language,
  { code, facts, fallback }: Sentence,
  catalogue: CatalogueName = 'indicators',
) {
  return hasCode(language, catalogue, code) ? say(language, catalogue, code, facts) : (fallback ?? code);
}

/** True when the catalogue has the code. */
export function hasCode(language: Language, catalogue: CatalogueName, code: string): boolean {
  return code in CATALOGUES[catalogue][language];
}
