/** Where a record comes from: the sources it names, else the import it came with. */
import type { SourceId } from '../sources/source.ts';

type Sourced = { readonly sources: readonly SourceId[]; readonly layerId: string | null };

/** Sources of a record; the import stands in for a record that names none. */
export function sourcesOfRecord({ sources, layerId }: Sourced): readonly SourceId[] {
  return sources.length === 0 && layerId !== null ? [layerId] : sources;
}

/** The one source to print beside a record in a list; null when it has none. */
export function firstSourceOf(record: Sourced): SourceId | null {
  return sourcesOfRecord(record)[0] ?? null;
}
