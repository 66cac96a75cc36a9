/** How archives of vector tiles are drawn: every layer of theirs as areas, lines and points in one quiet tone. */
import type { LayerSpecification, VectorSourceSpecification } from 'maplibre-gl';
import type { LayerInfo, TileFacts } from '../../core/layers/layer-info.ts';

/** Layers of an archive that are drawn. Heuristic: base maps have twenty. */
const MOST_LAYERS = 40;

/** Facts of a layer that is an archive of vector tiles; null for every other layer. */
export function vectorArchive({ kind, tiles }: LayerInfo): TileFacts | null {
  return kind === 'tiles' && tiles !== undefined && tiles.type !== 'image' ? tiles : null;
}

/** The source: the map enlarges the deepest tiles beyond their zoom. */
export function archiveSource(address: string, { type, minZoom, maxZoom }: TileFacts): VectorSourceSpecification {
  const encoding = type === 'mlt' ? 'mlt' : 'mvt';
  return { type: 'vector', tiles: [address], minzoom: minZoom, maxzoom: maxZoom, encoding };
}

/** Layers of the map for one archive, lowest first: all areas, then all lines, then all points. */
export function archiveLayers({ id, opacity }: LayerInfo, { layers }: TileFacts, color: string): LayerSpecification[] {
  const drawn = layers.slice(0, MOST_LAYERS);
  const from = (name: string) => ({ source: id, 'source-layer': name });
  return [
    ...drawn.map((name, i): LayerSpecification => ({
      id: `${id}-area-${i}`,
      type: 'fill',
      ...from(name),
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': color, 'fill-opacity': 0.18 * opacity, 'fill-outline-color': color },
    })),
    ...drawn.map((name, i): LayerSpecification => ({
      id: `${id}-line-${i}`,
      type: 'line',
      ...from(name),
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': color, 'line-width': 1, 'line-opacity': 0.8 * opacity },
    })),
    ...drawn.map((name, i): LayerSpecification => ({
      id: `${id}-point-${i}`,
      type: 'circle',
      ...from(name),
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-color': color, 'circle-radius': 2.5, 'circle-opacity': opacity },
    })),
  ];
}
