/** What a list of sites said before it was replaced by a newer one, kept beside what the newer one says. */
import { FACT_NAMES } from '../sites/site-facts.ts';
import type { Site } from '../sites/site.ts';
import { saysTheSame } from '../sources/choose-value.ts';
import type { OtherValue } from '../sources/conflict.ts';
import { conflictOf, settled } from './conflict-edits.ts';
import { statedIn, withValue, type Subject } from './subject-fields.ts';
import type { Workspace } from './workspace.ts';

/** Words and numbers of a site that are no facts; positions move with every edition and are told by their precision. */
export const IDENTITY_FIELDS = [
  ...(['name', 'operator', 'tenant', 'place', 'county', 'state', 'country', 'utility', 'gridRegion'] as const),
  ...(['siteClass', 'status', 'cooling', 'yearAnnounced'] as const),
] as const satisfies readonly (keyof Site)[];

/**
 * The document after a replacement, with every value that differs from the one before kept as a conflict. The newer list
 * counts, but for a value that a reviewer chose: that one stays and the newer stands beside.
 */
export function keepingOlderValues(before: Workspace, after: Workspace): Workspace {
  const old = new Map(before.sites.map((site) => [site.id, site]));
  let document = after;
  for (const site of after.sites) {
    const was = old.get(site.id);
    if (was === undefined || was === site) continue;
    for (const field of [...IDENTITY_FIELDS, ...FACT_NAMES]) {
      const earlier = statedIn(was, { kind: 'site', field, sources: before.sources });
      const now = statedIn(site, { kind: 'site', field, sources: after.sources });
      if (earlier === null || now === null || saysTheSame(earlier, now)) continue;
      document = withOlder(document, { kind: 'site', id: site.id }, { field, earlier, now });
    }
  }
  return document;
}

function withOlder(
  document: Workspace,
  subject: Subject,
  { field, earlier, now }: { readonly field: string; readonly earlier: OtherValue; readonly now: OtherValue },
): Workspace {
  const conflict = conflictOf(document.conflicts, subject, field);
  const others = conflict?.others ?? [];
  if (conflict?.rule === 'reviewer')
    return settled(withValue(document, subject, { field, value: earlier }), conflict, {
      current: earlier,
      others: [now, ...others],
    });
  const choice = { subject, field, rule: 'newer-list', reason: '', by: '' } as const;
  return settled(document, choice, { current: now, others: [earlier, ...others] });
}
