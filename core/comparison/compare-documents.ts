/** Two documents side by side: what came, what went and what changed, by the part of the workspace it belongs to. */
import type { CommentRegister } from '../comments/comment-register.ts';
import type { Response } from '../comments/comment-set.ts';
import type { Mark } from '../review/mark.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { changedValues, type ChangedValue } from './changed-values.ts';

/**
 * Parts of a workspace as its users think of them: data are sites, records, layers and sources; weights and method make
 * the score; words are names, notes and the report's cover; review is what reviewers marked and wrote, public comments included.
 */
export const PARTS = ['data', 'weights', 'method', 'words', 'review'] as const;
export type Part = (typeof PARTS)[number];

/** Lists of things with ids, and the part they belong to. */
const LISTS = [
  ['sites', 'data'],
  ['cases', 'data'],
  ['instruments', 'data'],
  ['events', 'data'],
  ['records', 'data'],
  ['rules', 'data'],
  ['layers', 'data'],
  ['weightSets', 'weights'],
  ['presets', 'method'],
] as const satisfies readonly (readonly [keyof Workspace, Part])[];

/** What is one thing in itself, and the part it belongs to. */
const WHOLES = [
  ['weights', 'weights'],
  ['activeSet', 'weights'],
  ['method', 'method'],
  ['parameters', 'method'],
  ['asOf', 'method'],
  ['name', 'words'],
  ['report', 'words'],
  ['reportSite', 'words'],
] as const satisfies readonly (readonly [keyof Workspace, Part])[];

/** Lists inside the review. */
const REVIEW_LISTS = ['findingSets', 'marks', 'conditions', 'attachments'] as const;

/** Fields of a site or a record that are words about it, not data. */
const WORD_FIELDS = new Set(['name', 'notes', 'note', 'title', 'claim', 'detail']);

/** One thing that differs. `values` is empty where it came or went. */
export type Difference = {
  readonly part: Part;
  /** The list it stands in, or its own name, as in the document. */
  readonly list: string;
  readonly id: string;
  /** What people call it; its id where it has no name. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly values: readonly ChangedValue[];
};

/** Every difference, in the order of the lists above; none for equal documents. */
export function compareDocuments(before: Workspace, after: Workspace): readonly Difference[] {
  return [
    ...LISTS.flatMap(([list, part]) => differencesOf(before[list], after[list], { list, part })),
    ...differencesOf(Object.values(before.sources), Object.values(after.sources), { list: 'sources', part: 'data' }),
    ...differencesOf(conflictsById(before), conflictsById(after), { list: 'conflicts', part: 'data' }),
    ...WHOLES.flatMap(([name, part]) => wholeDifference(name, part, [before[name], after[name]])),
    ...REVIEW_LISTS.flatMap((list) => differencesOf(before.review[list], after.review[list], { list, part: 'review' })),
    ...standingDifference(before.review.marks, after.review.marks),
    ...differencesOf(answersById(before), answersById(after), { list: 'answers', part: 'review' }),
    ...wholeDifference('findingSet', 'review', [before.review.findingSet, after.review.findingSet]),
    ...commentDifferences(before.comments, after.comments),
  ];
}

/** Two reviews may hold the same marks in another order, so that others of them stand. */
function standingDifference(before: readonly Mark[], after: readonly Mark[]): readonly Difference[] {
  const [old, now] = [byId(before), byId(after)];
  if (old.size !== now.size || before.some(({ id }) => !now.has(id))) return [];
  return wholeDifference('standingMarks', 'review', [standingIds(before), standingIds(after)]);
}

/** Ids of the marks that stand, by site and factor. */
function standingIds(marks: readonly Mark[]): Readonly<Record<string, string>> {
  return Object.fromEntries(marks.map(({ siteId, factor, id }) => [`${siteId} ${factor}`, id]));
}

type Item = { readonly id: string };
type Place = { readonly list: string; readonly part: Part };

function differencesOf(before: readonly Item[], after: readonly Item[], place: Place): readonly Difference[] {
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) =>
    itemDifferences(id, [old.get(id), now.get(id)], place),
  );
}

