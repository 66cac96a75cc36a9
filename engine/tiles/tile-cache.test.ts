import { expect, test } from 'vitest';
import { TileCache } from './tile-cache.ts';

test('the tile that was not asked for longest goes first', () => {
  const cache = new TileCache(2_500);
  cache.set('a', new Uint8Array(1_000));
  cache.set('b', new Uint8Array(1_000));
  expect(cache.get('a')).toHaveLength(1_000);
  cache.set('c', new Uint8Array(1_000));
  expect([cache.get('a')?.length, cache.get('b'), cache.get('c')?.length]).toEqual([1_000, undefined, 1_000]);
});

test('an empty tile is known to be empty', () => {
  const cache = new TileCache();
  cache.set('a', null);
  expect(cache.get('a')).toBeNull();
  expect(cache.get('b')).toBeUndefined();
});
