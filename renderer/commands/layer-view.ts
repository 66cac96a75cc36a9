/** What people do with an imported layer beside the document: look at its rows, at all of it, at one feature. */
import type { LayerInfo } from '../../core/layers/layer-info.ts';
import { host } from '../host.ts';
import { currentDocument, viewStore, workspaceStore } from '../stores/session.ts';
import { ALL_ROWS, tableStore, type SelectedFeature } from '../stores/table-store.ts';
import { goTo } from './navigate.ts';

/** A point is shown with what stands around it. Heuristic. */
const NEAR_ZOOM = 13;

/** Opens the attribute table of a layer under the map. */
export function openTable(layer: string): void {
  goTo('map');
  if (tableStore.getState().layer === layer) return;
  tableStore.setState({ layer, query: ALL_ROWS, onlyInView: false });
}

/** Closes the attribute table. */
export function closeTable(): void {
  tableStore.setState({ layer: null });
}

/** Opens the table of the layer in hand, or of the topmost that has one; closes it when it is open. */
export function toggleTable(): void {
  const { layer, selected } = tableStore.getState();
  if (layer !== null) {
    closeTable();
    return;
  }
  const first = currentDocument()?.layers.findLast(hasRows);
  const wanted = selected?.layer ?? first?.id;
  if (wanted === undefined) {
    viewStore.setState({ notice: { kind: 'note', code: 'table.no-layer' } });
    return;
  }
  openTable(wanted);
}

/** True for layers whose rows the engine keeps. */
export function hasRows({ kind, table }: LayerInfo): boolean {
  return kind === 'features' && table !== null;
}

/** Shows all of a layer on the map. */
export function zoomToLayer(id: string): void {
  const extent = layerOf(id)?.extent ?? null;
  if (extent === null) return;
  goTo('map');
  tableStore.setState({ frame: { box: extent, maxZoom: 12 } });
}

/** Takes a feature in hand: it is marked on the map and in the table. */
export function selectFeature(feature: SelectedFeature | null, isIdentified: boolean): void {
  tableStore.setState({ selected: feature, isIdentified: feature !== null && isIdentified });
}

/** Brings the feature into the middle of the map; one without a position stays where it is. */
export async function showFeature({ layer, fid }: SelectedFeature): Promise<void> {
  const box = (await findFeature({ layer, fid }))?.box ?? null;
  if (box !== null) tableStore.setState({ frame: { box, maxZoom: NEAR_ZOOM } });
}

/** The row of a feature with its place under the table's query; null when the layer is gone. */
export async function findFeature({ layer, fid }: SelectedFeature, query = ALL_ROWS) {
  const workspace = workspaceStore.getState().open?.id;
  const table = layerOf(layer)?.table ?? null;
  if (workspace === undefined || table === null) return null;
  const found = await host['layer.find']({ workspace, layer, table, query, fid });
  return found.ok ? found.value : null;
}

function layerOf(id: string): LayerInfo | undefined {
  return currentDocument()?.layers.find((layer) => layer.id === id);
}
