/** The noise of a site on the map: bands in one hue, the lines between them with their levels, the edge of the map. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { LOUDEST, QUIETEST } from '../ui/noise-ramp.ts';
import { FIRST_LABEL, FONTS } from './basemap-style.ts';
import type { MapPalette } from './map-palette.ts';

/** What is drawn of one state. */
export type DrawnNoise = {
  /** Areas with `fromDb`. */
  readonly bands: FeatureCollection;
  /** Lines with `db`. */
  readonly lines: FeatureCollection;
  /** How far it was worked out. */
  readonly edge: FeatureCollection;
  /** The place that is marked, with `level`. */
  readonly marked: FeatureCollection;
};

const SOURCES = { bands: 'noise-bands', lines: 'noise-lines', edge: 'noise-edge', marked: 'noise-marked' } as const;
/** Levels are read over the names of the base map, below the rings and symbols of sites. */
const BELOW_SITES = 'ring-fill';

export class NoiseOnMap {
  readonly #map: MapLibre;

  constructor(map: MapLibre) {
    this.#map = map;
  }

  /** Draws a state; null takes it off. */
  show(drawn: DrawnNoise | null, palette: MapPalette): void {
    if (drawn === null) {
      this.#remove();
      return;
    }
    for (const [name, id] of Object.entries(SOURCES) as [keyof DrawnNoise, string][]) {
      const source = this.#map.getSource<GeoJSONSource>(id);
      if (source === undefined) this.#map.addSource(id, { type: 'geojson', data: drawn[name] });
      else void source.setData(drawn[name]);
    }
    for (const layer of noiseLayers(palette)) {
      if (this.#map.getLayer(layer.id) !== undefined) continue;
      this.#map.addLayer(layer, layer.type === 'symbol' || layer.type === 'circle' ? BELOW_SITES : FIRST_LABEL);
    }
  }

  /** Repaints in another theme. */
  paint(palette: MapPalette): void {
    for (const { id, paint } of noiseLayers(palette)) {
      if (this.#map.getLayer(id) === undefined) return;
      for (const [name, value] of Object.entries(paint ?? {})) {
        this.#map.setPaintProperty(id, name as 'fill-color', value as string);
      }
    }
  }

  #remove(): void {
    for (const id of LAYER_IDS) if (this.#map.getLayer(id) !== undefined) this.#map.removeLayer(id);
    for (const id of Object.values(SOURCES)) if (this.#map.getSource(id) !== undefined) this.#map.removeSource(id);
  }
}

const LAYER_IDS = ['noise-fill', 'noise-edge', 'noise-line', 'noise-level', 'noise-ring', 'noise-said'] as const;

function noiseLayers(color: MapPalette): readonly LayerSpecification[] {
  const [fill, edge, line, level, ring, said] = LAYER_IDS;
  return [
    {
      ...{ id: fill, type: 'fill', source: SOURCES.bands },
      paint: {
        'fill-color': color.noise,
        'fill-antialias': false,
        'fill-opacity': [
          ...(['interpolate', ['linear'], ['get', 'fromDb']] as const),
          ...[QUIETEST.db, QUIETEST.density, LOUDEST.db, LOUDEST.density],
        ] as never,
      },
    },
    {
      ...{ id: edge, type: 'line', source: SOURCES.edge },
      paint: { 'line-color': color.noise, 'line-width': 1, 'line-dasharray': [1, 3], 'line-opacity': 0.8 },
    },
    {
      ...{ id: line, type: 'line', source: SOURCES.lines },
      paint: { 'line-color': color.noise, 'line-width': 1.1, 'line-opacity': 0.9 },
    },
    {
      ...{ id: level, type: 'symbol', source: SOURCES.lines },
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 260,
        'text-field': ['to-string', ['get', 'db']],
        'text-font': FONTS.bold,
        'text-size': 12,
        'text-padding': 1,
      },
      paint: { 'text-color': color.text, 'text-halo-color': color['map-halo'], 'text-halo-width': 1.8 },
    },
    {
      ...{ id: ring, type: 'circle', source: SOURCES.marked },
      paint: {
        ...{ 'circle-radius': 7, 'circle-color': color['map-halo'], 'circle-stroke-width': 3 },
        'circle-stroke-color': color.accent,
      },
    },
    {
      ...{ id: said, type: 'symbol', source: SOURCES.marked },
      layout: {
        ...{ 'text-field': ['get', 'level'], 'text-font': FONTS.bold, 'text-size': 13, 'text-anchor': 'left' },
        ...{ 'text-offset': [1, 0], 'text-allow-overlap': true, 'text-ignore-placement': true },
      },
      paint: { 'text-color': color.text, 'text-halo-color': color['map-halo'], 'text-halo-width': 2 },
    },
  ];
}
