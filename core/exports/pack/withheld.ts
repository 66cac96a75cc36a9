/**
 * What a review pack leaves out on purpose, counted: a reader of a public record is told that there is more, and why it
 * stayed behind. A count of nothing is told too.
 */
import { recordsOfSite } from '../../review/filed-records.ts';
import type { ReportInput } from '../../report/report-input.ts';
import type { Redline } from '../../workspace/redline.ts';
import { withheldComments } from './withheld-comments.ts';

/** In the order of the log; each has a sentence `withheld.<kind>` in the catalogue `pack`. */
export const WITHHELD = [
  ...(['names', 'comments', 'comments-kept', 'files', 'excerpts'] as const),
  ...(['layers', 'sites', 'weight-sets'] as const),
] as const;

/** Whole numbers for the sentence of a kind, by the names it has for them. */
export type Withheld = Readonly<Record<(typeof WITHHELD)[number], Readonly<Record<string, number>>>>;

/** What stays in the workspace when `redline` and the report of the input's site leave it. */
export function withheldFrom(input: ReportInput, redline: Redline): Withheld {
  const { document, site, readings } = input;
  const { byPerson, byFile } = withheldComments(input);
  const { review, layers, sites, weightSets, activeSet, comments } = document;
  const records = recordsOfSite(document.records, { site, county: readings.county });
  const files = review.attachments.filter(({ kind }) => kind === 'file').length;
  // Rows of the other kind are records of the document.
  const stored = layers.filter(({ kind }) => kind !== 'records');
  const elsewhere = (list: readonly { readonly siteId: string }[]) =>
    list.filter(({ siteId }) => siteId !== site.id).length;
  return {
    names: { count: records.filter(({ record }) => record.raisedBy === null).length },
    comments: { count: total(comments.files.map(({ entries }) => entries)), files: comments.files.length },
    'comments-kept': { count: byPerson, byFile },
    files: { count: files },
    excerpts: { count: review.attachments.length - files - redline.attachments.length },
    layers: { count: stored.length, rows: total(stored.map(({ rowsUsed }) => rowsUsed)) },
    sites: {
      count: sites.length - 1,
      marks: elsewhere(review.marks),
      conditions: elsewhere(review.conditions),
      answers: elsewhere(review.answers),
    },
    'weight-sets': { count: weightSets.filter(({ id }) => id !== activeSet).length },
  };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
