/** What to do about a file that does not say where its numbers lie. */
import type { ImportReview } from '../../core/layers/import-review.ts';
import { say } from '../../core/text/say.ts';

/** The sentence, then a line for every system that would put the file somewhere sensible. */
export function crsSentences({ fileName, crsChoices }: ImportReview): string[] {
  const lines = crsChoices.map(
    ({ code, name, place }) => `  --crs ${code}  ${name}${place === null ? '' : ` (${place})`}`,
  );
  return [`siteshift: ${say('en', 'files', 'crs-needed', { fileName })}`, ...lines];
}
