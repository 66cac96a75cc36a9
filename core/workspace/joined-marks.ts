/**
 * The marks of two reviews as one history. The last mark of a factor at a site stands, so where new ones go decides: by
 * their day, and within a day by who signed and what they say, whichever copy takes in the other's. Ours stay in their order.
 */
import type { Mark } from '../review/mark.ts';
import { contentOf, joinedItems, type Joined } from './joined-items.ts';

/** Ours with those of theirs that are new, each at its place. */
export function joinedMarks(ours: readonly Mark[], theirs: readonly Mark[]): Joined<Mark> {
  const joined = joinedItems(ours, theirs);
  const places = new Map(joined.all.map((mark) => [mark, placeOf(mark)]));
  const byPlace = (a: Mark, b: Mark) => compared(places.get(a) ?? '', places.get(b) ?? '');
  const [held, come] = [new Map<string, Mark[]>(), new Map<string, Mark[]>()];
  for (const mark of ours) historyOf(held, mark).push(mark);
  for (const mark of joined.all.slice(ours.length).sort(byPlace)) historyOf(come, mark).push(mark);
  const histories = [...new Set([...held.keys(), ...come.keys()])].map((key) =>
    inOneHistory(held.get(key) ?? [], come.get(key) ?? [], byPlace),
  );
  return { ...joined, all: inOneList(ours, histories, byPlace) };
}

type Compare = (a: Mark, b: Mark) => number;

/** Each of the new ones, which are in order, before the first of ours that comes after it. */
function inOneHistory(held: readonly Mark[], come: readonly Mark[], byPlace: Compare): readonly Mark[] {
  const history: Mark[] = [];
  let next = 0;
  for (const mark of come) {
    for (; next < held.length; next += 1) {
      const own = held[next];
      if (own === undefined || byPlace(own, mark) > 0) break;
      history.push(own);
    }
    history.push(mark);
  }
  return [...history, ...held.slice(next)];
}

function historyOf(histories: Map<string, Mark[]>, { siteId, factor }: Mark): Mark[] {
  const key = JSON.stringify([siteId, factor]);
  const known = histories.get(key);
  if (known !== undefined) return known;
  const made: Mark[] = [];
  histories.set(key, made);
  return made;
}

/** Ours where they were; new ones before the one of ours that they come before, else at the end. */
function inOneList(ours: readonly Mark[], histories: readonly (readonly Mark[])[], byPlace: Compare): Mark[] {
  const own = new Set(ours);
  const before = new Map<Mark, Mark[]>();
  const last: Mark[] = [];
  for (const history of histories) {
    let waiting: Mark[] = [];
    for (const mark of history) {
      if (!own.has(mark)) waiting.push(mark);
      else {
        before.set(mark, waiting);
        waiting = [];
      }
    }
    last.push(...waiting);
  }
  return [...ours.flatMap((mark) => [...(before.get(mark) ?? []), mark]), ...last.sort(byPlace)];
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function placeOf(mark: Mark): string {
  return [mark.on, mark.by, contentOf(mark)].join('\n');
}
