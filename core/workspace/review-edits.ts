/** Changes a reviewer makes: findings, marks, conditions, answers and copies of sources. None of them moves a score. */
import type { QuestionAnswer } from '../review/answer.ts';
import type { Attachment } from '../review/attachment.ts';
import type { ReviewCondition } from '../review/condition.ts';
import type { FindingSet } from '../review/finding-set.ts';
import type { Mark } from '../review/mark.ts';
import type { Review } from '../review/review.ts';
import type { Source } from '../sources/source.ts';
import type { Edit } from './edits.ts';

/** Adds a mark at the end, where it stands for its factor at its site; who signed is remembered for the next one. */
export function addMark(mark: Mark): Edit {
  return inReview((review) => ({ ...review, reviewer: mark.by, marks: [...review.marks, mark] }));
}

/** Takes a mark out; the one before it stands again. */
export function removeMark(id: string): Edit {
  return inReview((review) => ({ ...review, marks: without(review.marks, id) }));
}

/** Files factors under another set of findings. */
export function chooseFindingSet(id: string): Edit {
  return inReview((review) => ({ ...review, findingSet: id }));
}

/** Puts a set in, or in place of the one with its id, and files factors under it. */
export function putFindingSet(set: FindingSet): Edit {
  return inReview((review) => ({ ...review, findingSets: put(review.findingSets, set), findingSet: set.id }));
}

/** Puts a condition in, or in place of the one with its id; the source of its example joins those of the workspace. */
export function putCondition(condition: ReviewCondition, example: Source | null = null): Edit {
  const putIn = inReview((review) => ({ ...review, conditions: put(review.conditions, condition) }));
  return (workspace) => {
    const { sources } = workspace;
    const isNew = example !== null && sources[example.id] === undefined;
    return putIn(isNew ? { ...workspace, sources: { ...sources, [example.id]: example } } : workspace);
  };
}

/** Takes a condition out. */
export function removeCondition(id: string): Edit {
  return inReview((review) => ({ ...review, conditions: without(review.conditions, id) }));
}

/** Says how far the file answers a question at a site. */
export function answerQuestion(answer: QuestionAnswer): Edit {
  return inReview((review) => ({
    ...review,
    answers: [
      ...review.answers.filter(({ siteId, question }) => siteId !== answer.siteId || question !== answer.question),
      answer,
    ],
  }));
}

/** Takes back what a reviewer said of a question at a site, so that what the file says counts again. */
export function removeAnswer({ siteId, question }: Pick<QuestionAnswer, 'siteId' | 'question'>): Edit {
  return inReview((review) => ({
    ...review,
    answers: review.answers.filter((one) => one.siteId !== siteId || one.question !== question),
  }));
}

/** Adds a copy of what a source says. */
export function addAttachment(attachment: Attachment): Edit {
  return inReview((review) => ({ ...review, attachments: [...review.attachments, attachment] }));
}

/** Takes a copy out; the source stays. */
export function removeAttachment(id: string): Edit {
  return inReview((review) => ({ ...review, attachments: without(review.attachments, id) }));
}

function inReview(change: (review: Review) => Review): Edit {
  return (workspace) => ({ ...workspace, review: change(workspace.review) });
}

function without<T extends { readonly id: string }>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id);
}

function put<T extends { readonly id: string }>(items: readonly T[], item: T): T[] {
  const at = items.findIndex(({ id }) => id === item.id);
  return at < 0 ? [...items, item] : items.with(at, item);
}
