/** Edits of sites, named for Undo. */
import type { LandUseRecord } from '../../core/sites/land-use-record.ts';
import type { Position, Site } from '../../core/sites/site.ts';
import { say } from '../../core/text/say.ts';
import { addSite, deleteSite, editSite, moveSite, setLandUse } from '../../core/workspace/edits.ts';
import { viewStore, workspaceStore } from '../stores/session.ts';
import { selectSite } from './navigate.ts';

/** Adds a site and selects it. */
export function addNewSite(site: Site): void {
  workspaceStore.getState().edit('undo.add-site', addSite(site));
  selectSite(site.id);
}

/** Changes a site. */
export function changeSite(site: Site): void {
  workspaceStore.getState().edit('undo.edit-site', editSite(site));
}

/** Replaces what is on record of the use of a site's land. */
export function setLandUseOf(id: string, landUse: LandUseRecord): void {
  workspaceStore.getState().edit('undo.land-use', setLandUse(id, landUse));
}

/** Puts a site somewhere else; the position is now one placed by hand, as exact as a click. */
export function moveSiteTo(id: string, position: Position): void {
  const { language } = viewStore.getState().settings;
  const basis = say(language, 'app', 'site.placed-by-hand');
  workspaceStore.getState().edit('undo.move-site', moveSite(id, position, { precisionKm: null, basis }));
}

/** Deletes a site without asking: Undo brings it back, and a note says so. */
export function removeSite({ id, name }: Site): void {
  const { selected, compared } = viewStore.getState();
  workspaceStore.getState().edit('undo.delete-site', deleteSite(id));
  viewStore.setState({
    selected: selected === id ? null : selected,
    compared: compared.filter((other) => other !== id),
    notice: { kind: 'note', code: 'site.deleted', facts: { name } },
  });
}
