/**
 * A value typed over one that sources state differently. It counts because somebody typed it and for no other reason, so
 * the conflict may not go on saying that its grade or its date decides.
 */
import { saysTheSame } from '../sources/choose-value.ts';
import { NOBODY, TYPED } from '../sources/conflict.ts';
import { withSoundConflicts } from './sound-conflicts.ts';
import { statedValue, type Subject } from './subject-fields.ts';
import type { Workspace } from './workspace.ts';

/** The document after a form was saved: conflicts of the subject whose value was typed anew say so, all others are sound. */
export function withTypedValues(before: Workspace, after: Workspace, { kind, id }: Subject): Workspace {
  const by = after.review.reviewer.trim() === '' ? NOBODY : after.review.reviewer;
  const conflicts = after.conflicts.map((conflict) => {
    const { subject, field } = conflict;
    if (subject.kind !== kind || subject.id !== id) return conflict;
    const [was, now] = [before, after].map((document) => statedValue(document, subject, field));
    if (!now || (was && saysTheSame(was, now))) return conflict;
    return { ...conflict, rule: 'reviewer' as const, reason: TYPED, by };
  });
  const isTyped = conflicts.some((conflict, i) => conflict !== after.conflicts[i]);
  return withSoundConflicts(isTyped ? { ...after, conflicts } : after);
}
