/**
 * The review of a site as JSON: findings with what is in the record, every mark with its signature, draft conditions and
 * how far the file answers each question. Words of the program are English; pasted ones are the code's.
 */
import type { SiteReadings } from '../criteria/site-readings.ts';
import { lackingParts } from '../review/condition-examples.ts';
import { recordsOfSite } from '../review/filed-records.ts';
import { findingEvidence } from '../review/finding-evidence.ts';
import { chosenFindingSet, findingSetsOf } from '../review/finding-sets.ts';
import { askedOf } from '../review/questions.ts';
import { standingMarks } from '../review/standing-marks.ts';
import type { Site } from '../sites/site.ts';
import { say } from '../text/say.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { sourcesJson } from './sources-json.ts';

/** Findings of the chosen set, then marks, conditions and questions, each in its order in the workspace. */
export function reviewJson(document: Workspace, site: Site, { readings, county }: SiteReadings) {
  const { review } = document;
  const set = chosenFindingSet(review, 'en');
  const standing = standingMarks(review.marks, site.id);
  const record = { readings, records: recordsOfSite(document.records, { site, county }), marks: standing };
  return {
    findingSet: set.name,
    findings: set.findings.map((finding) => {
      const { known, factors, isEmpty } = findingEvidence(finding, record);
      const { id, text } = finding;
      return { id, text, factors: factors.map(({ factor }) => factor), known, inTheRecord: !isEmpty };
    }),
    marks: review.marks
      .filter(({ siteId }) => siteId === site.id)
      .map(({ id, factor, verdict, reason, by, on }) => {
        return { factor, verdict, reason, by, on, stands: standing.get(factor)?.id === id };
      }),
    conditions: review.conditions
      .filter(({ siteId }) => siteId === site.id)
      .map((condition) => conditionJson(document, condition)),
    questions: askedOf(site, readings, review.answers).map(({ question, status, answer }) => ({
      question: say('en', 'review', `question.${question.key}`),
      status,
      saidBy: answer === null ? 'file' : 'reviewer',
      note: answer?.note ?? '',
    })),
  };
}

function conditionJson(document: Workspace, condition: Workspace['review']['conditions'][number]) {
  const findings = findingSetsOf(document.review, 'en').flatMap((set) => set.findings);
  const { text, limit, place, recheck, factor, example } = condition;
  return {
    ...{ text, limit, place, recheck, factor },
    finding: findings.find(({ id }) => id === condition.finding)?.text ?? null,
    measurable: lackingParts(condition).length === 0,
    example: example === null ? null : (sourcesJson(document, [example])[0] ?? null),
  };
}
