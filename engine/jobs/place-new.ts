/** Where a layer that is added goes in the order of drawing. */
import type { LayerInfo } from '../../core/layers/layer-info.ts';

/** On top of the others; a picture goes below the rows, which it would cover. The user moves either as they like. */
export function placeNew(layers: readonly LayerInfo[], layer: LayerInfo): LayerInfo[] {
  const lowest = layers.findIndex((other) => !isPicture(other));
  if (!isPicture(layer) || lowest === -1) return [...layers, layer];
  return [...layers.slice(0, lowest), layer, ...layers.slice(lowest)];
}

function isPicture({ kind, tiles }: LayerInfo): boolean {
  return kind === 'raster' || kind === 'images' || tiles?.type === 'image';
}
