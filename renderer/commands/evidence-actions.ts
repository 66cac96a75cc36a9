/** Edits of the evidence library, named for Undo. */
import type { Boundary } from '../../core/evidence/boundary.ts';
import type { Instrument } from '../../core/evidence/evidence.ts';
import type { PublicRecord } from '../../core/evidence/public-record.ts';
import type { Source } from '../../core/sources/source.ts';
import {
  assignBoundaries,
  putInstrument,
  putRecord,
  removeEvidence,
  type EvidenceList,
} from '../../core/workspace/evidence-edits.ts';
import { viewStore, workspaceStore } from '../stores/session.ts';

/** Opens the library, with the records of one site or with all. */
export function openEvidence(site: string | null): void {
  viewStore.setState({ dialog: { kind: 'evidence', site } });
}

/** Adds an instrument or puts it in place of the one with its id. */
export function saveInstrument(instrument: Instrument, added: readonly Source[]): void {
  workspaceStore.getState().edit('undo.instrument', putInstrument(instrument, added));
}

/** Adds a public record or puts it in place of the one with its id. */
export function saveRecord(record: PublicRecord, added: readonly Source[]): void {
  workspaceStore.getState().edit('undo.record', putRecord(record, added));
}

/** Deletes a record without asking: Undo brings it back. */
export function deleteEvidence(list: EvidenceList, id: string): void {
  workspaceStore.getState().edit('undo.delete-evidence', removeEvidence(list, id));
}

/** Gives instruments the boundaries that a layer had for them, by id, as one step to undo. */
export function saveBoundaries(boundaries: ReadonlyMap<string, Boundary>): void {
  workspaceStore.getState().edit('undo.boundaries', assignBoundaries(boundaries));
}
