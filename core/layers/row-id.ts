/** Ids of entries whose rows have none: made from the file and the row, so they say nothing about another file. */

/** Digits of the file's hash inside an id: enough to tell the files of one workspace apart. */
const HASH_DIGITS = 8;

/** The same row of the same file keeps its id; row 2 of another file is another entry. */
export function rowIdOf(kind: string, sha256: string, row: number): string {
  return `${kind}-${sha256.slice(0, HASH_DIGITS)}-${row}`;
}

/** Whether an id was made by `rowIdOf` for an entry of this kind. */
export function isRowId(kind: string, id: string): boolean {
  return id.startsWith(`${kind}-`) && /^[0-9a-f]{8}-\d+$/.test(id.slice(kind.length + 1));
}
