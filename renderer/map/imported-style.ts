/** How imported layers are drawn: vector tiles by role and voltage, pictures as they are. */
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { LayerInfo, LayerRole } from '../../core/layers/layer-info.ts';
import { archiveLayers, archiveSource, vectorArchive } from './archive-style.ts';
import type { MapPalette } from './map-palette.ts';

/** Layer inside our vector tiles that holds the features, and the one that counts them. */
const FEATURES = 'features';
export const COUNTS = 'counts';
/** Deepest tiles that the engine cuts; the map enlarges them beyond. */
const DEEPEST = 14;

/** Colour of an imported layer by what it holds: grid blue-violet, land earth, community rose. */
const TONES: Readonly<Record<LayerRole, 'grid' | 'land' | 'opposition'>> = {
  'transmission-lines': 'grid',
  substations: 'grid',
  plants: 'grid',
  'utility-territories': 'grid',
  'balancing-areas': 'grid',
  fibre: 'grid',
  moratoria: 'opposition',
  cases: 'opposition',
  events: 'opposition',
  records: 'opposition',
  sites: 'land',
  protected: 'land',
  heritage: 'land',
  parcels: 'land',
  buildings: 'land',
  'land-use': 'land',
  population: 'land',
  'water-stress': 'land',
  'burden-index': 'land',
  slope: 'land',
  elevation: 'land',
  overlay: 'land',
};

/** Upper end of a line's voltage class in kV, or another layer's main number; lines without one are drawn as thin ones. */
const VALUE: ExpressionSpecification = ['coalesce', ['get', '_value'], 0];
/** Classes of voltage: below 138 kV, 138 and up, 345 and up, 500 and up. */
const byVoltage = (...steps: readonly [number, number, number, number]): ExpressionSpecification => [
  'step',
  VALUE,
  steps[0],
  138,
  steps[1],
  345,
  steps[2],
  500,
  steps[3],
];
const LINE_OPACITY = byVoltage(0.5, 0.68, 0.85, 1);

/** Opacity of areas: faint where they overlap by the dozen or cover everything, strong where they are small. */
const AREA_OPACITY: Partial<Record<LayerRole, number>> = {
  'utility-territories': 0.05,
  'balancing-areas': 0.05,
  parcels: 0.03,
  buildings: 0.45,
};
const USUAL_AREA_OPACITY = 0.16;
/** Points of these roles are rings: a place is marked, not counted. */
const RINGS: readonly LayerRole[] = ['heritage'];

/** True while the feature has the state. */
const has = (state: 'selected' | 'hovered'): ExpressionSpecification => ['boolean', ['feature-state', state], false];
/** One value for the feature in hand, one for the one under the pointer, one for the others. */
const byState = (selected: number, hovered: number, other: number): ExpressionSpecification => [
  'case',
  has('selected'),
  selected,
  has('hovered'),
  hovered,
  other,
];

const LINE_WIDTH: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  4,
  ['+', byVoltage(0.3, 0.5, 0.9, 1.3), byState(2.5, 1, 0)],
  8,
  ['+', byVoltage(0.8, 1.3, 2, 2.8), byState(3, 1.5, 0)],
  12,
  ['+', byVoltage(1.4, 2.2, 3.2, 4.2), byState(3, 1.5, 0)],
];

/** Where the map asks for the tiles of a layer; the address changes when its data do. */
export function tileAddress(workspace: string, { id, kind, table, provenance }: LayerInfo): string {
  const template = kind === 'images' ? provenance.origin?.query : undefined;
  const query = new URLSearchParams({
    kind,
    ...(table === null ? {} : { table }),
    ...(template === undefined ? {} : { template }),
    v: provenance.sha256.slice(0, 12),
  });
  const base = new URL(`/tiles/${workspace}/${id}/`, location.href).href;
  return `${base}{z}/{x}/{y}?${query.toString()}`;
}

/** The source of a layer. */
export function importedSource(address: string, info: LayerInfo): SourceSpecification {
  const { kind, extent, tiles } = info;
  // A box across the 180th meridian is none that the map understands.
  const isBox = extent !== null && extent[0] <= extent[2];
  const bounds: { bounds?: [number, number, number, number] } = isBox ? { bounds: [...extent] } : {};
  const archive = vectorArchive(info);
  if (archive !== null) return { ...archiveSource(address, archive), ...bounds };
  if (kind === 'features') return { type: 'vector', tiles: [address], maxzoom: DEEPEST, ...bounds };
  const zooms = tiles === undefined ? {} : { minzoom: tiles.minZoom, maxzoom: tiles.maxZoom };
  return { type: 'raster', tiles: [address], tileSize: 256, ...zooms, ...bounds };
}

/** What a layer draws: a picture, or areas, lines and points of one source. */
export function importedLayers(info: LayerInfo, color: MapPalette): LayerSpecification[] {
  const { id, kind, role, opacity } = info;
  const archive = vectorArchive(info);
  if (archive !== null) return archiveLayers(info, archive, color[TONES[role]]);
  if (kind !== 'features')
    return [
      {
        id: `${id}-picture`,
        type: 'raster',
        source: id,
        paint: { 'raster-opacity': opacity, 'raster-fade-duration': 0 },
      },
    ];
  const tone: ExpressionSpecification = ['case', has('selected'), color.accent, color[TONES[role]]];
  const from = { source: id, 'source-layer': FEATURES };
  const isRing = RINGS.includes(role);
  return [
    {
      id: `${id}-area`,
      type: 'fill',
      ...from,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'fill-color': tone,
        'fill-opacity': ['*', opacity, byState(0.5, 0.28, AREA_OPACITY[role] ?? USUAL_AREA_OPACITY)],
        'fill-outline-color': tone,
      },
    },
    {
      id: `${id}-line`,
      type: 'line',
      ...from,
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: {
        'line-color': tone,
        'line-width': LINE_WIDTH,
        'line-opacity': ['*', opacity, ['case', has('selected'), 1, LINE_OPACITY]],
      },
    },
    {
      id: `${id}-point`,
      type: 'circle',
      ...from,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': isRing ? color['map-halo'] : tone,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, byState(5, 2.4, 1.4), 10, byState(8, 5.5, 4)],
        'circle-opacity': opacity,
        'circle-stroke-color': isRing ? tone : color['map-halo'],
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 4, isRing ? 0.8 : 0, 8, isRing ? 1.8 : 0.8],
        'circle-stroke-opacity': opacity,
      },
    },
  ];
}