function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

type Pair = readonly [before: Item | undefined, after: Item | undefined];

/** Words of a site or record that changed stand among the words, the rest where the list belongs. */
function itemDifferences(id: string, [old, now]: Pair, { list, part }: Place): readonly Difference[] {
  const head = { list, id, name: nameOf(now ?? old, id) };
  if (old === undefined) return [{ ...head, part, change: 'added', values: [] }];
  if (now === undefined) return [{ ...head, part, change: 'removed', values: [] }];
  const values = changedValues(old, now);
  const isWord = ({ path: [first = ''] }: ChangedValue) => part === 'data' && WORD_FIELDS.has(first);
  const split = [
    { part, values: values.filter((value) => !isWord(value)) },
    { part: 'words' as const, values: values.filter(isWord) },
  ];
  return split.flatMap((one) => (one.values.length === 0 ? [] : [{ ...head, ...one, change: 'changed' as const }]));
}

function nameOf(item: Item | undefined, id: string): string {
  const told = (field: string): string | null => {
    const value = (item as Readonly<Record<string, unknown>> | undefined)?.[field];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const words = ['name', 'project', 'title', 'text', 'reason'].map(told).find((value) => value !== null) ?? id;
  // The reason of a mark says nothing without what it is about.
  return told('verdict') === null ? words : `${told('siteId')}, ${told('factor')}, ${told('verdict')}: ${words}`;
}

function wholeDifference(list: string, part: Part, [old, now]: readonly [unknown, unknown]): readonly Difference[] {
  const values = changedValues(old, now);
  return values.length === 0 ? [] : [{ part, list, id: list, name: list, change: 'changed', values }];
}

/** Files, themes, codings and answers one by one; the texts lie outside the documents and belong to their file. */
function commentDifferences(before: CommentRegister, after: CommentRegister): readonly Difference[] {
  const parts = [commentLists(before), commentLists(after)] as const;
  const lists = Object.keys(parts[0]) as (keyof ReturnType<typeof commentLists>)[];
  return [
    ...lists.flatMap((list) => differencesOf(parts[0][list], parts[1][list], { list, part: 'review' })),
    ...wholeDifference('commentsReceived', 'review', [before.received, after.received]),
    ...wholeDifference('commentsSite', 'review', [before.siteId, after.siteId]),
  ];
}

/** The lists under names of their own, each thing with an id that is the same in both documents. */
function commentLists({ files, themes, codings, responses, withheld }: CommentRegister) {
  return {
    // The name of a table is chosen by chance and says nothing of what is in it.
    commentFiles: files.map(({ id, fileName, entries, sha256 }) => ({ id, name: fileName, entries, sha256 })),
    commentThemes: themes,
    commentCodings: codings.map((coding) => ({
      ...coding,
      id: `${coding.commentId} ${coding.reach} ${coding.reader}`,
    })),
    commentResponses: responses.map(({ about, ...response }) => ({ ...response, id: aboutWhat(about) })),
    commentsWithheld: withheld.map(({ commentId, reason }) => ({ id: commentId, reason })),
  };
}

function aboutWhat(about: Response['about']): string {
  return about.kind === 'theme' ? about.themeId : `${about.commentId} ${about.reach}`;
}

/** By what is stated twice: each thing and field has one entry. */
function conflictsById({ conflicts }: Workspace): readonly Item[] {
  return conflicts.map((conflict) => {
    const { kind, id } = conflict.subject;
    return { ...conflict, id: `${kind} ${id} ${conflict.field}` };
  });
}

function answersById({ review }: Workspace): readonly Item[] {
  return review.answers.map((answer) => ({ ...answer, id: `${answer.siteId} ${answer.question}` }));
}
