/** What `siteshift diff` prints and the window of two workspaces shows: documents, scores and ranks side by side. */
import type { RankMove } from '../scoring/rank-moves.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { compareDocuments, PARTS, type Difference, type Part } from './compare-documents.ts';

export type WorkspaceComparison = {
  readonly before: Side;
  readonly after: Side;
  /** Things that differ, by part. */
  readonly differences: readonly Difference[];
  /** Sites whose score or rank as hosted differs, and the criteria that moved them. Scores 0-100. */
  readonly moves: readonly RankMove[];
};

/** The comparison as JSON text, as `siteshift diff --format json` prints it and the window exports it. */
export function comparisonJson(comparison: WorkspaceComparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}

type Side = { readonly name: string; readonly asOf: string; readonly sites: number };

/** `moves` are those between the scores of the two documents. */
export function compareWorkspaces(
  [before, after]: readonly [Workspace, Workspace],
  moves: readonly RankMove[],
): WorkspaceComparison {
  return { before: sideOf(before), after: sideOf(after), differences: compareDocuments(before, after), moves };
}

function sideOf({ name, asOf, sites }: Workspace): Side {
  return { name, asOf, sites: sites.length };
}

/** How many things differ in each part, parts without any included. */
export function countByPart({ differences }: WorkspaceComparison): Readonly<Record<Part, number>> {
  const counts = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>;
  for (const { part } of differences) counts[part] += 1;
  return counts;
}
