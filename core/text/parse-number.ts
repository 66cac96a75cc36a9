/** Numbers as people type them. */

/** A number as people write it in three languages: decimal comma or point, no grouping. Null when it is none. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('\u2212', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
