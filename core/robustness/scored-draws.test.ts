import { expect, test } from 'vitest';
import { drawsThatFit } from './scored-draws.ts';

test('so many sites that their scores would not fit get fewer draws, never none', () => {
  expect(drawsThatFit(1_000, 10_000)).toBe(10_000);
  expect(drawsThatFit(5_000, 10_000)).toBe(5_000);
  expect(drawsThatFit(100_000_000, 10_000)).toBe(1);
});
