/** By code units, the same in every language and on every machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
