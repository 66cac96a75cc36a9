import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpackLzw } from './lzw-decoder.ts';

/** The encoder of TIFF 6.0, section 13, written plainly: strings in a map, codes from the highest bit down. */
function packLzw(bytes: readonly number[]): Uint8Array {
  let bits = '';
  let table = new Map<string, number>();
  const width = () => Math.min(12, Math.max(9, 32 - Math.clz32(table.size + 258)));
  const put = (code: number) => {
    bits += code.toString(2).padStart(width(), '0');
  };
  const codeOf = (word: string) => (word.length === 1 ? word.charCodeAt(0) : (table.get(word) ?? -1));
  put(256);
  let word = '';
  for (const byte of bytes) {
    const longer = word + String.fromCharCode(byte);
    if (longer.length === 1 || table.has(longer)) {
      word = longer;
      continue;
    }
    put(codeOf(word));
    table.set(longer, table.size + 258);
    if (table.size + 258 >= 4094) {
      put(256);
      table = new Map();
    }
    word = String.fromCharCode(byte);
  }
  if (word !== '') put(codeOf(word));
  put(257);
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  return Uint8Array.from(padded.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2));
}

test('the example of the specification', () => {
  const data = [7, 7, 7, 8, 8, 7, 7, 6, 6];
  expect([...unpackLzw(packLzw(data), data.length)]).toEqual(data);
});

test('what was packed comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 6_000 }), (data) => {
      expect([...unpackLzw(packLzw(data), data.length)]).toEqual(data);
    }),
    { numRuns: 40 },
  );
});

test('long noise fills the table more than once', () => {
  let state = 1;
  const data = Array.from({ length: 20_000 }, () => (state = (state * 48_271) % 0x7fffffff) & 0xff);
  expect([...unpackLzw(packLzw(data), data.length)]).toEqual(data);
});

test('any bytes end, within the size asked for', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 0, max: 10_000 }), (packed, size) => {
      try {
        expect(unpackLzw(packed, size)).toHaveLength(size);
      } catch (cause) {
        expect(String(cause)).toContain('no entry for code');
      }
    }),
    { numRuns: 500 },
  );
});
