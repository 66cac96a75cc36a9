import { expect, test } from 'vitest';
import { isTileAddress, parseTileAddress } from './tile-address.ts';

const base = 'app://siteshift/tiles/ws_abcdefgh1234/layer-lines/4/3/6';

test('a tile of a table', () => {
  expect(parseTileAddress(`${base}?kind=features&table=layer_lines&v=1`)).toEqual({
    workspace: 'ws_abcdefgh1234',
    tile: { layer: 'layer-lines', kind: 'features', table: 'layer_lines', template: null, z: 4, x: 3, y: 6 },
  });
});

test.each([
  base,
  `${base}?kind=other`,
  `${base}?kind=features&table=layer"lines`,
  `${base}?kind=features&template=https://example.com/`,
  `${base}?kind=images&template=${'a'.repeat(4_001)}`,
  'app://siteshift/tiles/ws_abcdefgh1234/layer-lines/4/3/-6?kind=features',
  'app://siteshift/tiles/ws_abcdefgh1234/../x/4/3/6?kind=features',
])('%s is no tile', (url) => {
  expect(isTileAddress(url)).toBe(url.startsWith('app://siteshift/tiles/'));
  expect(parseTileAddress(url)).toBeNull();
});

test('tiles are of our host alone', () => {
  expect(isTileAddress(base.replace('siteshift', 'elsewhere'))).toBe(false);
  expect(isTileAddress('app://siteshift/index.html')).toBe(false);
});
