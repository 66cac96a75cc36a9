/** Changes to the records of the evidence library: instruments, public records, cases, events and what they cite. */
import type { Boundary } from '../evidence/boundary.ts';
import type { Instrument } from '../evidence/evidence.ts';
import type { PublicRecord } from '../evidence/public-record.ts';
import type { Source } from '../sources/source.ts';
import type { Edit } from './edits.ts';
import { withSoundConflicts } from './sound-conflicts.ts';
import { withTypedValues } from './typed-values.ts';
import type { Workspace } from './workspace.ts';

/** Lists of the document that the library shows. */
export type EvidenceList = 'cases' | 'instruments' | 'events' | 'records';

/** Puts an instrument in, or in place of the one with its id, with the sources that are new. */
export function putInstrument(instrument: Instrument, sources: readonly Source[] = []): Edit {
  return (workspace) =>
    withTypedValues(
      workspace,
      { ...withSources(workspace, sources), instruments: put(workspace.instruments, instrument) },
      { kind: 'instrument', id: instrument.id },
    );
}

/** Puts a public record in, or in place of the one with its id, with the sources that are new. */
export function putRecord(record: PublicRecord, sources: readonly Source[] = []): Edit {
  return (workspace) =>
    withTypedValues(
      workspace,
      { ...withSources(workspace, sources), records: put(workspace.records, record) },
      { kind: 'record', id: record.id },
    );
}

/** Takes a record out of its list; its sources stay, others may cite them. */
export function removeEvidence(list: EvidenceList, id: string): Edit {
  return (workspace) =>
    withSoundConflicts({ ...workspace, [list]: workspace[list].filter((record) => record.id !== id) });
}

/** Gives instruments their boundaries, by id; an id without an entry keeps what it has. */
export function assignBoundaries(boundaries: ReadonlyMap<string, Boundary>): Edit {
  return (workspace) => ({
    ...workspace,
    instruments: workspace.instruments.map((instrument) => {
      const boundary = boundaries.get(instrument.id);
      return boundary === undefined ? instrument : { ...instrument, boundary };
    }),
  });
}

/** Sources that are there already win: their words may have been edited. */
function withSources(workspace: Workspace, sources: readonly Source[]): Workspace {
  if (sources.length === 0) return workspace;
  const given = Object.fromEntries(sources.map((source) => [source.id, source]));
  return { ...workspace, sources: { ...given, ...workspace.sources } };
}

function put<T extends { readonly id: string }>(items: readonly T[], item: T): T[] {
  const at = items.findIndex(({ id }) => id === item.id);
  return at < 0 ? [...items, item] : items.with(at, item);
}
