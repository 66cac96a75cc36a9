/** Says a notice in the language on screen. */
import { errorSentence } from '../../core/ipc/error-sentence.ts';
import type { Language } from '../../core/text/languages.ts';
import { say } from '../../core/text/say.ts';
import type { Notice } from '../stores/view-store.ts';

/** The sentence of a notice. */
export function noticeText(notice: Notice, language: Language): string {
  return 'error' in notice ? errorSentence(language, notice.error) : say(language, 'app', notice.code, notice.facts);
}
