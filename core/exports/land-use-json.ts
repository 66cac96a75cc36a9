/**
 * The land-use record of a site as JSON: what was approved, what the code says of AI hosting, and whether the one covers
 * the other, with the clause that decides. Null is not known; empty lists mean that nothing was found yet.
 */
import { crosswalkOfSite } from '../approvals/crosswalk-of-site.ts';
import { nextApprovals } from '../approvals/next-approvals.ts';
import type { UseVerdict } from '../approvals/use-crosswalk.ts';
import { say } from '../text/say.ts';
import type { Site } from '../sites/site.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { sourcesJson } from './sources-json.ts';

/** The verdict for the site under its chosen scenario, then the record it follows from and what comes next. */
export function landUseJson(document: Workspace, site: Site) {
  const crosswalk = crosswalkOfSite(site, document.asOf);
  return {
    ...verdictJson(crosswalk.site),
    approvals: crosswalk.approvals.map(({ approval, ...verdict }) => ({
      id: approval.id,
      name: approval.name,
      grantedTo: approval.grantedTo,
      runsWithLand: approval.runsWithLand,
      definedUse: approval.definedUse,
      /** The clause that the approval rests on; the one that decides stands under `aiHosting`. */
      clause: approval.clause,
      conditions: [...approval.conditions],
      mostMW: approval.mostMW,
      decided: approval.decided,
      lapses: approval.lapses,
      aiHosting: verdictJson(verdict),
      grade: approval.grade,
      note: approval.note,
      sources: sourcesJson(document, approval.sources),
    })),
    definedUses: site.landUse.definedUses.map(({ id, term, clause, aiHosting, path, grade, note, sources }) => ({
      ...{ id, term, clause, aiHosting, path, grade, note },
      sources: sourcesJson(document, sources),
    })),
    next: nextApprovals(site, crosswalk).map(({ use, path, clause, months, grade, sources }) => ({
      ...{ use, path, clause, months, grade },
      sources: sourcesJson(document, sources),
    })),
  };
}

function verdictJson({ verdict, reason, clause }: UseVerdict) {
  return { verdict, reason: say('en', 'indicators', reason.code, reason.facts), clause };
}
