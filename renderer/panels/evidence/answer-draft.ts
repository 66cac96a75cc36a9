/** Answers to a public record while they are typed. */
import { RecordAnswer } from '../../../core/evidence/public-record.ts';
import { dateProblems, orNull } from './draft-fields.ts';
import type { FieldProblem } from './source-draft.ts';

export type AnswerDraft = {
  /** Tells the answers of one form apart; not kept. */
  readonly key: number;
  readonly by: RecordAnswer['by'];
  readonly text: string;
  readonly date: string;
  readonly sources: readonly string[];
};

/** Who may have answered, in the order of the list. */
export const ANSWERERS = RecordAnswer.shape.by.options;

/** The drafts of a record's answers. */
export function draftsOfAnswers(answers: readonly RecordAnswer[]): readonly AnswerDraft[] {
  return answers.map(({ by, text, date, sources }, key) => ({ key, by, text, date: date ?? '', sources }));
}

/** The answers with an empty one of the applicant at their end. */
export function withAnswer(answers: readonly AnswerDraft[]): readonly AnswerDraft[] {
  const key = Math.max(-1, ...answers.map((answer) => answer.key)) + 1;
  return [...answers, { key, by: 'applicant', text: '', date: '', sources: [] }];
}

/** The draft citing a source; empty for none. The first of several stands for all, and all are kept. */
export function withSource(answer: AnswerDraft, source: string): AnswerDraft {
  if (source === (answer.sources[0] ?? '')) return answer;
  return { ...answer, sources: source === '' ? [] : [source] };
}

/** The answers as they are kept; whoever has asked for `answerProblems` before knows that they can be. */
export function answersOfDrafts(answers: readonly AnswerDraft[]): RecordAnswer[] {
  return answers.map(({ by, text, date, sources }) => ({
    by,
    text: text.trim(),
    date: orNull(date),
    sources: [...sources],
  }));
}

/** What cannot be kept of an answer, by fields named `answer.text.0` and `answer.date.0` after its key. */
export function answerProblems({ key, text, date }: AnswerDraft): readonly FieldProblem[] {
  const field = `answer.text.${key}`;
  const problems = dateProblems(`answer.date.${key}`, date);
  if (text.trim() === '') return [{ field, code: 'answer-missing' }, ...problems];
  return RecordAnswer.shape.text.safeParse(text.trim()).success ? problems : [{ field, code: 'too-long' }, ...problems];
}
