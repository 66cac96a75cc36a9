/** What people do with a screening: run it, stop it, look at a cell, make one a site, write the shortlist. */
import { errorSentence } from '../../core/ipc/error-sentence.ts';
import type { Region } from '../../core/screening/region.ts';
import type { CandidateRow } from '../../core/screening/screening-result.ts';
import { siteAt } from '../../core/screening/template.ts';
import type { Perspective } from '../../core/indicators/reading.ts';
import { say, type Facts } from '../../core/text/say.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { host } from '../host.ts';
import { ENDED, screeningStore } from '../stores/screening-store.ts';
import { currentDocument, viewStore, workspaceStore } from '../stores/session.ts';
import { answered, note } from './files.ts';
import { goTo, showOnMap } from './navigate.ts';
import { tableStore } from '../stores/table-store.ts';
import { addNewSite } from './site-actions.ts';

const text = (code: string, facts?: Facts) => say(viewStore.getState().settings.language, 'app', code, facts);

/** Shows the screening beside the map and asks once for the states. */
export async function openScreening(): Promise<void> {
  goTo('map');
  viewStore.setState({ rightTab: 'screening' });
  await askForStates();
}

/** The states of the bundled counties, asked for once. */
export async function askForStates(): Promise<void> {
  if (screeningStore.getState().states.length > 0) return;
  const states = await answered(host['screening.regions']({}));
  if (states !== null) screeningStore.setState({ states });
}

/** Cells rest on none of the sites, so they do not cross. */
function asked(document: Workspace) {
  const { perspective }: { perspective: Perspective } = viewStore.getState();
  return { document: { ...document, sites: [] }, perspective, filter: screeningStore.getState().filter };
}

/** Reads and scores the region; what was there before stays until the new answer comes. */
export async function runScreening(region: Region, resolution: number): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const document = open.history.present;
  const { template } = screeningStore.getState();
  screeningStore.setState({ ...ENDED, busy: true });
  const order = { workspace: open.id, ...asked(document), region, resolution, template };
  const answer = await host['screening.start'](order);
  if (!answer.ok) {
    const isStopped = answer.error.code === 'screening-stopped';
    screeningStore.setState({ busy: false, problem: isStopped ? null : answer.error });
    viewStore.setState({ announcement: errorSentence(viewStore.getState().settings.language, answer.error) });
    return;
  }
  screeningStore.setState({ busy: false, result: answer.value, readFrom: { document, template } });
  const { counts, extent } = answer.value;
  const { scored, excluded, unknown } = counts;
  if (extent !== null) tableStore.setState({ frame: { box: extent, maxZoom: 12 } });
  viewStore.setState({ announcement: text('screening.announce', { scored, excluded, unknown }) });
}

/** Stops what is being read. */
export async function stopScreening(): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open !== null) await answered(host['screening.cancel']({ workspace: open.id }));
}

/** Ends the screening: its cells leave the map and the engine lets go of their threads. What was asked for stays. */
export async function closeScreening(): Promise<void> {
  const open = workspaceStore.getState().open;
  scoring += 1;
  screeningStore.setState({ ...ENDED, busy: false });
  if (open !== null) await answered(host['screening.close']({ workspace: open.id }));
}

let scoring = 0;

/** Scores the cells under the method as it is now. */
export async function scoreAgain(): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null || screeningStore.getState().result === null) return;
  const mine = ++scoring;
  const answer = await host['screening.score']({ workspace: open.id, ...asked(open.history.present) });
  if (mine === scoring && answer.ok) screeningStore.setState({ result: answer.value });
}

/** Shows one cell with what holds it back. */
export async function chooseCell(row: number): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const cell = await answered(host['screening.row']({ workspace: open.id, row }));
  if (cell === null) return;
  screeningStore.setState({ chosen: cell });
  viewStore.setState({ rightTab: 'screening', announcement: placeOf(cell) });
}

/** Where a cell lies, in words. */
export function placeOf({ county, state, id }: CandidateRow): string {
  return county === null || state === null ? id : text('screening.place', { county, state });
}

/** Puts a cell into the workspace as a site with its ring; one step to undo. */
export function addCellAsSite(cell: CandidateRow): void {
  const { template } = screeningStore.getState().readFrom ?? screeningStore.getState();
  const sites = currentDocument()?.sites ?? [];
  const id = freeId(`cell-${cell.id}`, new Set(sites.map((site) => site.id)));
  const name = text('screening.site-name', { place: placeOf(cell) });
  const site = siteAt(template, { id, position: cell.position, precisionKm: cell.precisionKm });
  const { county, state } = cell;
  const country = state === null ? null : 'US';
  addNewSite({ ...site, name, county, state, country, positionBasis: text('screening.basis', { cell: cell.id }) });
  showOnMap(cell.position);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted.slice(0, 100);
  for (let count = 2; taken.has(id); count += 1) id = `${wanted.slice(0, 100)}-${count}`;
  return id;
}

/** Writes the shortlist on screen to a CSV file. */
export async function exportShortlist(): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const saved = await answered(host['screening.export']({ workspace: open.id, ...asked(open.history.present) }));
  if (saved !== null) note('file.exported', { fileName: saved.fileName });
}
