/**
 * Which approvals come next, and how many months each takes: as stated, else by the path that the code asks, by analogy.
 *
 * Only what the record names: an approval that no paper mentions is not made up.
 */
import { plannedSite } from '../conversion/planned-site.ts';
import type { DeltaValue } from '../conversion/quantity.ts';
import { USUAL_PERMIT_MONTHS, type Entitlement } from '../conversion/rows-of-cost-and-schedule.ts';
import type { Site } from '../sites/site.ts';
import type { Grade } from '../sources/fact.ts';
import type { SourceId } from '../sources/source.ts';
import type { Crosswalk } from './use-crosswalk.ts';

export type NextApproval = {
  /** Term of the code that it is asked for; null where the record names a path and no term. */
  readonly use: string | null;
  /** What the code asks; null where it is not known. */
  readonly path: Entitlement | null;
  readonly clause: string | null;
  /** From application to decision; null where the path is not known. By analogy, a heuristic of ours. */
  readonly months: DeltaValue | null;
  readonly grade: Grade;
  readonly sources: readonly SourceId[];
};

/** Approvals that the crosswalk asks for next; without one, the path that the record of the plan states. */
export function nextApprovals(site: Site, { next, site: verdict }: Crosswalk): readonly NextApproval[] {
  if (next.length > 0)
    return next.map(({ term, path, clause, grade, sources }) => ({
      ...{ use: term, path, clause, months: monthsOf(path), grade, sources },
    }));
  const { entitlement } = plannedSite(site).facts;
  if (verdict.verdict === 'covered' || entitlement === undefined) return [];
  const { value: path, grade, sources } = entitlement;
  return [{ use: null, path, clause: null, months: monthsOf(path), grade, sources }];
}

function monthsOf(path: Entitlement | null): DeltaValue | null {
  return path === null ? null : USUAL_PERMIT_MONTHS[path];
}
