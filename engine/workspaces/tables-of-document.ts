/** Tables of a working copy that a document names: what a save keeps. Others wait there for undo and are left out. */
import type { Workspace } from '../../core/workspace/workspace.ts';

/** Names of the tables that the document rests on: its layers and the files attached to its sources. */
export function tablesOfDocument({ layers, review }: Workspace): readonly string[] {
  return [
    ...layers.flatMap(({ table }) => table ?? []),
    ...review.attachments.flatMap((one) => (one.kind === 'file' ? [attachmentTable(one.sha256)] : [])),
  ];
}

/** Name of the table that keeps the bytes of an attached file, by their digest. */
export function attachmentTable(sha256: string): string {
  return `attachment_${sha256}`;
}
