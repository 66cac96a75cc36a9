import { expect, test } from 'vitest';
import type { Received } from './mark-duplicates.ts';
import { withheldAgain } from './withheld-again.ts';

const one = (id: string, more: Partial<Received> = {}): Received => ({
  ...{ id, text: 'My daughter Ida has asthma.', sender: null, number: null, messageId: null },
  ...more,
});

test.each([
  { name: 'the same number', held: { number: '7' }, fresh: { number: '7' }, isSameRecord: true },
  { name: 'the same sender', held: { sender: 3 }, fresh: { sender: 3, number: '9' }, isSameRecord: true },
  { name: 'the same words of nobody', held: {}, fresh: {}, isSameRecord: false },
])('a withheld letter is known again by $name', ({ held, fresh, isSameRecord }) => {
  const found = withheldAgain({ withheld: [one('a', held)], counted: [], fresh: [one('b', fresh)] });
  expect([...found]).toEqual([['b', { of: 'a', isSameRecord }]]);
});

test('another person may send the words that were withheld, and nobody the form letter that counts', () => {
  const withheld = [one('a', { sender: 1 })];
  expect(withheldAgain({ withheld, counted: [], fresh: [one('b', { sender: 2 })] }).size).toBe(0);
  expect(withheldAgain({ withheld: [one('a')], counted: [one('c')], fresh: [one('b')] }).size).toBe(0);
});
