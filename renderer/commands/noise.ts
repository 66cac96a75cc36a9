/** What people do with the noise of a site: show it on the map, and take it away. */
import { localMetres } from '../../core/noise/local-metres.ts';
import type { Position, Site } from '../../core/sites/site.ts';
import { say } from '../../core/text/say.ts';
import { currentDocument, noiseStore, viewStore } from '../stores/session.ts';
import { tableStore, type MapBox } from '../stores/table-store.ts';
import { goTo } from './navigate.ts';

/** The map of a site fills the view: its own edges decide, not the zoom. */
const CLOSEST_ZOOM = 14;
/** Half a side of what is brought into view, m: the map of noise itself. */
const HALF_M = 3_000;

/** The site in hand; null without one. */
export function siteInHand(): Site | null {
  const { selected } = viewStore.getState();
  return selected === null ? null : (currentDocument()?.sites.find(({ id }) => id === selected) ?? null);
}

/** Shows the noise around the site in hand, and the map there. */
export function showNoise(): void {
  const site = siteInHand();
  if (site === null) return;
  goTo('map');
  tableStore.setState({ frame: { box: boxRound(site.position), maxZoom: CLOSEST_ZOOM } });
  noiseStore.getState().show(site);
}

/** Takes the noise off the map and stops what is being worked out. */
export function closeNoise(): void {
  noiseStore.getState().close();
  announce('noise.closed');
}

/** Keeps the noise that is shown that of the site in hand as it is now, and says when a map has come. Called once. */
export function followNoise(subscribe: (listener: () => void) => void): void {
  subscribe(() => {
    if (noiseStore.getState().isOn) noiseStore.getState().follow(siteInHand());
  });
  noiseStore.subscribe(({ answer }, before) => {
    if (answer !== null && answer !== before.answer) announce('noise.announce', { site: answer.site.name });
  });
}

function announce(code: string, facts?: Readonly<Record<string, string>>): void {
  const { language } = viewStore.getState().settings;
  viewStore.setState({ announcement: say(language, 'app', code, facts) });
}

function boxRound(position: Position): MapBox {
  const { toLonLat } = localMetres(position);
  const [west, south] = toLonLat([-HALF_M, -HALF_M]);
  const [east, north] = toLonLat([HALF_M, HALF_M]);
  return [west, south, east, north];
}
