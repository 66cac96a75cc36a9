/** What the report says of a site that an exclusion leaves without a score: that there is none, by which rule, whose. */
import type { SiteScore } from '../scoring/score-matrix.ts';
import { exclusionValue } from './method-limits.ts';
import { known, type Writer } from './writer.ts';

/** "No score: excluded", then a sentence for each rule that is met, with its source; empty when none is met. */
export function exclusionLines(writer: Writer, { excluded, exclusions }: SiteScore): readonly string[] {
  if (!excluded) return [];
  const met = new Set(exclusions.flatMap(({ rule, verdict }) => (verdict === 'fail' ? [rule] : [])));
  const rules = writer.input.document.method.exclusions.filter(({ id }) => met.has(id));
  return [
    writer.say('exclusion.none'),
    ...rules.map((rule) =>
      writer.say(`exclusion.${rule.when}`, {
        name: writer.tell(`name.${rule.indicator}`),
        value: exclusionValue(writer, rule),
        source: known(writer, rule.source),
      }),
    ),
  ];
}
