/** What a click or a key on the map means. */
import type { KeyboardEvent } from 'react';
import type { Position, Site } from '../../core/sites/site.ts';
import { say } from '../../core/text/say.ts';
import { chooseCell } from '../commands/screening.ts';
import { moveSiteTo } from '../commands/site-actions.ts';
import { selectSite } from '../commands/navigate.ts';
import { currentDocument, viewStore } from '../stores/session.ts';
import { selectFeature } from '../commands/layer-view.ts';
import type { Pointed, SiteMap } from './site-map.ts';
import { prefersCalm } from './use-site-map.ts';
import { nearestSite, nextSite, type Direction } from './walk-sites.ts';

/** A click selects a site or a feature, or puts the site down that the tool carries. */
export function clickMap(position: Position, pointed: Pointed | null): void {
  const { tool } = viewStore.getState();
  switch (tool.kind) {
    case 'select':
      selectPointed(pointed);
      return;
    case 'add-site':
      viewStore.setState({ tool: { kind: 'select' }, dialog: { kind: 'add-site', position: rounded(position) } });
      return;
    case 'move-site':
      viewStore.setState({ tool: { kind: 'select' } });
      moveSiteTo(tool.site, rounded(position));
  }
}

function selectPointed(pointed: Pointed | null): void {
  const { site = null, feature = null, cell } = pointed ?? {};
  if (cell !== undefined) void chooseCell(cell);
  if (site !== null) selectSite(site);
  selectFeature(feature, true);
}

/** Five decimals: about a metre, finer than a hand can click. */
function rounded([lon, lat]: Position): Position {
  return [Number(lon.toFixed(5)), Number(lat.toFixed(5))];
}

const ARROWS: Readonly<Record<string, { direction: Direction; x: number; y: number }>> = {
  ArrowLeft: { direction: 'left', x: -1, y: 0 },
  ArrowRight: { direction: 'right', x: 1, y: 0 },
  ArrowUp: { direction: 'up', x: 0, y: -1 },
  ArrowDown: { direction: 'down', x: 0, y: 1 },
};
const PAN_PIXELS = 120;

/** Arrows walk the sites, with Shift they pan; + and − zoom, 0 is home, Enter opens the card. True when the key was used. */
export function keyOnMap(map: SiteMap, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) {
    if (event.shiftKey) map.panBy(arrow.x * PAN_PIXELS, arrow.y * PAN_PIXELS);
    else walk(map, arrow.direction);
    return true;
  }
  const act = KEYS[event.key];
  act?.(map);
  return act !== undefined;
}

const KEYS: Readonly<Record<string, (map: SiteMap) => void>> = {
  '+': (map) => {
    map.zoomBy(1);
  },
  '=': (map) => {
    map.zoomBy(1);
  },
  '-': (map) => {
    map.zoomBy(-1);
  },
  '0': (map) => {
    map.home(prefersCalm());
  },
  Enter: () => {
    document.getElementById('site-card-title')?.focus();
  },
  Escape: () => {
    viewStore.setState({ tool: { kind: 'select' } });
  },
};

function walk(map: SiteMap, direction: Direction): void {
  const sites = currentDocument()?.sites ?? [];
  const { selected, settings } = viewStore.getState();
  const from = sites.find(({ id }) => id === selected);
  const project = (position: Position) => map.project(position);
  const next: Site | null =
    from === undefined
      ? nearestSite(sites, map.camera().center, project)
      : nextSite(sites, from, { direction, project });
  if (next === null) {
    viewStore.setState({ announcement: say(settings.language, 'app', 'map.no-site-there') });
    return;
  }
  selectSite(next.id);
  if (!map.sees(next.position)) map.goTo({ center: next.position, zoom: map.camera().zoom }, prefersCalm());
}
