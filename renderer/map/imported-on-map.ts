/** Imported layers on the map: put in, taken out, ordered, painted and asked, by the document's list. */
import type { Map as MapLibre, Point } from 'maplibre-gl';
import type { LayerInfo } from '../../core/layers/layer-info.ts';
import { FIRST_LABEL } from './basemap-style.ts';
import { COUNTS, importedLayers, importedSource } from './imported-style.ts';
import type { MapPalette } from './map-palette.ts';

export type DrawnLayer = { readonly info: LayerInfo; readonly address: string };
/** A feature by its layer and the number of its row. */
export type FeatureRef = { readonly layer: string; readonly fid: number };
export type Counts = { readonly drawn: number; readonly given: number };

/** Pixels round the pointer in which a feature is met: a thin line needs some grace. */
const REACH = 4;

export class ImportedOnMap {
  readonly #map: MapLibre;
  #shown: readonly DrawnLayer[] = [];
  readonly #states: Record<'selected' | 'hovered', FeatureRef | null> = { selected: null, hovered: null };

  constructor(map: MapLibre) {
    this.#map = map;
  }

  /** Draws exactly these, the first below; what is there already stays. */
  show(layers: readonly DrawnLayer[], palette: MapPalette): void {
    const wanted = new Map(layers.map((layer) => [layer.info.id, layer.address]));
    for (const layer of this.#shown) if (wanted.get(layer.info.id) !== layer.address) this.#remove(layer, palette);
    for (const layer of layers) this.#add(layer, palette);
    this.#shown = layers;
    this.paint(palette);
    for (const state of ['selected', 'hovered'] as const) this.#apply(state, this.#states[state]);
  }

  /** Colours and opacity as the palette and the document say. */
  paint(palette: MapPalette): void {
    for (const { info } of this.#shown) {
      for (const { id, paint } of importedLayers(info, palette)) {
        for (const [name, value] of Object.entries(paint ?? {}))
          this.#map.setPaintProperty(id, name as 'fill-color', value as string);
      }
    }
  }

  /** Marks one feature and unmarks the one before. */
  mark(state: 'selected' | 'hovered', feature: FeatureRef | null): void {
    const before = this.#states[state];
    if (before?.layer === feature?.layer && before?.fid === feature?.fid) return;
    if (before !== null && this.#map.getSource(before.layer) !== undefined)
      this.#map.removeFeatureState({ source: before.layer, sourceLayer: 'features', id: before.fid }, state);
    this.#states[state] = feature;
    this.#apply(state, feature);
  }

  /** The topmost feature at a place on screen; null where there is none. */
  at({ x, y }: Point): FeatureRef | null {
    const layers = this.#shown
      .filter(({ info }) => info.kind === 'features')
      .flatMap(({ info: { id } }) => ['area', 'line', 'point'].map((part) => `${id}-${part}`));
    const box: [[number, number], [number, number]] = [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ];
    const [first] = layers.length === 0 ? [] : this.#map.queryRenderedFeatures(box, { layers });
    return first === undefined || typeof first.id !== 'number' ? null : { layer: first.source, fid: first.id };
  }

  /** How many features the tiles in view draw and hold, by layer. */
  counts(): Record<string, Counts> {
    const features = this.#shown.filter(({ info }) => info.kind === 'features');
    return Object.fromEntries(
      features.map(({ info: { id } }) => {
        const tiles = this.#map.querySourceFeatures(id, { sourceLayer: COUNTS });
        const sum = (name: string) => tiles.reduce((total, { properties }) => total + Number(properties[name]), 0);
        return [id, { drawn: sum('drawn'), given: sum('given') }];
      }),
    );
  }

  #add({ info, address }: DrawnLayer, palette: MapPalette): void {
    const isNew = this.#map.getSource(info.id) === undefined;
    if (isNew) this.#map.addSource(info.id, importedSource(address, info));
    for (const layer of importedLayers(info, palette)) {
      if (isNew) this.#map.addLayer(layer, FIRST_LABEL);
      else this.#map.moveLayer(layer.id, FIRST_LABEL);
    }
  }

  #remove({ info }: DrawnLayer, palette: MapPalette): void {
    for (const { id } of importedLayers(info, palette)) this.#map.removeLayer(id);
    this.#map.removeSource(info.id);
  }

  #apply(state: 'selected' | 'hovered', feature: FeatureRef | null): void {
    if (feature === null || this.#map.getSource(feature.layer) === undefined) return;
    this.#map.setFeatureState({ source: feature.layer, sourceLayer: 'features', id: feature.fid }, { [state]: true });
  }
}
