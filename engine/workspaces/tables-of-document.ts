/** Tables of a working copy that a document names: what a save keeps. Others wait there for undo and are left out. */
import type { Workspace } from '../../core/workspace/workspace.ts';

/** Names of the tables that the document rests on: its layers, the files attached to its sources and public comments. */
export function tablesOfDocument({ layers, review, comments }: Workspace): readonly string[] {
  return [
    ...layers.flatMap(({ table }) => table ?? []),
    ...review.attachments.flatMap((one) => (one.kind === 'file' ? [attachmentTable(one.sha256)] : [])),
    ...comments.files.map(({ table }) => table),
  ];
}

/** Name of the table that keeps the bytes of an attached file, by their digest. */
export function attachmentTable(sha256: string): string {
  return `attachment_${sha256}`;
}
