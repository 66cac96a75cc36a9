/**
 * The offline base map: quiet, so that data wins. No glyphs, no sprite, no request outside `base`.
 *
 * Source: Natural Earth, U.S. Census Bureau and GeoNames, built by scripts/build-basemap.ts.
 */
import type {
  DataDrivenPropertyValueSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { MapPalette } from './map-palette.ts';

const LATIN = ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+02BB-02BC', 'U+02C6', 'U+02DA', 'U+02DC', 'U+2000-206F'];
const LATIN_EXTENDED = ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1EFF'];
const SOURCES = [
  'land',
  'country-lines',
  'states',
  'state-lines',
  'county-lines',
  'admin1-lines',
  'rivers',
  'lakes',
  'state-labels',
  'county-labels',
  'country-labels',
  'lake-labels',
  'cities',
];
export const FONTS = {
  regular: ['Noto Sans Regular'],
  medium: ['Noto Sans Medium'],
  bold: ['Noto Sans Bold'],
  italic: ['Noto Sans Italic'],
};

/** The layer below which imported areas and lines go: labels stay readable over them. */
export const FIRST_LABEL = 'lake-labels';

/** From this zoom on the coast is coarser than the map suggests: it is about 1 km grade. */
export const COARSE_FROM_ZOOM = 8;

/** The style, for assets served under `base` (an absolute address that ends in a slash). */
export function basemapStyle(base: string, palette: MapPalette): StyleSpecification {
  const address = (path: string) => new URL(path, base).href;
  const face = (weight: string, isExtended = true) => [
    { url: address(`fonts/noto-sans-latin-${weight}.woff2`), 'unicode-range': LATIN },
    ...(isExtended
      ? [{ url: address(`fonts/noto-sans-latin-ext-${weight}.woff2`), 'unicode-range': LATIN_EXTENDED }]
      : []),
  ];
  return {
    version: 8,
    'font-faces': {
      'Noto Sans Regular': face('400-normal'),
      'Noto Sans Medium': face('500-normal'),
      'Noto Sans Bold': face('700-normal'),
      'Noto Sans Italic': face('400-italic', false),
    },
    sources: Object.fromEntries(
      SOURCES.map((name) => [name, { type: 'geojson', data: address(`data/${name}.json`) } as const]),
    ),
    layers: [...areasAndLines(palette), ...labels(palette)],
  };
}

function zoomed(...stops: (number | DataDrivenPropertyValueSpecification<number>)[]) {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as DataDrivenPropertyValueSpecification<number>;
}

function byRank(...pairs: number[]) {
  return ['match', ['get', 'rank'], ...pairs] as unknown as DataDrivenPropertyValueSpecification<number>;
}

function areasAndLines(color: MapPalette): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': color['map-water'] } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': color['map-land'] } },
    { id: 'us', type: 'fill', source: 'states', paint: { 'fill-color': color['map-home'] } },
    {
      id: 'lakes',
      type: 'fill',
      source: 'lakes',
      paint: { 'fill-color': color['map-water'], 'fill-outline-color': color['map-water-edge'] },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      minzoom: 3,
      filter: ['<=', ['coalesce', ['get', 'min_zoom'], 6], 7],
      paint: { 'line-color': color['map-river'], 'line-width': zoomed(3, 0.4, 8, 1.4) },
    },
    {
      id: 'county-lines',
      type: 'line',
      source: 'county-lines',
      minzoom: 4.8,
      paint: {
        'line-color': color['map-county'],
        'line-width': zoomed(4.8, 0.3, 9, 1.1),
        'line-opacity': zoomed(4.8, 0.2, 6.5, 1),
      },
    },
    {
      id: 'admin1-lines',
      type: 'line',
      source: 'admin1-lines',
      paint: { 'line-color': color['map-state'], 'line-width': 0.7, 'line-dasharray': [3, 2] },
    },
    {
      id: 'state-lines',
      type: 'line',
      source: 'state-lines',
      paint: { 'line-color': color['map-state'], 'line-width': zoomed(3, 0.5, 8, 1.6) },
    },
    {
      id: 'country-lines',
      type: 'line',
      source: 'country-lines',
      paint: { 'line-color': color['map-country'], 'line-width': zoomed(2, 0.6, 8, 2) },
    },
  ];
}

/** Smallest town drawn at each zoom, by rank of population. */
const TOWNS_FROM: FilterSpecification = [
  '<=',
  ['get', 'rank'],
  ['step', ['zoom'], 0, 4, 1, 5.2, 2, 6.4, 3, 7.4, 4, 8.4, 5, 9.6, 6],
];

function labels(color: MapPalette): LayerSpecification[] {
  const halo = { 'text-halo-color': color['map-halo'], 'text-halo-width': 1.3, 'text-halo-blur': 0.3 };
  return [
    {
      id: FIRST_LABEL,
      type: 'symbol',
      source: 'lake-labels',
      minzoom: 4.2,
      layout: { 'text-field': ['get', 'name'], 'text-font': FONTS.italic, 'text-size': 11, 'text-max-width': 6 },
      paint: { 'text-color': color['map-label-water'], ...halo },
    },
    {
      id: 'county-labels',
      type: 'symbol',
      source: 'county-labels',
      minzoom: 7.2,
      layout: {
        'text-field': ['upcase', ['get', 'name']],
        'text-font': FONTS.regular,
        'text-size': 10,
        'text-letter-spacing': 0.12,
        'text-max-width': 7,
      },
      paint: { 'text-color': color['map-label-soft'], ...halo },
    },
    {
      id: 'city-dots',
      type: 'circle',
      source: 'cities',
      minzoom: 4,
      filter: TOWNS_FROM,
      paint: {
        'circle-radius': byRank(0, 2.8, 1, 2.4, 2, 2.1, 1.7),
        'circle-color': color['map-dot'],
        'circle-stroke-color': color['map-dot-edge'],
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'city-labels',
      type: 'symbol',
      source: 'cities',
      minzoom: 3.4,
      filter: TOWNS_FROM,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS.medium,
        'text-size': zoomed(4, byRank(0, 11.5, 1, 10.5, 10), 9, byRank(0, 17, 1, 15, 2, 14, 3, 13, 4, 12, 11)),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'symbol-sort-key': ['-', 0, ['get', 'pop']],
      },
      paint: { 'text-color': color['map-label'], ...halo },
    },
    {
      id: 'state-labels',
      type: 'symbol',
      source: 'state-labels',
      minzoom: 2.8,
      maxzoom: 7,
      layout: {
        'text-field': ['upcase', ['get', 'name']],
        'text-font': FONTS.bold,
        'text-size': zoomed(3, 8, 6, 13),
        'text-letter-spacing': 0.15,
        'text-max-width': 6,
      },
      paint: { 'text-color': color['map-label-region'], ...halo },
    },
    {
      id: 'country-labels',
      type: 'symbol',
      source: 'country-labels',
      minzoom: 1.5,
      maxzoom: 6,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONTS.bold,
        'text-size': 12,
        'text-letter-spacing': 0.05,
      },
      paint: { 'text-color': color['map-label-region'], ...halo },
    },
  ];
}
