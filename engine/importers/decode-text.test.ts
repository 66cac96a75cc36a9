import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

function windows(...bytes: number[]): Uint8Array {
  return Uint8Array.from([...Buffer.from('It '), ...bytes, ...Buffer.from(' is.')]);
}

describe('Windows-1252', () => {
  test.each([
    { byte: 0x80, character: '€' },
    { byte: 0x85, character: '…' },
    { byte: 0x92, character: '’' },
    { byte: 0x93, character: '“' },
    { byte: 0x94, character: '”' },
    { byte: 0x96, character: '–' },
    { byte: 0x99, character: '™' },
    { byte: 0x9f, character: 'Ÿ' },
    { byte: 0xe9, character: 'é' },
  ])('has $character', ({ byte, character }) => {
    const decoded = decodeText(windows(byte));
    expect(decoded).toMatchObject({ text: `It ${character} is.`, encoding: 'Windows-1252' });
    expect(decoded?.byteAt(5)).toBe(5);
  });

  test('has every character that the standard names', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i);
    const code = (i: number) => decodeText(bytes)?.text.codePointAt(i);
    expect(Array.from({ length: 32 }, (_, i) => code(i))).toEqual([
      ...[0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d],
      ...[0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a],
      ...[0x153, 0x9d, 0x17e, 0x178],
    ]);
  });
});

describe('a bad byte', () => {
  const letter = 'Perché l’aria è già così? '.repeat(20);

  test('does not make Windows text of a whole file', () => {
    const bytes = Buffer.concat([Buffer.from(letter), Buffer.from([0xff]), Buffer.from(' Grazie.')]);
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ text: `${letter}\ufffd Grazie.`, encoding: 'UTF-8', replaced: 1 });
    expect(decoded?.byteAt(decoded.text.indexOf('Grazie'))).toBe(bytes.indexOf('Grazie'));
  });

  test('after another is Windows text', () => {
    const bytes = Buffer.from('Perché è già così?', 'latin1');
    expect(decodeText(bytes)).toMatchObject({ text: 'Perché è già così?', encoding: 'Windows-1252', replaced: 0 });
  });
});

test('a vertical tab is text, other control characters are none', () => {
  expect(decodeText(Buffer.from('one\vtwo'))?.text).toBe('one\vtwo');
  expect(decodeText(Buffer.from('one\x07two'))).toBeNull();
});
