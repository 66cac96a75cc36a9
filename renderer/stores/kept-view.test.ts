import { expect, test } from 'vitest';
import { keepsTheSame, viewToKeep, viewToStartWith } from './kept-view.ts';
import { createViewStore } from './view-store.ts';

const SITES = ['a', 'b', 'c'].map((id) => ({ id }));

test('what was looked at is there again', () => {
  const store = createViewStore();
  store.setState({ perspective: 'burden', state: 'mined', mapOf: 'grid.line-distance', compared: ['c', 'a'] });
  expect(viewToStartWith(viewToKeep(store.getState()), SITES)).toEqual({
    perspective: 'burden',
    state: 'mined',
    mapOf: 'grid.line-distance',
    compared: ['c', 'a'],
  });
});

test('a site that is gone since is not compared, nor more sites than fit', () => {
  const kept = { perspective: 'delivery', state: 'hosted', mapOf: null } as const;
  expect(viewToStartWith({ ...kept, compared: ['gone', 'b'] }, SITES).compared).toEqual(['b']);
  const many = Array.from({ length: 9 }, (_, i) => ({ id: String(i) }));
  expect(viewToStartWith({ ...kept, compared: many.map(({ id }) => id) }, many).compared).toHaveLength(6);
});

test('a workspace that was never looked at starts with the score of the developer, whatever was shown before', () => {
  expect(viewToStartWith(null, SITES)).toEqual({ perspective: 'delivery', state: 'hosted', mapOf: null, compared: [] });
});

test('selecting or sorting is nothing to keep', () => {
  const store = createViewStore();
  const before = store.getState();
  store.setState({ selected: 'a', place: 'sites' });
  expect(keepsTheSame(before, store.getState())).toBe(true);
  store.setState({ compared: ['a'] });
  expect(keepsTheSame(before, store.getState())).toBe(false);
});
