/** Conflicts after a change: none about what is gone, and no value beside one that says the same. */
import { saysTheSame } from '../sources/choose-value.ts';
import type { Conflict } from '../sources/conflict.ts';
import { statedValue } from './subject-fields.ts';
import type { Workspace } from './workspace.ts';

/** The conflicts without those of subjects and fields that state nothing any more, and without values that are the same now. */
export function soundConflicts(document: Workspace): Conflict[] {
  return document.conflicts.flatMap((conflict) => {
    const now = statedValue(document, conflict.subject, conflict.field);
    const others = now === null ? [] : conflict.others.filter((other) => !saysTheSame(other, now));
    if (others.length === conflict.others.length) return [conflict];
    return others.length === 0 ? [] : [{ ...conflict, others }];
  });
}

/** The document with sound conflicts; the same one where it has none. */
export function withSoundConflicts(document: Workspace): Workspace {
  return document.conflicts.length === 0 ? document : { ...document, conflicts: soundConflicts(document) };
}
