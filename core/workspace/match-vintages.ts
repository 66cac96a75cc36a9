/**
 * Which entry of an older file is which row of the newer one?
 *
 * An id that the files state decides. Where the id only holds the number of a row, what the entry is about decides: its
 * kind, its place and its title, with the date as far as it tells two apart. Two that could be the same are left alone:
 * what a person added must not go to another entry.
 */
import { folded } from '../layers/find-places.ts';
import { isRowId } from '../layers/row-id.ts';
import { slugOf } from '../layers/row-sources.ts';
import type { Position } from '../sites/site.ts';
import { areNear, dateOf, textOf, titleOf, type Thing } from './find-duplicates.ts';
import type { Subject } from './subject-fields.ts';

/** Digits of a position that must agree: about a kilometre. *heuristic* */
const DIGITS = 2;

/** Letters of a month and its year: a year alone tells too little. */
const MONTH = 'YYYY-MM'.length;

export type Vintage = {
  readonly things: readonly Thing[];
  /** Whether the file has a column of ids. */
  readonly hasIds: boolean;
};

/** Entries of the older file by the id of the row that repeats them; each at most once. */
export function matchVintages(kind: Subject['kind'], older: Vintage, newer: Vintage): ReadonlyMap<string, Thing> {
  const matches = new Map<string, Thing>();
  const taken = new Set<Thing>();
  const match = (given: Thing, old: Thing) => {
    matches.set(given.id, old);
    taken.add(old);
  };
  const byId = new Map(older.things.map((thing) => [thing.id, thing]));
  const same = (given: Thing, isTrusted: (thing: Thing) => boolean) => {
    const old = byId.get(given.id);
    if (old !== undefined && !taken.has(old) && isTrusted(given)) match(given, old);
  };
  for (const given of newer.things) same(given, (thing) => !isMade(kind, thing, newer));
  for (const key of KEYS) {
    const there = unique(
      older.things.filter((thing) => !taken.has(thing)),
      (thing) => key(kind, thing),
    );
    const asked = unique(
      newer.things.filter(({ id }) => !matches.has(id)),
      (thing) => key(kind, thing),
    );
    for (const [words, given] of asked) {
      const old = there.get(words);
      const isRow = old !== undefined && (isMade(kind, given, newer) || isMade(kind, old, older));
      if (isRow && isLikely(kind, given, old)) match(given, old);
    }
  }
  for (const given of newer.things) if (!matches.has(given.id)) same(given, (thing) => isSameRow(kind, thing));
  return matches;
}

/** Whether the id of an entry says no more than the number of its row. */
function isMade(kind: Subject['kind'], thing: Thing, { hasIds }: Vintage): boolean {
  if (isRowId(kind, thing.id)) return true;
  if (hasIds) return false;
  return /^\d+$/.test(thing.id) || isNameWithRow(kind, thing);
}

/** Sites without an id are called by their name and row. */
function isNameWithRow(kind: Subject['kind'], { id, ...thing }: Thing): boolean {
  if (kind !== 'site') return false;
  return id.replace(/-\d+$/, '') === slugOf(textOf({ id, ...thing }, 'name')).slice(0, 100);
}

/** The same row of the same file, or a site of the same name in the same row. A number alone is not enough. */
function isSameRow(kind: Subject['kind'], thing: Thing): boolean {
  return isRowId(kind, thing.id) || isNameWithRow(kind, thing);
}

type Key = (kind: Subject['kind'], thing: Thing) => string | null;

/** From the strictest to the loosest; null for an entry that says too little. */
const KEYS: readonly Key[] = [whole, withoutDate, withoutTitle];

/** Near titles; a case or an instrument may have got another date since, what happened once may not. */
function isLikely(kind: Subject['kind'], given: Thing, old: Thing): boolean {
  const [one, other] = [dateOf(given), dateOf(old)];
  const agree = one === null || other === null || one.startsWith(other) || other.startsWith(one);
  return (agree || (kind !== 'record' && kind !== 'event')) && areNear(titleOf(given), titleOf(old));
}

function whole(kind: Subject['kind'], thing: Thing): string | null {
  const date = dateOf(thing);
  const words = withoutDate(kind, thing);
  return kind === 'site' || date === null || words === null ? null : JSON.stringify([words, date]);
}

function withoutDate(kind: Subject['kind'], thing: Thing): string | null {
  const [title, place] = [folded(titleOf(thing)), placeOf(kind, thing)];
  return title === '' || place === null ? null : JSON.stringify([textOf(thing, 'kind'), title, place]);
}

function withoutTitle(kind: Subject['kind'], thing: Thing): string | null {
  const [date, place] = [dateOf(thing), placeOf(kind, thing)];
  const isTold = kind !== 'site' && date !== null && date.length >= MONTH && place !== null;
  return isTold ? JSON.stringify([textOf(thing, 'kind'), date.slice(0, MONTH), place]) : null;
}

function placeOf(kind: Subject['kind'], thing: Thing): string | null {
  const text = (field: string) => folded(textOf(thing, field));
  const names =
    kind === 'site' ? [text('state')] : [text('jurisdiction') || text('place'), text('county'), text('state')];
  if (names.some((name) => name !== '')) return names.join('|');
  const position = thing['position'] as Position | null | undefined;
  return position ? position.map((degrees) => degrees.toFixed(DIGITS)).join(' ') : null;
}

/** Entries by their key, without those that share one. */
function unique(things: readonly Thing[], keyOf: (thing: Thing) => string | null): ReadonlyMap<string, Thing> {
  const found = new Map<string, Thing | null>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== null) found.set(key, found.has(key) ? null : thing);
  }
  return new Map([...found].filter((entry): entry is [string, Thing] => entry[1] !== null));
}
