import { expect, test } from 'vitest';
import type { LayerInfo, LayerKind } from '../../core/layers/layer-info.ts';
import { placeNew } from './place-new.ts';

const layer = (id: string, kind: LayerKind): LayerInfo => ({ id, kind }) as LayerInfo;
const order = (layers: readonly LayerInfo[]) => layers.map(({ id }) => id);

test('rows go on top, and a picture goes below the lowest rows and above the pictures that are there', () => {
  const cover = layer('cover', 'raster');
  const lines = layer('lines', 'features');
  const slope = layer('slope', 'raster');
  const sites = layer('sites', 'records');
  expect(order(placeNew([], cover))).toEqual(['cover']);
  expect(order(placeNew([cover], lines))).toEqual(['cover', 'lines']);
  expect(order(placeNew([cover, lines], slope))).toEqual(['cover', 'slope', 'lines']);
  expect(order(placeNew([sites], layer('map', 'images')))).toEqual(['map', 'sites']);
});
