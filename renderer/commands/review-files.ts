/** What a review sends out: the pack, the marks, change notes; and the marks of others into it as one step to undo. */
import type { IpcError } from '../../core/ipc/contract.ts';
import { Review } from '../../core/review/review.ts';
import { say } from '../../core/text/say.ts';
import type { Redline } from '../../core/workspace/redline.ts';
import { acceptTasks, type RedlineTask } from '../../core/workspace/redline-tasks.ts';
import { host } from '../host.ts';
import { viewStore, workspaceStore } from '../stores/session.ts';
import { answered, note } from './files.ts';

const TOO_MUCH: IpcError = {
  code: 'redline-too-much',
  message: say('en', 'files', 'redline-too-much'),
  catalogue: 'files',
};

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

/** Asks for such a file and shows what came in it, to be accepted or left one by one. */
export async function takeMarks(): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const read = await answered(host['review.readMarks']({ workspace: open.id }));
  if (read === null || workspaceStore.getState().open?.id !== open.id) return;
  viewStore.setState({ dialog: { kind: 'redline', ...read } });
}

/** Takes in what was accepted of a file, as one step to undo; more than a review holds is refused whole. */
export function acceptMarks(redline: Redline, accepted: readonly RedlineTask[]): void {
  const document = workspaceStore.getState().open?.history.present;
  if (document === undefined) return;
  if (!Review.safeParse(acceptTasks(document, redline, accepted).review).success) {
    viewStore.setState({ notice: { kind: 'error', error: TOO_MUCH } });
    return;
  }
  workspaceStore.getState().edit('undo.take-marks', (document) => acceptTasks(document, redline, accepted));
}

/** Writes what the window has worked out to a file; `what` says which. */
export async function exportText(what: 'change-note' | 'comparison', text: string): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const saved = await answered(host['review.exportText']({ workspace: open.id, what, text }));
  if (saved !== null) note('file.exported', { fileName: saved.fileName });
}
