import { expect, test } from 'vitest';
import { freeId } from './free-id.ts';

test('a new entry gets the number after the last, or the next that is free', () => {
  expect(freeId('site', [])).toBe('site-1');
  expect(freeId('site', [{ id: 'a' }, { id: 'site-3' }])).toBe('site-4');
});
