/** A reviewer's marks out of the workspace, and those of others into it as one step to undo. */
import { mergeRedline } from '../../core/workspace/redline.ts';
import { host } from '../host.ts';
import { viewStore, workspaceStore } from '../stores/session.ts';
import { answered, note } from './files.ts';

/** Writes marks, conditions and answers to a small file that travels by itself. */
export async function exportMarks(): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const saved = await answered(host['review.exportMarks']({ workspace: open.id, document: open.history.present }));
  if (saved !== null) note('file.exported', { fileName: saved.fileName });
}

/** Writes all that is handed to the record about the site in hand, as one zip. */
export async function exportPack(): Promise<void> {
  const open = workspaceStore.getState().open;
  const { selected, settings } = viewStore.getState();
  if (open === null) return;
  const document = open.history.present;
  const site = selected ?? document.reportSite ?? document.sites[0]?.id;
  if (site === undefined) {
    note('report.no-site');
    return;
  }
  const { language } = settings;
  const saved = await answered(host['review.exportPack']({ workspace: open.id, document, site, language }));
  if (saved !== null) note('file.exported', { fileName: saved.fileName });
}

/** Asks for such a file and takes it in; what it says of sites that are not here, or otherwise than here, is told. */
export async function takeMarks(): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const redline = await answered(host['review.readMarks']({ workspace: open.id }));
  const now = workspaceStore.getState().open;
  if (redline === null || now?.id !== open.id) return;
  const { added, known, besides, differing, missingSites } = mergeRedline(now.history.present, redline);
  if (added > 0)
    workspaceStore.getState().edit('undo.take-marks', (document) => mergeRedline(document, redline).document);
  const apart = besides.length + differing.length;
  note('marks.taken', { added, known, apart, missing: missingSites.length });
}
