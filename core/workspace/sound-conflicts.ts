/** Conflicts after a change: none about what is gone, and no value beside one that says the same. */
import { saysTheSame } from '../sources/choose-value.ts';
import type { Conflict } from '../sources/conflict.ts';
import type { Thing } from './find-duplicates.ts';
import { LIST_OF_KIND, statedIn, type Subject } from './subject-fields.ts';
import type { Workspace } from './workspace.ts';

/** The conflicts without those of subjects and fields that state nothing any more, and without values that are the same now. */
export function soundConflicts(document: Workspace): Conflict[] {
  const items = itemsOf(document);
  return document.conflicts.flatMap((conflict) => {
    const { subject, field } = conflict;
    const item = items(subject);
    const now = item === undefined ? null : statedIn(item, { kind: subject.kind, field, sources: document.sources });
    const others = now === null ? [] : conflict.others.filter((other) => !saysTheSame(other, now));
    if (others.length === conflict.others.length) return [conflict];
    return others.length === 0 ? [] : [{ ...conflict, others }];
  });
}

/** The document with sound conflicts; the same one where it has none. */
export function withSoundConflicts(document: Workspace): Workspace {
  return document.conflicts.length === 0 ? document : { ...document, conflicts: soundConflicts(document) };
}

/** Finds subjects by kind and id; each list is gone through once, since a national list may differ in thousands of places. */
function itemsOf(document: Workspace): (subject: Subject) => Thing | undefined {
  const byKind = new Map<Subject['kind'], ReadonlyMap<string, Thing>>();
  return ({ kind, id }) => {
    const list: readonly Thing[] = document[LIST_OF_KIND[kind]];
    const known = byKind.get(kind) ?? new Map(list.map((item) => [item.id, item]));
    byKind.set(kind, known);
    return known.get(id);
  };
}
