import type { FindingEvidence } from '../../../core/review/finding-evidence.ts';

/** The chosen finding, or the first where none of this set is chosen; null for a set without findings. */
export function shownFinding(findings: readonly FindingEvidence[], chosen: string | null): FindingEvidence | null {
  return findings.find(({ finding }) => finding.id === chosen) ?? findings[0] ?? null;
}
