/** Commands that cross to the host: files, imports, exports. Every refusal becomes a sentence on screen. */
import type { Announced, Reply, Settings } from '../../core/ipc/contract.ts';
import type { Facts } from '../../core/text/say.ts';
import { host } from '../host.ts';
import { withOverlaysOf } from '../stores/overlay-roles.ts';
import { NO_SCREENING, screeningStore } from '../stores/screening-store.ts';
import { fetchOpened } from './fetch-opened.ts';
import { keepView, recallView } from './keep-view.ts';
import { importStore, noiseStore, stressStore, viewStore, workspaceStore } from '../stores/session.ts';

/** Shows a sentence of the catalogue `app` as a note. */
export function note(code: string, facts: Facts = {}): void {
  viewStore.setState({ notice: { kind: 'note', code, facts } });
}

/** The value of a reply; a failure is shown and becomes null. */
export async function answered<T>(reply: Reply<T>): Promise<T | null> {
  const result = await reply;
  if (result.ok) return result.value;
  viewStore.setState({ notice: { kind: 'error', error: result.error } });
  return null;
}

/** Puts an opened workspace on screen when its sites have come; one that another overtakes meanwhile is let go. */
export async function showOpened(announced: Announced): Promise<void> {
  const reply = await fetchOpened(host, announced);
  if (!reply.ok && reply.error.code === 'unknown-workspace') return;
  const opened = await answered(Promise.resolve(reply));
  if (opened === null) return;
  workspaceStore.getState().show(opened);
  stressStore.getState().forget();
  noiseStore.getState().close();
  screeningStore.setState({ ...NO_SCREENING, states: screeningStore.getState().states });
  viewStore.setState({
    overlays: withOverlaysOf(opened.document.layers, viewStore.getState().overlays),
    selected: null,
    dialog: opened.readOnly ? { kind: 'briefing' } : null,
    tool: { kind: 'select' },
    filter: { text: '', bands: [] },
    announcement: opened.document.name,
  });
  void recallView(opened);
}

/** A new workspace: empty, or the sample. */
export async function newWorkspace(from: 'sample' | 'empty'): Promise<void> {
  const opened = await answered(host['workspace.new']({ from }));
  if (opened !== null) await showOpened(opened);
}

/** Asks for a file and opens it. */
export async function openWorkspace(): Promise<void> {
  const opened = await answered(host['workspace.open']({}));
  if (opened !== null) await showOpened(opened);
}

/** Saves to the workspace's file, or asks for one. */
export async function saveWorkspace(how: 'workspace.save' | 'workspace.saveAs'): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const document = open.history.present;
  const saved = await answered(host[how]({ workspace: open.id, document }));
  if (saved === null) return;
  workspaceStore.getState().markSaved(document, saved.fileName);
  keepView();
  note('file.saved', { fileName: saved.fileName });
}

/** Writes a copy for others to read: it opens with what it is about, and cannot be written over. */
export async function saveReadOnlyCopy(): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const document = open.history.present;
  const saved = await answered(host['workspace.saveReadOnlyCopy']({ workspace: open.id, document }));
  if (saved === null) return;
  const comments = document.comments.files.reduce((sum, { entries }) => sum + entries, 0);
  note('file.copied', { fileName: saved.fileName, comments });
}

/** Asks for files or a folder and has them reviewed; nothing is added yet. */
export async function chooseImport(what: 'files' | 'folder'): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const chosen = await answered(host['import.choose']({ workspace: open.id, what }));
  if (chosen !== null) importStore.getState().take(chosen);
}

/** Asks for the newer data of a layer and has them reviewed in its role; its style, notes and weights stay. */
export async function replaceLayer(layerId: string): Promise<void> {
  const open = workspaceStore.getState().open;
  const layer = open?.history.present.layers.find(({ id }) => id === layerId);
  if (!open || layer === undefined) return;
  const chosen = await answered(host['import.choose']({ workspace: open.id, what: 'files' }));
  if (chosen === null) return;
  importStore.getState().take(chosen, { layer: layer.id, name: layer.name, role: layer.role });
}

/** Writes the scores on screen to a file. */
export async function exportScores(format: 'csv' | 'geojson'): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const { perspective } = viewStore.getState();
  const document = open.history.present;
  const saved = await answered(host['scores.export']({ workspace: open.id, document, perspective, format }));
  if (saved !== null) note('file.exported', { fileName: saved.fileName });
}

/** Writes the report of the site that the report place shows, or of the selected one. */
export async function exportReport(): Promise<void> {
  const open = workspaceStore.getState().open;
  const { selected, settings } = viewStore.getState();
  if (open === null) return;
  const document = open.history.present;
  const site = document.reportSite ?? selected ?? document.sites[0]?.id;
  if (site === undefined) {
    note('report.no-site');
    return;
  }
  const { language } = settings;
  const saved = await answered(host['report.export']({ workspace: open.id, document, site, language }));
  if (saved !== null) note('file.exported', { fileName: saved.fileName });
}

/** Changes theme or language at once; the host remembers it. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const settings = { ...viewStore.getState().settings, ...change };
  viewStore.setState({ settings });
  await answered(host['settings.change'](settings));
}

/** Opens a source in the system's browser, after the host has asked. */
export async function openSource(source: string): Promise<void> {
  const sources = workspaceStore.getState().open?.history.present.sources ?? {};
  const document = Object.fromEntries(Object.entries(sources).map(([id, { url }]) => [id, url]));
  await answered(host['source.open']({ document, source }));
}

/** The same for an address that ships with the app, beside a figure that it publishes. */
export async function openAddress(address: string): Promise<void> {
  await answered(host['source.open']({ document: { published: address }, source: 'published' }));
}
