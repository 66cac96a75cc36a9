import { expect, test } from 'vitest';
import { HEARING_VIEWS, viewOfKey } from './hearing-views.ts';

test('a number is a view, an arrow its neighbour, and there is nothing beyond the ends', () => {
  expect(HEARING_VIEWS.map((_view, i) => viewOfKey(String(i + 1), 'proposal'))).toEqual([...HEARING_VIEWS]);
  expect(viewOfKey('ArrowRight', 'proposal')).toBe('change');
  expect(viewOfKey('PageUp', 'change')).toBe('proposal');
  expect(viewOfKey('ArrowLeft', 'proposal')).toBeNull();
  expect(viewOfKey('ArrowRight', 'conditions')).toBeNull();
  expect([viewOfKey('0', 'change'), viewOfKey('9', 'change'), viewOfKey('x', 'change')]).toEqual([null, null, null]);
});
