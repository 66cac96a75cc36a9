/** siteshift validate: what files turned out to be, as JSON, without importing them. */
import type { ImportReview } from '../../../core/layers/import-review.ts';
import type { Engine } from '../../create-engine.ts';
import { fileError } from '../../spoken-error.ts';
import { crsSentences } from '../crs-sentences.ts';
import { refuse, type ExitCode, type Output } from '../output.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { complainOf, exitOf, reviewsJson } from '../review-output.ts';

export type ValidateOptions = Pick<ReadingOptions, 'review' | 'provenance'> & { readonly files: readonly string[] };

/** 0 imports as it stands, 1 imports with findings, 2 refused. A workspace file is opened and checked instead. */
export async function runValidate(engine: Engine, options: ValidateOptions, output: Output): Promise<ExitCode> {
  const [only] = options.files;
  if (options.files.length === 1 && only?.endsWith('.siteshift') === true)
    return validateWorkspace(engine, only, output);
  const pending = await engine.expand(options.files);
  if (pending.length === 0) return refuse(output, fileError('no-importable-files'));
  const reviews: ImportReview[] = [];
  for (const group of pending) {
    const review = await engine.validate(group, options.review);
    if (review.ok) reviews.push({ ...review.value, provenance: { ...review.value.provenance, ...options.provenance } });
    else refuse(output, review.error);
  }
  if (reviews.length > 0) output.print(reviewsJson(reviews));
  const placeless = reviews.filter(({ crsBasis }) => crsBasis === 'unknown');
  for (const review of reviews) complainOf(output, review);
  for (const line of placeless.flatMap(crsSentences)) output.complain(line);
  return reviews.length < pending.length || placeless.length > 0 ? 2 : exitOf(reviews);
}

async function validateWorkspace(engine: Engine, file: string, output: Output): Promise<ExitCode> {
  const opened = await engine.openWorkspace(file);
  if (!opened.ok) return refuse(output, opened.error);
  const { fileName, document } = opened.value;
  const { schemaVersion, name, asOf, sites, cases, instruments, events, layers } = document;
  const counts = { sites: sites.length, cases: cases.length, instruments: instruments.length, events: events.length };
  output.print(
    `${JSON.stringify({ fileName, format: 'Siteshift workspace', schemaVersion, name, asOf, ...counts, layers }, null, 2)}\n`,
  );
  return 0;
}
