/** Ids for new entries of a list: a prefix and the first number from the end of the list that nobody has. */

/** `prefix-1`, `prefix-2`, …, with which none of the entries is called yet. */
export function freeId(prefix: string, entries: readonly { readonly id: string }[]): string {
  const taken = new Set(entries.map(({ id }) => id));
  let number = entries.length + 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}
