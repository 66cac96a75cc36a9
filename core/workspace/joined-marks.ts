/**
 * The marks of two reviews as one history. The last mark of a factor at a site stands, so where new ones go decides: by
 * their day, and within a day by who signed and what they say, whichever copy takes in the other's. Ours stay in their order.
 */
import type { Mark } from '../review/mark.ts';
import { contentOf, joinedItems, type Joined } from './joined-items.ts';

/** Ours with those of theirs that are new, each at its place. */
export function joinedMarks(ours: readonly Mark[], theirs: readonly Mark[]): Joined<Mark> {
  const joined = joinedItems(ours, theirs);
  const histories = new Map<string, Mark[]>();
  for (const mark of ours) historyOf(histories, mark).push(mark);
  for (const mark of joined.all.slice(ours.length).sort(byPlace)) {
    const history = historyOf(histories, mark);
    const at = history.findIndex((other) => byPlace(other, mark) > 0);
    history.splice(at < 0 ? history.length : at, 0, mark);
  }
  return { ...joined, all: inOneList(ours, histories) };
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
function inOneList(ours: readonly Mark[], histories: ReadonlyMap<string, readonly Mark[]>): Mark[] {
  const own = new Set(ours);
  const before = new Map<Mark, Mark[]>();
  const last: Mark[] = [];
  for (const history of histories.values()) {
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

function byPlace(a: Mark, b: Mark): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function placeOf(mark: Mark): string {
  return [mark.on, mark.by, contentOf(mark)].join('\n');
}
