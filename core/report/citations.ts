/**
 * Numbers the sources of one report in the order in which a reader meets them.
 *
 * A register lives for one composition; the order of the sections fixes the numbers.
 */
import type { Source, SourceId } from '../sources/source.ts';

export type Citations = {
  /** Numbers of the sources, ascending, without doubles; ids that the workspace does not hold are left out. */
  readonly cite: (ids: readonly SourceId[]) => readonly number[];
  /** All cited so far, first number first. */
  readonly cited: () => readonly { readonly n: number; readonly source: Source }[];
};

/** A register over the sources of a workspace, with nothing cited yet. */
export function createCitations(sources: Readonly<Record<string, Source>>): Citations {
  const numbers = new Map<SourceId, number>();
  const numberOf = (id: SourceId): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size + 1);
    return numbers.size;
  };
  return {
    cite: (ids) => [...new Set(ids.filter((id) => Object.hasOwn(sources, id)).map(numberOf))].sort((a, b) => a - b),
    cited: () =>
      [...numbers].flatMap(([id, n]) => {
        const source = sources[id];
        return source === undefined ? [] : [{ n, source }];
      }),
  };
}
