/** The attribute table and the feature in hand: what is on screen of the rows of imported layers. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LayerQuery } from '../../core/layers/layer-query.ts';

/** A feature by its layer and the number of its row. */
export type SelectedFeature = { readonly layer: string; readonly fid: number };
export type MapBox = readonly [west: number, south: number, east: number, north: number];
type FrameWish = { readonly box: MapBox; readonly maxZoom: number };

export type TableView = {
  /** Layer whose rows are shown; null while the table is closed. */
  readonly layer: string | null;
  readonly query: LayerQuery;
  /** Follows the map: only rows whose box meets the view. */
  readonly onlyInView: boolean;
  readonly selected: SelectedFeature | null;
  /** True while the card of the selected feature is open on the map. */
  readonly isIdentified: boolean;
  /** Where the map is asked to go. */
  readonly frame: FrameWish | null;
  /** What the map shows. */
  readonly inSight: MapBox | null;
};

/** Everything, in the order of the file. */
export const ALL_ROWS: LayerQuery = { search: '', filters: [], sort: null, box: null };

export const tableStore = createStore<TableView>(() => ({
  layer: null,
  query: ALL_ROWS,
  onlyInView: false,
  selected: null,
  isIdentified: false,
  frame: null,
  inSight: null,
}));

/** A part of the table's state. */
export function useTable<T>(select: (table: TableView) => T): T {
  return useStore(tableStore, select);
}
