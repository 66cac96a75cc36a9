/** Going somewhere in the app: places, sites, towns. None of it is undone with Undo. */
import type { Position } from '../../core/sites/site.ts';
import { say } from '../../core/text/say.ts';
import { currentDocument, viewStore } from '../stores/session.ts';
import type { Place } from '../stores/view-store.ts';

/** Shows a place of the rail. */
export function goTo(place: Place): void {
  const { settings } = viewStore.getState();
  viewStore.setState({ place, announcement: say(settings.language, 'app', `place.${place}`) });
}

/** Selects a site everywhere and shows its card; its name is read out. */
export function selectSite(id: string): void {
  const site = currentDocument()?.sites.find((candidate) => candidate.id === id);
  if (site === undefined) return;
  viewStore.setState({ selected: id, rightTab: 'site', announcement: site.name });
}

/** Close enough to see a site's surroundings, far enough to see a town's name. */
const SITE_ZOOM = 9;
let wishes = 0;

/** Shows a position on the map, by default with its surroundings. */
export function showOnMap(position: Position, zoom = SITE_ZOOM): void {
  wishes += 1;
  viewStore.setState({ place: 'map', wish: { position, zoom, key: wishes } });
}
