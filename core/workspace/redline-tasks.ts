/**
 * What a redline asks of whoever takes it in: each mark, condition, answer and excerpt as a task to accept or leave.
 *
 * A task says how it stands to what is here, so that nobody accepts blindly: new, known already, beside something else
 * that is kept, or in place of an answer. What speaks of a site or a source that is not here cannot be accepted.
 */
import type { QuestionAnswer } from '../review/answer.ts';
import type { Attachment } from '../review/attachment.ts';
import type { ReviewCondition } from '../review/condition.ts';
import type { Mark } from '../review/mark.ts';
import { standingMarks } from '../review/standing-marks.ts';
import { answerQuestion } from './review-edits.ts';
import { contentOf } from './joined-items.ts';
import { answerKey, isExcerptOf, mergeRedline, type Redline } from './redline.ts';
import { placeFindings } from './redline-findings.ts';
import type { Workspace } from './workspace.ts';

/**
 * `new`: nothing here speaks to it. `known`: the same stands here. `differs`: another word stands here. `no-site` and
 * `no-source`: what it is about is not here.
 */
export const TASK_STATES = ['differs', 'new', 'known', 'no-site', 'no-source'] as const;
export type TaskState = (typeof TASK_STATES)[number];

type Of<Kind extends string, T> = {
  readonly kind: Kind;
  /** Unlike that of every other task of the redline. */
  readonly key: string;
  readonly state: TaskState;
  readonly theirs: T;
  /** What stands here and differs; null unless `state` is `differs`. */
  readonly ours: T | null;
};

export type RedlineTask =
  Of<'mark', Mark> | Of<'condition', ReviewCondition> | Of<'answer', QuestionAnswer> | Of<'excerpt', Attachment>;

/** Every task, in the order of the file: marks, conditions, answers, excerpts. */
export function redlineTasks(document: Workspace, redline: Redline): readonly RedlineTask[] {
  const { review } = document;
  const isUsable = isExcerptOf(document, redline);
  const sites = new Set(document.sites.map(({ id }) => id));
  const standing = new Map(document.sites.map(({ id }) => [id, standingMarks(review.marks, id)]));
  const conditions = new Map(review.conditions.map((one) => [one.id, one]));
  const answers = new Map(review.answers.map((one) => [answerKey(one), one]));
  const known = {
    marks: new Set(review.marks.map(contentOf)),
    conditions: new Set(review.conditions.map(contentOf)),
    excerpts: new Set(review.attachments.map(contentOf)),
  };
  const here = placeFindings(review.findingSets, redline.findingSets, redline.conditions).conditions;
  const placed = (siteId: string, state: TaskState): TaskState => (sites.has(siteId) ? state : 'no-site');
  return [
    ...redline.marks.map((theirs, i): RedlineTask => {
      const other = standing.get(theirs.siteId)?.get(theirs.factor) ?? null;
      const state = known.marks.has(contentOf(theirs)) ? 'known' : other === null ? 'new' : 'differs';
      return { kind: 'mark', key: `mark ${i}`, theirs, ...against(placed(theirs.siteId, state), other) };
    }),
    ...redline.conditions.map((theirs, i): RedlineTask => {
      const other = conditions.get(theirs.id) ?? null;
      const isSame = known.conditions.has(contentOf(here[i] ?? theirs));
      const state = isSame ? 'known' : other?.siteId === theirs.siteId ? 'differs' : 'new';
      return { kind: 'condition', key: `condition ${i}`, theirs, ...against(placed(theirs.siteId, state), other) };
    }),
    ...redline.answers.map((theirs, i): RedlineTask => {
      const other = answers.get(answerKey(theirs)) ?? null;
      const isSame = other?.status === theirs.status && other.note === theirs.note;
      const state = isSame ? 'known' : other === null ? 'new' : 'differs';
      return { kind: 'answer', key: `answer ${i}`, theirs, ...against(placed(theirs.siteId, state), other) };
    }),
    ...redline.attachments.map((theirs, i): RedlineTask => {
      const state = known.excerpts.has(contentOf(theirs)) ? 'known' : isUsable(theirs) ? 'new' : 'no-source';
      return { kind: 'excerpt', key: `excerpt ${i}`, theirs, state, ours: null };
    }),
  ];
}

/** Whether somebody has to decide about it. */
export function isOpen({ state }: RedlineTask): boolean {
  return state === 'new' || state === 'differs';
}

/** A mark that is older than the one here comes into the history and does not stand. */
export function wouldStand({ theirs, ours }: Extract<RedlineTask, { readonly kind: 'mark' }>): boolean {
  return ours === null || theirs.on >= ours.on;
}

/**
 * The document with what was accepted, the sources that it cites, and nothing else of the redline. An accepted answer takes
 * the place of the one here; everything else stands beside what is here.
 */
export function acceptTasks(document: Workspace, redline: Redline, accepted: readonly RedlineTask[]): Workspace {
  const open = accepted.filter(isOpen);
  const marks = open.flatMap((task) => (task.kind === 'mark' ? [task.theirs] : []));
  const conditions = open.flatMap((task) => (task.kind === 'condition' ? [task.theirs] : []));
  const attachments = open.flatMap((task) => (task.kind === 'excerpt' ? [task.theirs] : []));
  const answers = open.flatMap((task) => (task.kind === 'answer' ? [task.theirs] : []));
  const cited = new Set([...attachments.map(({ source }) => source), ...conditions.map(({ example }) => example)]);
  const sources = Object.fromEntries(Object.entries(redline.sources).filter(([id]) => cited.has(id)));
  const merged = mergeRedline(document, { ...redline, marks, conditions, attachments, answers: [], sources }).document;
  return answers.reduce((now, answer) => answerQuestion(answer)(now), merged);
}

function against<T>(state: TaskState, other: T | null): { readonly state: TaskState; readonly ours: T | null } {
  return { state, ours: state === 'differs' ? other : null };
}
