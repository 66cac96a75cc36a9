/** Feature table of a layer id; the two names differ only in their dashes, and a table's name is its own table. */
export function tableOf(layerId: string): string {
  return layerId.replaceAll('-', '_');
}
