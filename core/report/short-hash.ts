/** The first twelve hex digits of a content hash: enough to tell two versions apart by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
