/** How far the file answers one of the questions to ask, as the reviewer sees it. */
import { z } from 'zod';
import { SiteId } from '../sites/site.ts';

export const ANSWER_STATUSES = ['answered', 'partly', 'missing'] as const;

export const QuestionAnswer = z.strictObject({
  siteId: SiteId,
  /** Key of the question in the checklist. */
  question: z.string().min(1).max(80),
  status: z.enum(ANSWER_STATUSES),
  note: z.string().max(5_000),
});
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;
