/** Does a class in a data set's own words mean what an indicator asks for? */

/** `perhaps`: the row states no class, or a word that does not tell. */
export type ClassVerdict = 'yes' | 'perhaps' | 'no';

/** What the words say: `no` words win, then `yes` words; anything else may be either. */
export function verdictOf(kind: string | null, words: { readonly yes: RegExp; readonly no: RegExp }): ClassVerdict {
  if (kind === null) return 'perhaps';
  if (words.no.test(kind)) return 'no';
  return words.yes.test(kind) ? 'yes' : 'perhaps';
}
