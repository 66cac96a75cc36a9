import { describe, expect, test } from 'vitest';
import { printable } from './printable-text.ts';

const isLatin = (code: number) => code >= 0x20 && code < 0x250;

describe('text that the fonts cannot print', () => {
  test('is replaced by its code, and the codes are listed once', () => {
    expect(printable({ a: ['中 and 中', 'plain'], b: 3, c: null }, isLatin)).toEqual({
      value: { a: ['[U+4E2D] and [U+4E2D]', 'plain'], b: 3, c: null },
      replaced: ['U+4E2D'],
    });
  });

  test('shows a character beyond the basic plane as one', () => {
    expect(printable('😀', isLatin)).toEqual({ value: '[U+1F600]', replaced: ['U+1F600'] });
  });

  test('has its controls of direction made visible even where a font holds them', () => {
    const everything = () => true;
    expect(printable('a\u202eb', everything).value).toBe('a[U+202E]b');
    expect(printable('a\u0000b', everything).value).toBe('a[U+0000]b');
  });

  test('is spelled out where plain signs say the same', () => {
    expect(printable('x ≤ 3 → y\tz', isLatin)).toEqual({ value: 'x <= 3 -> y z', replaced: [] });
  });

  test('keeps a sign that the fonts do hold', () => {
    expect(printable('≤', () => true).value).toBe('≤');
  });
});
