/** Values that sources state differently about a site, as JSON. */
import type { OtherValue } from '../sources/conflict.ts';
import { conflictsOf } from '../workspace/conflict-edits.ts';
import { statedValue } from '../workspace/subject-fields.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { sourcesJson } from './sources-json.ts';

/** Each field with the value that counts, the others and the rule between them. */
export function conflictsJson(document: Workspace, siteId: string) {
  const subject = { kind: 'site', id: siteId } as const;
  return conflictsOf(document.conflicts, subject).flatMap(({ field, others, rule, reason, by }) => {
    const now = statedValue(document, subject, field);
    return now === null
      ? []
      : [
          {
            field,
            ...valueJson(document, now),
            rule,
            reason,
            by,
            others: others.map((one) => valueJson(document, one)),
          },
        ];
  });
}

function valueJson(document: Workspace, { value, low, high, grade, date, note, sources }: OtherValue) {
  return { value, low, high, grade, date, note, sources: sourcesJson(document, sources) };
}
