/**
 * Bytes to text: UTF-8 with or without mark, UTF-16 either way round with or without mark, else Windows-1252. UTF-8 with a few bad bytes stays UTF-8.
 *
 * UTF-16 without a mark is told by its zero bytes: Latin text has one in every pair. Windows-1252 is the
 * last guess because every sequence of bytes is valid in it; control characters rule it out.
 */

export type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';

export type Decoded = {
  readonly text: string;
  readonly encoding: Encoding;
  /** Byte of the file at which the character `index` of the text begins. */
  readonly byteAt: (index: number) => number;
  /** Places at which bytes that mean nothing stand as U+FFFD. */
  readonly replaced: number;
};

/**
 * Characters of the bytes 0x80 to 0x9f; the others are those of Latin-1. The decoder of Node 20 reads these 32 as control characters.
 * Source: WHATWG Encoding Standard, index windows-1252; the five bytes without a character stand for themselves.
 */
const CP1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Characters beyond ASCII that must be valid UTF-8 for each bad place. Heuristic: Windows text makes valid ones by rare chance only. */
const VALID_FOR_BAD = 4;
/** Bytes looked at to tell UTF-16 without a mark. Heuristic. */
const PROBE_BYTES = 4_096;
/** Share of zero bytes on one side of the pairs from which on text is taken for UTF-16. Heuristic. */
const ZERO_SHARE = 0.4;

/** The text, or null when the bytes are no text in any of these encodings. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const mark = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  if (mark === 'efbbbf') return utf8(bytes, 3) ?? mendedUtf8(bytes, 3);
  if (mark.startsWith('fffe')) return utf16(bytes, 'UTF-16 LE', 2);
  if (mark.startsWith('feff')) return utf16(bytes, 'UTF-16 BE', 2);
  const zeros = zeroShares(bytes);
  if (zeros.odd >= ZERO_SHARE && zeros.even === 0) return utf16(bytes, 'UTF-16 LE', 0);
  if (zeros.even >= ZERO_SHARE && zeros.odd === 0) return utf16(bytes, 'UTF-16 BE', 0);
  return utf8(bytes, 0) ?? mendedUtf8(bytes, 0) ?? windows1252(bytes);
}

function zeroShares(bytes: Uint8Array): { even: number; odd: number } {
  const probe = bytes.subarray(0, PROBE_BYTES);
  const zeros = [0, 0] as [number, number];
  for (const [index, byte] of probe.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  const half = Math.max(1, Math.floor(probe.length / 2));
  return { even: zeros[0] / half, odd: zeros[1] / half };
}

function utf8(bytes: Uint8Array, mark: number): Decoded | null {
  const text = decode('utf-8', bytes.subarray(mark));
  if (text === null || hasControls(text)) return null;
  const byteAt = (index: number) => mark + Buffer.byteLength(text.slice(0, index), 'utf8');
  return { text, encoding: 'UTF-8', byteAt, replaced: 0 };
}

/** UTF-8 in which few bytes are bad; null where so many are that it is another encoding. */
function mendedUtf8(bytes: Uint8Array, mark: number): Decoded | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(mark));
  const replaced = countOf(text, /\ufffd/g);
  const valid = countOf(text, /[^\x00-\x7f\ufffd]/gu);
  if (valid < replaced * VALID_FOR_BAD || hasControls(text)) return null;
  const byteAt = (index: number) => {
    const before = text.slice(0, index);
    // A bad place is one byte of the file at least; its character would take three.
    return mark + Buffer.byteLength(before, 'utf8') - 2 * countOf(before, /\ufffd/g);
  };
  return { text, encoding: 'UTF-8', byteAt, replaced };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function utf16(bytes: Uint8Array, encoding: 'UTF-16 LE' | 'UTF-16 BE', mark: number): Decoded | null {
  const text = decode(encoding === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be', bytes.subarray(mark));
  if (text === null || hasControls(text)) return null;
  return { text, encoding, byteAt: (index) => mark + 2 * index, replaced: 0 };
}

function windows1252(bytes: Uint8Array): Decoded | null {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const text = latin.replace(/[\x80-\x9f]/g, (one) => CP1252.charAt(one.charCodeAt(0) - 0x80));
  if (hasControls(text)) return null;
  return { text, encoding: 'Windows-1252', byteAt: (index) => index, replaced: 0 };
}

function decode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters that no text file holds; tab, line breaks, vertical tab, form feed and the record separator are text. */
function hasControls(text: string): boolean {
  return /[\x00-\x08\x0e-\x1d\x1f]/.test(text);
}
