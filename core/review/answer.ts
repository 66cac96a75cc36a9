/** How far the file answers one of the questions to ask, as the reviewer sees it. */
import { z } from 'zod';
import { SiteId } from '../sites/site.ts';

/** Characters of a note; forms take no more. */
export const MOST_NOTE = 5_000;

export const ANSWER_STATUSES = ['answered', 'partly', 'missing'] as const;

export const QuestionAnswer = z.strictObject({
  siteId: SiteId,
  /** Key of the question in the checklist. */
  question: z.string().min(1).max(80),
  status: z.enum(ANSWER_STATUSES),
  note: z.string().max(MOST_NOTE),
});
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;
