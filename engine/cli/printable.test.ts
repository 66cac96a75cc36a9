import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printableLine } from './printable.ts';

test.each([
  ['a change of colour', 'red \u001b[31mtext', 'red \\u001b[31mtext'],
  ['a title of the window in eight-bit controls', '\u009d0;owned\u009c', '\\u009d0;owned\\u009c'],
  ['a line written over', 'bad\rgood', 'bad\\u000dgood'],
  ['a bell, a backspace and a delete', '\u0007\u0008\u007f', '\\u0007\\u0008\\u007f'],
  ['a line that is turned round', 'a\u202eb', 'a\\u202eb'],
  ['words of any language, with tabs and lines of either kind', 'Città\tсайт\r\n日本\n', 'Città\tсайт\r\n日本\n'],
])('%s', (_what, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('a value keeps to its line', () => {
  expect(printableLine('denton\n  + sites: another\t')).toBe('denton\\u000a  + sites: another\\u0009');
});

test('a terminal is never commanded, and JSON keeps its values', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text).replace(/\r\n|[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
      expect(printableLine(text)).not.toMatch(/\p{Cc}/u);
      expect(JSON.parse(printable(JSON.stringify(text)))).toBe(text);
    }),
  );
});
