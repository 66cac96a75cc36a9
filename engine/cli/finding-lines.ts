/** Findings of a review as lines of text. */
import type { Finding } from '../../core/layers/import-review.ts';
import { say } from '../../core/text/say.ts';

/** One line a finding: how serious, the sentence, the first rows. */
export function findingLines(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, code, count, rows, facts }) => {
    const sentence = say('en', 'findings', code, { ...facts, count });
    const where = rows.length === 0 ? '' : ` (rows ${rows.join(', ')}${rows.length < count ? ', …' : ''})`;
    return `${severity}: ${sentence}${where}`;
  });
}
