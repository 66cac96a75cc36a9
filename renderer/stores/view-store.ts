/**
 * What the user looks at: never saved with the workspace, never part of undo. What kept-view.ts names is there again
 * when the file is reopened.
 */
import { createStore } from 'zustand/vanilla';
import type { IpcError, Settings } from '../../core/ipc/contract.ts';
import type { Finding } from '../../core/layers/import-review.ts';
import type { RankMove } from '../../core/scoring/rank-moves.ts';
import type { Perspective, SiteState } from '../../core/indicators/reading.ts';
import type { Position } from '../../core/sites/site.ts';
import type { Facts } from '../../core/text/say.ts';
import type { Redline } from '../../core/workspace/redline.ts';
import type { SiteFilter, SiteSort } from './site-rows.ts';

export const PLACES = ['map', 'sites', 'compare', 'review', 'report', 'conversion'] as const;
export type Place = (typeof PLACES)[number];

export const OVERLAYS = ['grid', 'land-use', 'opposition'] as const;
export type Overlay = (typeof OVERLAYS)[number];

/** Dialogs about weights, in the order of their buttons. */
export const WEIGHTS_DIALOGS = ['pairwise', 'swing', 'weight-sets', 'second-opinion'] as const;
export type WeightsDialogKind = (typeof WEIGHTS_DIALOGS)[number];

/** The one dialog that is open. */
export type OpenDialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'workspace' }
  | { readonly kind: 'method' }
  | { readonly kind: 'connect' }
  | { readonly kind: 'network' }
  | { readonly kind: 'stress' }
  | { readonly kind: 'hearing' }
  | { readonly kind: 'briefing' }
  | { readonly kind: 'comments' }
  | { readonly kind: 'comparison'; readonly fileName: string }
  | { readonly kind: 'redline'; readonly fileName: string; readonly redline: Redline }
  | { readonly kind: 'evidence'; readonly site: string | null }
  | { readonly kind: 'weights'; readonly of: WeightsDialogKind }
  | { readonly kind: 'add-site'; readonly position: Position | null }
  | { readonly kind: 'edit-site'; readonly site: string }
  | { readonly kind: 'land-use'; readonly site: string }
  | { readonly kind: 'scale'; readonly indicator: string }
  | { readonly kind: 'explain'; readonly site: string; readonly indicator: string }
  | { readonly kind: 'replaced'; readonly layer: string; readonly outcome: ReplaceOutcome };

/** What newer data of a layer did: scores and ranks that moved, what is told of the records, names of those that stay. */
export type ReplaceOutcome = {
  readonly moves: readonly RankMove[];
  readonly told: readonly Finding[];
  readonly kept: readonly string[];
};

/** What a click on the map does: select, place a new site, or put an existing one somewhere else. */
export type MapTool =
  { readonly kind: 'select' } | { readonly kind: 'add-site' } | { readonly kind: 'move-site'; readonly site: string };

/**
 * What happened, what is safe and what to do: a code of the catalogue `app` with its facts, or an error of the host.
 * It becomes a sentence when it is shown, so that it follows a change of language. Facts are numbers and names, never
 * numbers already written in a language.
 */
export type Notice =
  | { readonly kind: 'error' | 'note'; readonly code: string; readonly facts?: Facts }
  | { readonly kind: 'error'; readonly error: IpcError };

/** Where the map is asked to go; `key` makes the same wish twice two wishes. */
export type Wish = { readonly position: Position; readonly zoom: number; readonly key: number };

export const RIGHT_TABS = ['site', 'weights', 'rules', 'screening'] as const;
export type RightTab = (typeof RIGHT_TABS)[number];

export type View = {
  readonly place: Place;
  readonly selected: string | null;
  readonly perspective: Perspective;
  readonly state: SiteState;
  /** The indicator whose risk the symbols on the map show; null for the score. */
  readonly mapOf: string | null;
  readonly overlays: Readonly<Record<Overlay, boolean>>;
  readonly settings: Settings;
  readonly rightTab: RightTab;
  readonly sort: SiteSort;
  readonly filter: SiteFilter;
  /** Sites in Compare, in the order they were chosen. */
  readonly compared: readonly string[];
  readonly dialog: OpenDialog | null;
  readonly tool: MapTool;
  readonly notice: Notice | null;
  /** Read out by a screen reader, never shown. */
  readonly announcement: string;
  readonly wish: Wish | null;
  /** Requests to the network that the window tried and main refused. */
  readonly networkRequests: number;
};

/** Six columns fit side by side at 1280 px. */
export const COMPARE_LIMIT = 6;

const START: View = {
  place: 'map',
  selected: null,
  perspective: 'delivery',
  state: 'hosted',
  mapOf: null,
  overlays: { grid: false, 'land-use': false, opposition: false },
  settings: { theme: 'system', language: 'en' },
  rightTab: 'site',
  sort: { key: 'rank', descending: false },
  filter: { text: '', bands: [] },
  compared: [],
  dialog: null,
  tool: { kind: 'select' },
  notice: null,
  announcement: '',
  wish: null,
  networkRequests: 0,
};

/** A store that starts on the map with nothing selected. */
export function createViewStore() {
  return createStore<View>(() => START);
}

/** The comparison with `site` put in or taken out; a seventh site changes nothing. */
export function toggleCompared(compared: readonly string[], site: string): readonly string[] {
  if (compared.includes(site)) return compared.filter((other) => other !== site);
  return compared.length < COMPARE_LIMIT ? [...compared, site] : compared;
}
