/** Reviews as the command line prints them, and the exit code they lead to. */
import type { ImportReview } from '../../core/layers/import-review.ts';
import { findingLines } from './finding-lines.ts';
import type { ExitCode, Output } from './output.ts';

/** JSON of the review, or of the list of reviews when there are several. */
export function reviewsJson(reviews: readonly ImportReview[]): string {
  return `${JSON.stringify(reviews.length === 1 ? reviews[0] : reviews, null, 2)}\n`;
}

/** Says the findings of a review. */
export function complainOf(output: Output, { findings }: ImportReview): void {
  for (const line of findingLines(findings)) output.complain(line);
}

/** 1 when a file imports with something to look at. */
export function exitOf(reviews: readonly ImportReview[]): ExitCode {
  return reviews.some(({ findings }) => findings.some(({ severity }) => severity === 'finding')) ? 1 : 0;
}
