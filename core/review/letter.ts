/** A letter that asks for what the file does not answer: plain text, to be pasted where letters are written. */
import type { Language } from '../text/languages.ts';
import { formatDate } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import type { Day } from '../units/partial-date.ts';
import { TOPICS, type AskedQuestion, type Part } from './questions.ts';

type Letter = {
  readonly siteName: string;
  /** The day the file stands at. */
  readonly asOf: Day;
  /** Who signs; may be empty. */
  readonly signature: string;
  readonly language: Language;
};

/** The letter with the questions that are missing or partly answered, by topic; null when nothing is left to ask. */
export function letterOf(asked: readonly AskedQuestion[], letter: Letter): string | null {
  const open = asked.filter(({ status }) => status !== 'answered');
  if (open.length === 0) return null;
  const { language, siteName, asOf, signature } = letter;
  const told = (code: string, facts: Record<string, string | number> = {}) => say(language, 'review', code, facts);
  let number = 0;
  const blocks = TOPICS.flatMap((topic) => {
    const questions = open.filter(({ question }) => question.topic === topic);
    if (questions.length === 0) return [];
    const lines = questions.map((one) => {
      number += 1;
      return `${number}. ${questionLines(one, language).join('\n   ')}`;
    });
    return [`${told(`topic.${topic}`)}\n${lines.join('\n')}`];
  });
  return [
    told('letter.subject', { site: siteName }),
    told('letter.opening', { date: formatDate(asOf, language), count: open.length }),
    ...blocks,
    told('letter.closing'),
    ...(signature === '' ? [] : [signature]),
  ].join('\n\n');
}

/** The question, and for one partly answered what the file has and what it lacks. */
function questionLines({ question, status, found, missing, answer }: AskedQuestion, language: Language): string[] {
  const names = (parts: readonly Part[]) => parts.map((part) => partName(part, language)).join('; ');
  const lines = [say(language, 'review', `question.${question.key}`)];
  if (status === 'partly' && found.length > 0)
    lines.push(say(language, 'review', 'letter.on-file', { parts: names(found) }));
  if (missing.length > 0) lines.push(say(language, 'review', 'letter.lacking', { parts: names(missing) }));
  if (answer !== null && answer.note !== '') lines.push(answer.note);
  return lines;
}

/** What a part of an answer is called, as the form and the cards call it. */
export function partName(part: Part, language: Language): string {
  if (part.kind === 'fact') return say(language, 'app', `form.${part.fact}`);
  if (part.kind === 'reading') return say(language, 'indicators', `name.${part.indicator}`);
  return say(language, 'review', `part.${part.list}`);
}
