/** What a review pack tells of one site: the findings with their factors, every mark, conditions and questions. */
import type { ReviewCondition } from '../../review/condition.ts';
import { recordsOfSite } from '../../review/filed-records.ts';
import { findingEvidence, type FindingEvidence } from '../../review/finding-evidence.ts';
import { chosenFindingSet, findingSetsOf } from '../../review/finding-sets.ts';
import type { FindingSet } from '../../review/finding-set.ts';
import type { Mark } from '../../review/mark.ts';
import { askedOf, type AskedQuestion } from '../../review/questions.ts';
import { standingMarks } from '../../review/standing-marks.ts';
import { INDICATORS } from '../../indicators/registry.ts';
import type { Reading } from '../../indicators/reading.ts';
import { readingDetail, readingValue, type Writer } from '../../report/writer.ts';

export type PackReview = {
  readonly writer: Writer;
  readonly set: FindingSet;
  /** Of every finding of the set, in its order. */
  readonly findings: readonly FindingEvidence[];
  /** Marks that stand on factors filed under none of these findings. */
  readonly unfiled: readonly Mark[];
  /** Every mark of the site, oldest first, with whether it stands. */
  readonly marks: readonly (Mark & { readonly stands: boolean })[];
  readonly conditions: readonly ReviewCondition[];
  readonly asked: readonly AskedQuestion[];
};

/** The review of the writer's site, findings in the writer's language. */
export function packReview(writer: Writer): PackReview {
  const { document, site, readings } = writer.input;
  const { review } = document;
  const standing = standingMarks(review.marks, site.id);
  const set = chosenFindingSet(review, writer.language);
  const records = recordsOfSite(document.records, { site, county: readings.county });
  const record = { readings: readings.readings, records, marks: standing };
  const findings = set.findings.map((finding) => findingEvidence(finding, record));
  const filed = new Set(findings.flatMap(({ factors }) => factors.map(({ factor }) => factor)));
  return {
    writer,
    set,
    findings,
    unfiled: [...standing.values()].filter(({ factor }) => !filed.has(factor)),
    marks: review.marks
      .filter(({ siteId }) => siteId === site.id)
      .map((mark) => ({ ...mark, stands: standing.get(mark.factor)?.id === mark.id })),
    conditions: review.conditions.filter(({ siteId }) => siteId === site.id),
    asked: askedOf(site, readings.readings, review.answers),
  };
}

/** The name of a factor; one of a later version has none here, and its id says at least which. */
export function factorName(writer: Writer, factor: string): string {
  return INDICATORS.some(({ id }) => id === factor) ? writer.tell(`name.${factor}`) : factor;
}

/** The reading as the report prints it, and how it came about. */
export function readingWords(writer: Writer, factor: string, reading: Reading): { value: string; detail: string } {
  const indicator = INDICATORS.find(({ id }) => id === factor);
  const value = indicator === undefined ? writer.say('not-known') : readingValue(writer, indicator, reading);
  return { value, detail: readingDetail(writer, reading) };
}

/** The sentence of the finding a condition supports, whichever set it is of; null when that set is gone. */
export function findingOf(writer: Writer, { finding }: Pick<ReviewCondition, 'finding'>): string | null {
  const sets = findingSetsOf(writer.input.document.review, writer.language);
  return sets.flatMap(({ findings }) => findings).find(({ id }) => id === finding)?.text ?? null;
}
