/**
 * Which rows of a file are perhaps something that the workspace holds already?
 *
 * Two entries of one list are taken for the same thing when they have the same id; or when they are of one kind, about
 * one place, no date says otherwise, and either their dates agree to the month or their titles are near. Sites have no
 * date: they are the same when they bear one name in one state. A place is the site, the names as written, or a position
 * to 0.01 degrees. The answer is a question for a person: nothing is merged by it.
 */
import { folded } from '../layers/find-places.ts';
import type { Position } from '../sites/site.ts';
import type { PartialDate } from '../units/partial-date.ts';
import type { Subject } from './subject-fields.ts';

export const DUPLICATE_REASONS = ['same-id', 'same-name', 'same-date', 'near-title'] as const;

export type DuplicatePair = {
  readonly incoming: string;
  readonly existing: string;
  readonly reason: (typeof DUPLICATE_REASONS)[number];
};

/** An entry of a list, as far as it tells what it is about. */
export type Thing = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Share of words that two titles have in common, of all their words, from which they are near. *heuristic* */
const NEAR = 0.5;

/** Digits of a position that must agree: about a kilometre. *heuristic* */
const DIGITS = 2;

/** One pair at most for each given entry: the one of its id, else the first of those that are there; in their order. */
export function findDuplicates(
  kind: Subject['kind'],
  given: readonly Thing[],
  there: readonly Thing[],
): readonly DuplicatePair[] {
  const byId = new Set(there.map(({ id }) => id));
  const byPlace = new Map<string, Thing[]>();
  for (const thing of there)
    for (const key of keysOf(kind, thing)) byPlace.set(key, [...(byPlace.get(key) ?? []), thing]);
  return given.flatMap((thing): DuplicatePair[] => {
    if (byId.has(thing.id)) return [{ incoming: thing.id, existing: thing.id, reason: 'same-id' }];
    const near = new Set(keysOf(kind, thing).flatMap((key) => byPlace.get(key) ?? []));
    for (const other of near) {
      const reason = kind === 'site' ? 'same-name' : reasonOf(thing, other);
      if (reason !== null) return [{ incoming: thing.id, existing: other.id, reason }];
    }
    return [];
  });
}

function reasonOf(a: Thing, b: Thing): 'same-date' | 'near-title' | null {
  const [one, other] = [dateOf(a), dateOf(b)];
  const agree = one !== null && other !== null && (one.startsWith(other) || other.startsWith(one));
  if (one !== null && other !== null && !agree) return null;
  // A year alone says too little: a council decides on many projects in one.
  if (agree && Math.min(one.length, other.length) >= 'YYYY-MM'.length) return 'same-date';
  return areNear(titleOf(a), titleOf(b)) ? 'near-title' : null;
}

/** Words under which an entry of the same kind and place is found. */
function keysOf(kind: Subject['kind'], thing: Thing): readonly string[] {
  const text = (field: string) => folded(textOf(thing, field));
  const state = text('state');
  if (kind === 'site') return text('name') === '' ? [] : [`${text('name')}|${state}`];
  const what = `${text('kind')}|${text('stance')}`;
  const position = thing['position'] as Position | null | undefined;
  const names = [text('jurisdiction') || [text('place'), text('county')].filter(Boolean).join(' '), state];
  return [
    ...(names[0] === '' ? [] : [`${what}|${names.join('|')}`]),
    ...(textOf(thing, 'siteId') === '' ? [] : [`${what}|site|${textOf(thing, 'siteId')}`]),
    ...(position ? [`${what}|${position.map((degrees) => degrees.toFixed(DIGITS)).join(' ')}`] : []),
  ];
}

/** Whether two titles share most of their words. */
export function areNear(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  const all = new Set([...one, ...other]).size;
  return all > 0 && common / all >= NEAR;
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(folded(title).split(' ').filter(Boolean));
}

/** What an entry is called: its title, project or name. */
export function titleOf(thing: Thing): string {
  return textOf(thing, 'title') || textOf(thing, 'project') || textOf(thing, 'name');
}

/** When an entry happened, as far as it says. */
export function dateOf(thing: Thing): PartialDate | null {
  return textOf(thing, 'date') || textOf(thing, 'decided') || textOf(thing, 'enacted') || null;
}

/** A field of words; empty for what is not known. */
export function textOf(thing: Thing, field: string): string {
  const value = thing[field];
  return typeof value === 'string' ? value : '';
}
