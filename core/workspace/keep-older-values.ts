/** What a list said before it was replaced by a newer one, kept beside what the newer one says. */
import { distanceKm } from '../geo/geodesic.ts';
import { FACT_NAMES } from '../sites/site-facts.ts';
import type { Position, Site } from '../sites/site.ts';
import { saysTheSame } from '../sources/choose-value.ts';
import type { Conflict, OtherValue } from '../sources/conflict.ts';
import { settledConflict } from './conflict-edits.ts';
import type { Thing } from './find-duplicates.ts';
import { LIST_OF_KIND, statedIn, withValue, type Subject } from './subject-fields.ts';
import type { Workspace } from './workspace.ts';

/** Words and numbers of a site that are no facts; positions move with every edition and are told by their precision. */
export const IDENTITY_FIELDS = [
  ...(['name', 'operator', 'tenant', 'place', 'county', 'state', 'country', 'utility', 'gridRegion'] as const),
  ...(['siteClass', 'status', 'cooling', 'yearAnnounced', 'notes'] as const),
] as const satisfies readonly (keyof Site)[];

/** What a list of evidence never states, or what goes with another field. */
const NOT_SAID: ReadonlySet<string> = new Set([
  ...['id', 'layerId', 'sources', 'factor', 'answers', 'boundary', 'precisionKm'],
]);

/** Two positions nearer than this are one place, however exact they say they are. *heuristic* */
const SAME_PLACE_KM = 1;

/**
 * The document after a replacement, with every value of a kind of entry that differs from the one before kept as a
 * conflict. The newer list counts, but for a value that a reviewer chose: that one stays and the newer stands beside.
 */
export function keepingOlderValues(before: Workspace, after: Workspace, kind: Subject['kind'] = 'site'): Workspace {
  const list = LIST_OF_KIND[kind];
  const [older, newer]: readonly (readonly Thing[])[] = [before[list], after[list]];
  const was = new Map((older ?? []).map((item) => [item.id, item]));
  const changes = (newer ?? []).flatMap((now) => {
    const old = was.get(now.id);
    return old === undefined || old === now
      ? []
      : differences(kind, { item: old, of: before }, { item: now, of: after });
  });
  return changes.length === 0 ? after : withOlder(after, changes);
}

type Side = { readonly item: Thing; readonly of: Workspace };
type Change = {
  readonly subject: Subject;
  readonly field: string;
  readonly earlier: OtherValue;
  readonly now: OtherValue;
};

function differences(kind: Subject['kind'], old: Side, now: Side): readonly Change[] {
  return fieldsOf(kind, now.item).flatMap((field) => {
    const [earlier, later] = [old, now].map(({ item, of: { sources } }) => statedIn(item, { kind, field, sources }));
    if (!earlier || !later || saysTheSame(earlier, later)) return [];
    if (field === 'position' && isOnePlace(old.item, now.item)) return [];
    return [{ subject: { kind, id: now.item.id }, field, earlier, now: later }];
  });
}

function fieldsOf(kind: Subject['kind'], item: Thing): readonly string[] {
  if (kind === 'site') return [...IDENTITY_FIELDS, ...FACT_NAMES];
  return Object.keys(item).filter((field) => !NOT_SAID.has(field));
}

/** Whether two positions are as near as their precisions allow. */
function isOnePlace(one: Thing, other: Thing): boolean {
  const [a, b] = [one, other].map(({ position }) => position as Position | null);
  if (!a || !b) return true;
  const within = [one, other].map(({ precisionKm }) => (precisionKm as number | null | undefined) ?? 0);
  return distanceKm(a, b) <= Math.max(SAME_PLACE_KM, ...within);
}

/** A national list changes in many thousand places: each conflict is found by its key. */
function withOlder(document: Workspace, changes: readonly Change[]): Workspace {
  const conflicts = new Map(document.conflicts.map((conflict) => [keyOf(conflict), conflict]));
  let next = document;
  for (const { subject, field, earlier, now } of changes) {
    const key = keyOf({ subject, field });
    const conflict = conflicts.get(key);
    const others = conflict?.others ?? [];
    const chosen = conflict?.rule === 'reviewer' ? withValue(next, subject, { field, value: earlier }) : next;
    const isChosen = conflict !== undefined && chosen !== next;
    const settled = isChosen
      ? settledConflict(conflict, { current: earlier, others: [now, ...others] })
      : settledConflict(
          { subject, field, rule: 'newer-list', reason: '', by: '' },
          { current: now, others: [earlier, ...others] },
        );
    next = chosen;
    if (settled === null) conflicts.delete(key);
    else conflicts.set(key, settled);
  }
  return { ...next, conflicts: [...conflicts.values()] };
}

function keyOf({ subject, field }: Pick<Conflict, 'subject' | 'field'>): string {
  return JSON.stringify([subject.kind, subject.id, field]);
}
