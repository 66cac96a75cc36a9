/** The review room's part of a workspace: findings, marks, conditions, answers and copies of what sources say. */
import { z } from 'zod';
import { QuestionAnswer } from './answer.ts';
import { Attachment } from './attachment.ts';
import { ReviewCondition } from './condition.ts';
import { FindingSet } from './finding-set.ts';
import { Mark } from './mark.ts';

export const Review = z.strictObject({
  /** Who signs the next mark; empty until somebody says. */
  reviewer: z.string().max(200),
  /** Sets of findings that were pasted or changed here; those of the program are not repeated. */
  findingSets: z.array(FindingSet).max(50),
  /** Id of the set that factors are filed under: one of these or of the program's. */
  findingSet: z.string().min(1).max(80),
  /** Every mark, oldest first; the last one of a factor at a site is the one that stands. */
  marks: z.array(Mark).max(100_000),
  conditions: z.array(ReviewCondition).max(10_000),
  answers: z.array(QuestionAnswer).max(100_000),
  attachments: z.array(Attachment).max(10_000),
});
export type Review = z.infer<typeof Review>;

/** Findings of a special use or conditional use permit, as most codes ask them. */
export const STARTING_FINDING_SET = 'special-use';

/** A review that nobody has begun. */
export const NO_REVIEW: Review = {
  reviewer: '',
  findingSets: [],
  findingSet: STARTING_FINDING_SET,
  marks: [],
  conditions: [],
  answers: [],
  attachments: [],
};
