import { useMemo } from 'react';
import type { SiteReadings } from '../../../core/criteria/site-readings.ts';
import { recordsOfSite } from '../../../core/review/filed-records.ts';
import { findingEvidence, type FindingEvidence } from '../../../core/review/finding-evidence.ts';
import type { FindingSet } from '../../../core/review/finding-set.ts';
import { chosenFindingSet } from '../../../core/review/finding-sets.ts';
import { standingMarks } from '../../../core/review/standing-marks.ts';
import type { Site } from '../../../core/sites/site.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage } from '../../app/use-text.ts';
import { useDetails, useDocument, useView } from '../../stores/session.ts';

/** All that Review shows of one site. */
export type SiteReview = {
  readonly document: Workspace;
  readonly site: Site;
  readonly readings: SiteReadings;
  readonly set: FindingSet;
  /** Of every finding of the set, in its order. */
  readonly findings: readonly FindingEvidence[];
};

/** The chosen site with its evidence; null while no site is chosen, `reading` while its readings are on their way. */
export function useSiteReview(): SiteReview | 'reading' | null {
  const language = useLanguage();
  const document = useDocument();
  const siteId = useView((view) => view.selected);
  const site = document?.sites.find(({ id }) => id === siteId) ?? null;
  const details = useDetails(site === null ? [] : [site.id]);
  const readings = site === null ? undefined : details.get(site.id);
  return useMemo(() => {
    if (document === null || site === null) return null;
    if (readings === undefined) return 'reading';
    const set = chosenFindingSet(document.review, language);
    const record = {
      readings: readings.readings,
      records: recordsOfSite(document.records, { site, county: readings.county }),
      marks: standingMarks(document.review.marks, site.id),
    };
    const findings = set.findings.map((finding) => findingEvidence(finding, record));
    return { document, site, readings, set, findings };
  }, [document, site, readings, language]);
}
