/** What people do with the noise of a site: show it on the map, and take it away. */
import type { ExposedReceptor } from '../../core/noise/exposure.ts';
import { localMetres } from '../../core/noise/local-metres.ts';
import { USUAL_SIDE_KM, type SideKm } from '../../core/conversion/order-of-site.ts';
import type { LayerRole } from '../../core/layers/layer-info.ts';
import { printedDb } from '../../core/noise/screening-accuracy.ts';
import type { Position, Site } from '../../core/sites/site.ts';
import { say } from '../../core/text/say.ts';
import { currentDocument, noiseStore, readingsStore, viewStore } from '../stores/session.ts';
import { tableStore, type MapBox } from '../stores/table-store.ts';
import { goTo, showOnMap } from './navigate.ts';

/** The map of a site fills the view: its own edges decide, not the zoom. */
const CLOSEST_ZOOM = 14;

const HEARD_ROLES: readonly LayerRole[] = ['buildings', 'population', 'parcels'];

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
  tableStore.setState({ frame: { box: boxRound(site.position, 500 * sideKm()), maxZoom: CLOSEST_ZOOM } });
  noiseStore.getState().show(site);
}

function sideKm(): SideKm {
  return noiseStore.getState().choice.sideKm ?? USUAL_SIDE_KM;
}

/** Works the noise out on a smaller or larger map, and shows all of it. */
export function chooseSide(side: SideKm): void {
  noiseStore.getState().choose({ sideKm: side });
  const { site } = noiseStore.getState();
  if (site !== null)
    tableStore.setState({ frame: { box: boxRound(site.position, 500 * side), maxZoom: CLOSEST_ZOOM } });
}

/** Takes the noise off the map and stops what is being worked out. */
export function closeNoise(): void {
  const isInLegend = document.activeElement?.closest('[aria-labelledby="noise-legend"]') !== null;
  noiseStore.getState().close();
  // The legend goes with its buttons: the way in is where to go on from.
  if (isInLegend) document.querySelector<HTMLElement>('[aria-labelledby="site-card-noise"] button')?.focus();
  announce('noise.closed');
}

/** Close enough to tell a house from the next, far enough to see the bands round it. */
const PLACE_ZOOM = 13;

/** Marks a place where the noise is heard and shows it on the map; null takes the mark away. */
export function markReceptor(receptor: ExposedReceptor | null): void {
  noiseStore.getState().mark(receptor);
  if (receptor === null) return;
  showOnMap(receptor.position, PLACE_ZOOM);
  const level = (state: 'mined' | 'hosted') => {
    const likely = receptor[state]?.dba.likely;
    return likely === undefined ? '–' : String(printedDb(likely));
  };
  announce('noise.marked', { place: receptor.label, mined: level('mined'), hosted: level('hosted') });
}

/** Keeps the noise that is shown that of the site in hand as it is now, and says when a map has come. Called once. */
export function followNoise(subscribe: (listener: () => void) => void): void {
  subscribe(() => {
    if (noiseStore.getState().isOn) noiseStore.getState().follow(siteInHand());
  });
  // Who lives around comes out of the layers as they were last read.
  let read = layersRead();
  readingsStore.subscribe(({ packed, busy }, before) => {
    if (busy || packed === null || packed === before.packed) return;
    const now = layersRead();
    if (now === read) return;
    read = now;
    if (noiseStore.getState().site !== null) noiseStore.getState().again();
  });
  noiseStore.subscribe(({ answer }, before) => {
    if (answer !== null && answer !== before.answer) announce('noise.announce', { site: answer.site.name });
  });
}

/** Names the layers that say who lives around. */
function layersRead(): string {
  const heard = (currentDocument()?.layers ?? []).filter(({ role }) => HEARD_ROLES.includes(role));
  return heard.map(({ id, provenance }) => `${id} ${provenance.sha256}`).join(' ');
}

function announce(code: string, facts?: Readonly<Record<string, string>>): void {
  const { language } = viewStore.getState().settings;
  viewStore.setState({ announcement: say(language, 'app', code, facts) });
}

/** A square round a position; `halfM` is half a side, m. */
export function boxRound(position: Position, halfM: number): MapBox {
  const { toLonLat } = localMetres(position);
  const [west, south] = toLonLat([-halfM, -halfM]);
  const [east, north] = toLonLat([halfM, halfM]);
  return [west, south, east, north];
}
