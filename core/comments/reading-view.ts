/**
 * What one reader may see of a letter: their own coding, and that of the others once it cannot sway them.
 *
 * The second reader is blind to the first, and the first to the second, until both have coded the same: only then does their
 * agreement say anything. What was agreed is seen by whoever settles differences.
 */
import type { Coding, Reader } from './comment-set.ts';
import { codingsOf, familyByComment, themesOf, type ReaderCodings } from './effective-codings.ts';
import type { Grouping } from './form-letters.ts';

/** A letter that many sent, or one comment. */
export type Unit = { readonly kind: 'letter' | 'comment'; readonly id: string };

export type SeenCoding = {
  /** Null when the reader has not read it. */
  readonly own: readonly string[] | null;
  /** Both codings, once both are there; null before. */
  readonly both: { readonly first: readonly string[]; readonly second: readonly string[] } | null;
  /** Whether the two differ; null before both are there. */
  readonly differs: boolean | null;
  /** Whether what was agreed on is there. */
  readonly isSettled: boolean;
};

/** Looks at units with the eyes of a reader. */
export function readingView(
  codings: readonly Coding[],
  grouping: Grouping,
  reader: Reader,
): (unit: Unit) => SeenCoding {
  const homes = familyByComment(grouping);
  const of = (who: Reader) => codingsOf(who, codings, homes);
  const [first, second, agreed] = [of('first'), of('second'), of('agreed')];
  const themes = (from: ReaderCodings, { kind, id }: Unit) =>
    kind === 'letter' ? (from.families.get(homes.get(id) ?? id) ?? null) : themesOf(id, from, homes);
  return (unit) => {
    const [one, other, settled] = [themes(first, unit), themes(second, unit), themes(agreed, unit)];
    const both = one === null || other === null ? null : { first: one, second: other };
    const own = { first: one, second: other, agreed: settled }[reader];
    return { own, both, differs: both === null ? null : !isSame(both.first, both.second), isSettled: settled !== null };
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((id) => other.has(id));
}
