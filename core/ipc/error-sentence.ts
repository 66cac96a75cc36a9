/** Says an error that crossed a process boundary in the reader's language, whenever it is shown. */
import { CATALOGUES, say } from '../text/say.ts';
import type { Language } from '../text/languages.ts';
import type { IpcError } from './contract.ts';

/** The sentence of `error`; one without a catalogue, or with a code of its own, is told in the words it came with. */
export function errorSentence(language: Language, { code, message, catalogue, facts }: IpcError): string {
  return catalogue !== undefined && code in CATALOGUES[catalogue][language]
    ? say(language, catalogue, code, facts)
    : message;
}
