/** How sites, rings and overlays are drawn over the base map. */
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Overlay } from '../stores/view-store.ts';
import { FONTS } from './basemap-style.ts';
import { SITE_STAND_IN } from './map-images.ts';
import type { MapPalette } from './map-palette.ts';

/** Sources that the map fills while it runs; imported layers bring their own. */
export const DATA_SOURCES = [
  'rings',
  'overlay-grid',
  'overlay-land-use',
  'overlay-opposition',
  'sites',
  'focus',
] as const;
export type DataSource = (typeof DATA_SOURCES)[number];

/** Empty sources, one each. */
export function dataSources(): Record<string, SourceSpecification> {
  return Object.fromEntries(
    DATA_SOURCES.map((name) => [name, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }]),
  );
}

/** Layers that a click or the pointer can meet, topmost first. */
export const POINTED_LAYERS = ['sites', 'overlay-opposition', 'overlay-grid', 'overlay-land-use'];

const SYMBOL_SIZE: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 3, 0.66, 6, 0.84, 10, 1.05];

/** Layers over the base map, from below. */
export function dataLayers(color: MapPalette): LayerSpecification[] {
  const halo = { 'text-halo-color': color['map-halo'], 'text-halo-width': 1.5 };
  return [
    {
      id: 'ring-fill',
      type: 'fill',
      source: 'rings',
      minzoom: 6,
      paint: { 'fill-color': color.text, 'fill-opacity': 0.05 },
    },
    {
      id: 'ring-line',
      type: 'line',
      source: 'rings',
      minzoom: 6,
      paint: { 'line-color': color.text, 'line-width': 1.2, 'line-dasharray': [3, 3], 'line-opacity': 0.7 },
    },
    overlayLayer('opposition', color, { offset: [0, 0], anchor: 'top', shift: [0, 0.9] }),
    overlayLayer('grid', color, { offset: [-27, 0], anchor: 'right', shift: [-2.6, 0.75] }),
    overlayLayer('land-use', color, { offset: [27, 0], anchor: 'left', shift: [2.6, 0.75] }),
    {
      id: 'focus',
      type: 'circle',
      source: 'focus',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 12, 6, 15, 10, 19],
        'circle-color': color.accent,
        'circle-opacity': 0.16,
        'circle-stroke-color': color.accent,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'sites',
      type: 'symbol',
      source: 'sites',
      layout: {
        // The symbols are drawn by `SiteSymbols`; labels give way to these stand-ins, never the other way round.
        'icon-image': SITE_STAND_IN,
        'icon-size': SYMBOL_SIZE,
        'icon-allow-overlap': true,
      },
    },
    {
      id: 'site-labels',
      type: 'symbol',
      source: 'sites',
      minzoom: 5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS.bold,
        'text-size': ['interpolate', ['linear'], ['zoom'], 5, 11, 9, 13],
        'text-variable-anchor': ['bottom', 'top'],
        'text-radial-offset': 1.2,
        'text-max-width': 12,
      },
      paint: { 'text-color': color.text, ...halo },
    },
  ];
}

type OverlayPlace = {
  readonly offset: [number, number];
  readonly anchor: 'top' | 'left' | 'right';
  readonly shift: [number, number];
};

/**
 * Grid marks stand left of the site, land-use marks right of it, so that all three can be on at once; their words hang
 * a little lower than the mark, or the site's name would push them out.
 */
function overlayLayer(overlay: Overlay, color: MapPalette, place: OverlayPlace): LayerSpecification {
  return {
    id: `overlay-${overlay}`,
    type: 'symbol',
    source: `overlay-${overlay}`,
    layout: {
      visibility: 'none',
      'icon-image': ['get', 'icon'],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.46, 6, 0.62, 10, 0.8],
      'icon-offset': place.offset,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-field': ['step', ['zoom'], '', 6, ['get', 'label']],
      'text-font': FONTS.medium,
      'text-size': 11,
      'text-anchor': place.anchor,
      'text-justify': place.anchor === 'right' ? 'right' : place.anchor === 'left' ? 'left' : 'center',
      'text-offset': place.shift,
      'text-max-width': 16,
      'text-optional': true,
      'text-padding': 0,
    },
    paint: {
      'icon-opacity': ['get', 'opacity'],
      'text-color': color.text,
      'text-halo-color': color['map-halo'],
      'text-halo-width': 1.5,
    },
  };
}
