/**
 * Spatial indexes of layers, built once a layer however often the document is read again.
 *
 * Layers are values that never change, so the index can hang on the layer itself and go with it.
 */
import { buildAreaIndex, type AreaIndex } from '../spatial/area-index.ts';
import { buildLineIndex, type LineIndex } from '../spatial/line-index.ts';
import { buildPointIndex, type PointIndex } from '../spatial/point-index.ts';
import { oncePer } from '../lib/once-per.ts';
import type { AreaLayer, LineLayer } from '../layers/layer-data.ts';

/** Index over the edges of a line layer; null when it has none. */
export const lineIndexOf = oncePer((layer: LineLayer): LineIndex | null => buildLineIndex(layer));

/** Index over packed points; null when there are none. */
export const pointIndexOf = oncePer((coordinates: Float64Array): PointIndex | null => buildPointIndex(coordinates));

/** Index over the boxes of an area layer; null when it has no feature. */
export const areaIndexOf = oncePer((layer: AreaLayer): AreaIndex | null => buildAreaIndex(layer.boxes));
