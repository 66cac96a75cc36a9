/** What a reader said of each comment: its own coding where there is one, else that of the family it is in. */
import type { Coding, Reader } from './comment-set.ts';
import type { Grouping } from './form-letters.ts';

export type ReaderCodings = {
  /** Codings of single comments by the comment's id. */
  readonly own: ReadonlyMap<string, readonly string[]>;
  /** Codings of families by the representative's id. */
  readonly families: ReadonlyMap<string, readonly string[]>;
};

/** Representative of the family of each comment that is in one. */
export function familyByComment({ families }: Grouping): ReadonlyMap<string, string> {
  return new Map(families.flatMap(({ representative, members }) => members.map((id) => [id, representative] as const)));
}

/**
 * The codings of one reader. A coding for the family of a comment that is in none counts for that comment; of two codings for
 * the same the later one counts.
 */
export function codingsOf(
  reader: Reader,
  codings: readonly Coding[],
  homes: ReadonlyMap<string, string>,
): ReaderCodings {
  const own = new Map<string, readonly string[]>();
  const families = new Map<string, readonly string[]>();
  for (const coding of codings) {
    if (coding.reader !== reader) continue;
    const home = coding.reach === 'family' ? homes.get(coding.commentId) : undefined;
    if (home === undefined) own.set(coding.commentId, coding.themeIds);
    else families.set(home, coding.themeIds);
  }
  return { own, families };
}

/** Themes of a comment; null when the reader has not read it. */
export function themesOf(
  id: string,
  { own, families }: ReaderCodings,
  homes: ReadonlyMap<string, string>,
): readonly string[] | null {
  return own.get(id) ?? families.get(homes.get(id) ?? '') ?? null;
}
