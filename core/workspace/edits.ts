/**
 * Every change a user can make to a workspace. An edit knows nothing of undo, files or the screen:
 * it takes a workspace and returns the next one, and the same one when nothing changes.
 */
import { freeId } from '../lib/free-id.ts';
import type { Review } from '../review/review.ts';
import type { LandUseRecord } from '../sites/land-use-record.ts';
import type { Perspective } from '../indicators/reading.ts';
import type { Position, Site } from '../sites/site.ts';
import type { Day } from '../units/partial-date.ts';
import { DEFAULT_WEIGHTS, type PerspectiveWeights } from '../weights/weights.ts';
import { withSoundConflicts } from './sound-conflicts.ts';
import { withTypedValues } from './typed-values.ts';
import type { Workspace } from './workspace.ts';

export type Edit = (workspace: Workspace) => Workspace;

/** Puts the default weights back in one perspective; the other is untouched. */
export function resetWeights(perspective: Perspective): Edit {
  return inPerspective(perspective, () => DEFAULT_WEIGHTS[perspective]);
}

function inPerspective(perspective: Perspective, change: (weights: PerspectiveWeights) => PerspectiveWeights): Edit {
  return (workspace) => ({
    ...workspace,
    weights: { ...workspace.weights, [perspective]: change(workspace.weights[perspective]) },
  });
}

/** Replaces what is on record of the use of a site's land. */
export function setLandUse(siteId: string, landUse: LandUseRecord): Edit {
  return (workspace) => ({
    ...workspace,
    sites: workspace.sites.map((site) => (site.id === siteId ? { ...site, landUse } : site)),
  });
}

/** Adds a site at the end; a site whose id is taken is a bug in the caller. */
export function addSite(site: Site): Edit {
  return (workspace) => ({ ...workspace, sites: [...workspace.sites, site] });
}

/** Replaces the site that has the same id, as a form does: a value that others state otherwise counts as typed. */
export function editSite(site: Site): Edit {
  return (workspace) =>
    withTypedValues(
      workspace,
      { ...workspace, sites: workspace.sites.map((other) => (other.id === site.id ? site : other)) },
      { kind: 'site', id: site.id },
    );
}

/**
 * Moves a site. Whoever places it by hand vouches for the position, so its precision becomes `precisionKm`
 * and the old basis no longer holds.
 */
export function moveSite(id: string, position: Position, { precisionKm, basis }: Placement): Edit {
  return (workspace) => ({
    ...workspace,
    sites: workspace.sites.map((site) =>
      site.id === id ? { ...site, position, precisionKm, positionBasis: basis } : site,
    ),
  });
}

/** How a position was given: radius in km (null when not known) and where it comes from. */
export type Placement = { readonly precisionKm: number | null; readonly basis: string };

/**
 * Takes a site out, and with it what the reviewer said of it. Cases about it stay: they are precedents for its
 * neighbours.
 */
export function deleteSite(id: string): Edit {
  return (workspace) =>
    withSoundConflicts({
      ...workspace,
      sites: workspace.sites.filter((site) => site.id !== id),
      reportSite: workspace.reportSite === id ? null : workspace.reportSite,
      review: reviewWithout(workspace.review, id),
      comments: workspace.comments.siteId === id ? { ...workspace.comments, siteId: null } : workspace.comments,
    });
}

function reviewWithout(review: Review, siteId: string): Review {
  const isOfOther = (one: { readonly siteId: string }) => one.siteId !== siteId;
  return {
    ...review,
    marks: review.marks.filter(isOfOther),
    conditions: review.conditions.filter(isOfOther),
    answers: review.answers.filter(isOfOther),
  };
}

/** Gives the workspace a name; an empty one changes nothing. */
export function renameWorkspace(name: string): Edit {
  const trimmed = name.trim();
  return (workspace) => (trimmed === '' || trimmed === workspace.name ? workspace : { ...workspace, name: trimmed });
}

/** Sets the day that every date rule uses. */
export function setAsOf(asOf: Day): Edit {
  return (workspace) => (asOf === workspace.asOf ? workspace : { ...workspace, asOf });
}

/** Overrides a parameter, `INDICATOR.PARAMETER`; null puts its default back. */
export function setParameter(key: string, value: number | null): Edit {
  return (workspace) => {
    const others = Object.fromEntries(Object.entries(workspace.parameters).filter(([name]) => name !== key));
    return { ...workspace, parameters: value === null ? others : { ...others, [key]: value } };
  };
}

/** Changes what the cover of the report says. */
export function setReportFields(fields: Partial<Workspace['report']>): Edit {
  return (workspace) => ({ ...workspace, report: { ...workspace.report, ...fields } });
}

/** Chooses the site that the report is about. */
export function setReportSite(id: string | null): Edit {
  return (workspace) => (workspace.reportSite === id ? workspace : { ...workspace, reportSite: id });
}

/** Takes over a whole document, for example the one an import gave back: one step to undo. */
export function replaceDocument(document: Workspace): Edit {
  return () => document;
}

/** An id for a new site that no site of the workspace has: `site-1`, `site-2`, … */
export function freeSiteId(workspace: Workspace): string {
  return freeId('site', workspace.sites);
}
