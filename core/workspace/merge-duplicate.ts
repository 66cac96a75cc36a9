/**
 * Puts what a row states into the entry that it repeats: unknown fields are filled, sources and answers joined, and where
 * both state something else the rule chooses and the other value is kept as a conflict.
 */
import { MOST_ANSWERS, type RecordAnswer } from '../evidence/public-record.ts';
import { FACT_NAMES } from '../sites/site-facts.ts';
import type { Site } from '../sites/site.ts';
import { saysTheSame } from '../sources/choose-value.ts';
import type { OtherValue } from '../sources/conflict.ts';
import { stateOther } from './conflict-edits.ts';
import type { Thing } from './find-duplicates.ts';
import { LIST_OF_KIND, plainValue, statedIn, type Subject } from './subject-fields.ts';
import type { Workspace } from './workspace.ts';

/** What is of the entry itself, goes with another field or is no single value. Scenarios and approvals come with no row. */
const OWN = new Set([
  ...['id', 'layerId', 'sources', 'answers', 'boundary', 'facts'],
  ...['landUse', 'scenarios', 'hostedAs', 'positionBasis', 'precisionKm'],
]);

export type Difference = { readonly field: string; readonly there: OtherValue; readonly here: OtherValue };

/** What a row would merge: the row, and its fields that hold what no column of its file says. */
export type MergeRow = { readonly given: Thing; readonly filledIn: readonly string[] };

/** What a merge would do: fields it fills, and fields in which both sides state something else. */
export function mergePreview(
  document: Workspace,
  subject: Subject,
  row: MergeRow,
): { readonly fills: readonly string[]; readonly differs: readonly Difference[] } {
  const { given } = row;
  const item = itemOf(document, subject);
  const fills: string[] = [];
  const differs: Difference[] = [];
  for (const field of fieldsOf(subject, row)) {
    const [there, here] = [item, given].map((side) =>
      side === undefined ? null : statedIn(side, { kind: subject.kind, field, sources: document.sources }),
    );
    if (!here) continue;
    if (!there) fills.push(field);
    else if (!saysTheSame(there, here)) differs.push({ field, there, here });
  }
  for (const field of ['boundary', 'answers']) if (isEmpty(item?.[field]) && !isEmpty(given[field])) fills.push(field);
  return { fills, differs };
}

/** The document with the row merged into the entry; sources of the row must be in it already. */
export function mergeInto(document: Workspace, subject: Subject, row: MergeRow): Workspace {
  const { fills, differs } = mergePreview(document, subject, row);
  const filled = withFields(document, subject, row.given, fills);
  const stated = differs.reduce((now, { field, here }) => stateOther(subject, field, { value: here })(now), filled);
  return withJoined(stated, subject, row.given);
}

/** The grade comes last: by it the rule judges all other fields. */
function fieldsOf({ kind }: Subject, { given, filledIn }: MergeRow): readonly string[] {
  const own = Object.keys(given).filter((field) => !OWN.has(field) && !filledIn.includes(field) && field !== 'grade');
  if (kind === 'site') return [...own, ...FACT_NAMES];
  return filledIn.includes('grade') ? own : [...own, 'grade'];
}

function withFields(document: Workspace, subject: Subject, given: Thing, fields: readonly string[]): Workspace {
  return changed(document, subject, (item) => {
    const plain = fields.filter((field) => plainValue(given[field]) !== null || field === 'boundary');
    const facts = fields.filter((field) => !plain.includes(field) && field !== 'answers');
    const placed = plain.includes('position') ? ['precisionKm', 'positionBasis'].filter((one) => one in given) : [];
    const filled = { ...item, ...pick(given, [...plain, ...placed]) };
    return facts.length === 0
      ? filled
      : { ...filled, facts: { ...(item as Site).facts, ...pick((given as unknown as Site).facts, facts) } };
  });
}

/** Sources and answers of both, each once. */
function withJoined(document: Workspace, subject: Subject, given: Thing): Workspace {
  const more = given['sources'] as readonly string[];
  return changed(document, subject, (item) => {
    const joined = { ...item, sources: [...new Set([...item.sources, ...more])] };
    return subject.kind === 'record' ? { ...joined, answers: joinedAnswers(item, given) } : joined;
  });
}

/** As many as a record may hold; the first ones where there are more. */
function joinedAnswers(...sides: readonly object[]): readonly RecordAnswer[] {
  const all = sides.flatMap((side) => ('answers' in side ? (side.answers as readonly RecordAnswer[]) : []));
  return [...new Map(all.map((answer) => [JSON.stringify(answer), answer])).values()].slice(0, MOST_ANSWERS);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

type Item = { readonly id: string; readonly sources: readonly string[] };

function changed(document: Workspace, { kind, id }: Subject, change: (item: Item) => Item): Workspace {
  const list = LIST_OF_KIND[kind];
  const items: readonly Item[] = document[list];
  return { ...document, [list]: items.map((item) => (item.id === id ? change(item) : item)) };
}

function itemOf(document: Workspace, { kind, id }: Subject): Thing | undefined {
  const items: readonly Item[] = document[LIST_OF_KIND[kind]];
  return items.find((item) => item.id === id);
}

function pick(from: object, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)));
}
