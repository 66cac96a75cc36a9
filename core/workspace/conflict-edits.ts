/** Changes to values that sources state differently: another value beside, another one chosen, one taken out. */
import { chooseValue, saysTheSame, withoutRepeats, type ChoiceRule } from '../sources/choose-value.ts';
import type { Conflict, OtherValue } from '../sources/conflict.ts';
import type { Source } from '../sources/source.ts';
import type { Edit } from './edits.ts';
import { statedValue, withValue, type Subject } from './subject-fields.ts';
import type { Workspace } from './workspace.ts';

/** Values kept beside the one that counts. The schema's bound. */
const MOST_OTHERS = 20;

/** The conflict of a field; null where all sources agree. */
export function conflictOf(conflicts: readonly Conflict[], { kind, id }: Subject, field: string): Conflict | null {
  return conflicts.find((one) => one.subject.kind === kind && one.subject.id === id && one.field === field) ?? null;
}

/** Every conflict of a subject, in the order of the document. */
export function conflictsOf(conflicts: readonly Conflict[], { kind, id }: Subject): readonly Conflict[] {
  return conflicts.filter(({ subject }) => subject.kind === kind && subject.id === id);
}

/**
 * Keeps what another source says of a field. Where nothing was known it becomes the value; else the rule chooses, unless
 * a reviewer chose: then it stands beside. What is said already gets the source and is no conflict.
 */
export function stateOther(
  subject: Subject,
  field: string,
  { value, sources = [] }: { readonly value: OtherValue; readonly sources?: readonly Source[] },
): Edit {
  return (workspace) => {
    const cited = Object.fromEntries(sources.map((source) => [source.id, source]));
    const document = { ...workspace, sources: { ...cited, ...workspace.sources } };
    const now = statedValue(document, subject, field);
    if (now === null) return withValue(document, subject, { field, value });
    const conflict = conflictOf(document.conflicts, subject, field);
    const [current = now, ...others] = withoutRepeats([now, ...(conflict?.others ?? []), value]);
    if (conflict?.rule === 'reviewer') return settled(document, { ...conflict, subject, field }, { current, others });
    return byRule(document, { subject, field }, [current, ...others]);
  };
}

/** Lets another value count, as a reviewer with a reason and a name says; it stands in its place from now on. */
export function chooseOther(
  subject: Subject,
  field: string,
  choice: { readonly at: number; readonly reason: string; readonly by: string },
): Edit {
  return (workspace) => {
    const conflict = conflictOf(workspace.conflicts, subject, field);
    const now = statedValue(workspace, subject, field);
    const wanted = conflict?.others[choice.at];
    if (conflict === null || wanted === undefined || now === null) return workspace;
    const document = withValue(workspace, subject, { field, value: wanted });
    if (document === workspace) return workspace;
    const others = [now, ...conflict.others.filter((_, i) => i !== choice.at)];
    const { reason, by } = choice;
    return settled(
      { ...document, review: { ...document.review, reviewer: by } },
      { subject, field, rule: 'reviewer', reason, by },
      { current: wanted, others },
    );
  };
}

/** Lets the rule decide again where a reviewer did. */
export function followRule(subject: Subject, field: string): Edit {
  return (workspace) => {
    const conflict = conflictOf(workspace.conflicts, subject, field);
    const now = statedValue(workspace, subject, field);
    if (conflict === null || now === null) return workspace;
    return byRule(workspace, { subject, field }, [now, ...conflict.others]);
  };
}

/** Takes out a value that does not count. */
export function removeOther(subject: Subject, field: string, at: number): Edit {
  return (workspace) => {
    const conflict = conflictOf(workspace.conflicts, subject, field);
    const now = statedValue(workspace, subject, field);
    if (conflict === null || now === null) return workspace;
    return settled(workspace, conflict, { current: now, others: conflict.others.filter((_, i) => i !== at) });
  };
}

type Choice = {
  readonly subject: Subject;
  readonly field: string;
  readonly rule: ChoiceRule;
  readonly reason: string;
  readonly by: string;
};

/** The best of the values in its place and the others beside; a value that cannot stand in the field stays beside. */
export function byRule(
  document: Workspace,
  { subject, field }: Pick<Choice, 'subject' | 'field'>,
  values: readonly OtherValue[],
): Workspace {
  const [first, ...later] = values;
  if (first === undefined) return document;
  const { chosen, others, rule } = chooseValue(first, ...later);
  const put = chosen === first ? document : withValue(document, subject, { field, value: chosen });
  if (put === document && chosen !== first)
    return settled(document, { subject, field, rule: 'first-entered', ...UNSIGNED }, { current: first, others: later });
  return settled(put, { subject, field, rule, ...UNSIGNED }, { current: chosen, others });
}

const UNSIGNED = { reason: '', by: '' };

/** The document with the conflict as it is now: none where nothing else is said. */
export function settled(document: Workspace, choice: Choice, values: Values): Workspace {
  const old = conflictOf(document.conflicts, choice.subject, choice.field);
  const rest = document.conflicts.filter((one) => one !== old);
  const entry = settledConflict(choice, values);
  if (entry === null) return { ...document, conflicts: rest };
  const at = old === null ? rest.length : document.conflicts.indexOf(old);
  return { ...document, conflicts: rest.toSpliced(at, 0, entry) };
}

type Values = { readonly current: OtherValue; readonly others: readonly OtherValue[] };

/** The conflict between the value that counts and the others; null where none of them says something else. */
export function settledConflict(
  { subject, field, rule, reason, by }: Choice,
  { current, others }: Values,
): Conflict | null {
  const beside = withoutRepeats(others)
    .filter((other) => !saysTheSame(other, current))
    .slice(0, MOST_OTHERS);
  return beside.length === 0 ? null : { subject, field, others: beside, rule, reason, by };
}
