/** Edits of the review, named for Undo. */
import { freeId } from '../../core/lib/free-id.ts';
import type { QuestionAnswer } from '../../core/review/answer.ts';
import type { Attachment } from '../../core/review/attachment.ts';
import type { ReviewCondition } from '../../core/review/condition.ts';
import type { Finding, FindingSet } from '../../core/review/finding-set.ts';
import type { Mark } from '../../core/review/mark.ts';
import type { Source } from '../../core/sources/source.ts';
import {
  addAttachment,
  addMark,
  answerQuestion,
  chooseFindingSet,
  putCondition,
  putFindingSet,
  removeAnswer,
  removeAttachment,
  removeCondition,
  removeMark,
} from '../../core/workspace/review-edits.ts';
import { currentDocument, workspaceStore } from '../stores/session.ts';
import { today } from './today.ts';

/** Signs a mark with the day of the computer's clock: the day of the signature, not the as-of day of the document. */
export function signMark(mark: Omit<Mark, 'id' | 'on'>): void {
  const id = freeId('mark', currentDocument()?.review.marks ?? []);
  workspaceStore.getState().edit(`undo.mark-${mark.verdict}`, addMark({ ...mark, id, on: today() }));
}

/** Takes a mark back; the one before it stands again. */
export function takeMarkBack(id: string): void {
  workspaceStore.getState().edit('undo.unmark', removeMark(id));
}

/** Files factors under another set of findings. */
export function chooseFindings(id: string): void {
  workspaceStore.getState().edit('undo.choose-findings', chooseFindingSet(id));
}

/** Takes in findings of a code, without factors under them yet; they are in use from now on. */
export function pasteFindings(name: string, texts: readonly string[]): void {
  const id = freeId('findings', currentDocument()?.review.findingSets ?? []);
  const findings = texts.map((text, i) => ({ id: `${id}.${i + 1}`, text, factors: [] }));
  workspaceStore.getState().edit('undo.paste-findings', putFindingSet({ id, name, source: null, findings }));
}

/** Files other factors under a finding of a pasted set. */
export function fileFactors(set: FindingSet, finding: Finding): void {
  const findings = set.findings.map((other) => (other.id === finding.id ? finding : other));
  workspaceStore.getState().edit('undo.file-factors', putFindingSet({ ...set, findings }));
}

/** Writes a condition, a new one or one that is there, with the source of the example it follows. */
export function writeCondition(condition: ReviewCondition, example: Source | null): void {
  workspaceStore.getState().edit('undo.condition', putCondition(condition, example));
}

/** Takes a condition out. */
export function dropCondition(id: string): void {
  workspaceStore.getState().edit('undo.remove-condition', removeCondition(id));
}

/** Says how far the file answers a question. */
export function setAnswer(answer: QuestionAnswer): void {
  workspaceStore.getState().edit('undo.answer', answerQuestion(answer));
}

/** Leaves the word on a question to the file again. */
export function followFile(answer: Pick<QuestionAnswer, 'siteId' | 'question'>): void {
  workspaceStore.getState().edit('undo.remove-answer', removeAnswer(answer));
}

/** Keeps an excerpt of a source; an empty page is one that is not stated. */
export function keepExcerpt(source: Source, { text, page }: { readonly text: string; readonly page: string }): void {
  const kept = currentDocument()?.review.attachments ?? [];
  const id = freeId('excerpt', kept);
  const about = {
    id,
    source: source.id,
    title: source.title.slice(0, 300),
    page: page === '' ? null : page.slice(0, 40),
  };
  workspaceStore.getState().edit('undo.keep-excerpt', addAttachment({ ...about, kind: 'excerpt', text }));
}

/** Takes a copy of a source out; the source stays. */
export function dropAttachment({ id, kind }: Attachment): void {
  workspaceStore.getState().edit(`undo.drop-${kind}`, removeAttachment(id));
}
