/** Edits of values that sources state differently, named for Undo. */
import type { OtherValue } from '../../core/sources/conflict.ts';
import type { Source } from '../../core/sources/source.ts';
import { chooseOther, followRule, removeOther, stateOther } from '../../core/workspace/conflict-edits.ts';
import type { Subject } from '../../core/workspace/subject-fields.ts';
import { workspaceStore } from '../stores/session.ts';

/** Keeps what another source says; the rule decides which value counts. */
export function sayOther(
  subject: Subject,
  field: string,
  stated: { readonly value: OtherValue; readonly sources: readonly Source[] },
): void {
  workspaceStore.getState().edit('undo.other-value', stateOther(subject, field, stated));
}

/** Lets another value count, signed. */
export function countOther(
  subject: Subject,
  field: string,
  choice: { readonly at: number; readonly reason: string; readonly by: string },
): void {
  workspaceStore.getState().edit('undo.choose-value', chooseOther(subject, field, choice));
}

/** Lets the rule decide again. */
export function letRuleDecide(subject: Subject, field: string): void {
  workspaceStore.getState().edit('undo.follow-rule', followRule(subject, field));
}

/** Takes out a value that does not count. */
export function dropOther(subject: Subject, field: string, at: number): void {
  workspaceStore.getState().edit('undo.drop-value', removeOther(subject, field, at));
}
