import { expect, test } from 'vitest';
import { dollarText } from './dollar-text.ts';

test.each([
  { dollars: 400, text: '400' },
  { dollars: 0.5, text: '0.5' },
  { dollars: 999.9, text: '1\u00a0k' },
  { dollars: 3_103_448, text: '3.1\u00a0M' },
  { dollars: 13_533_835, text: '14\u00a0M' },
])('$dollars dollars are $text', ({ dollars, text }) => {
  expect(dollarText(dollars, 'en')).toBe(text);
});
