/**
 * What a file is by its first bytes, whatever its name says.
 *
 * Sources: PNG specification (third edition), section 5.2; ISO/IEC 10918-1, B.1.1.3; WebP container specification;
 * ISO 32000-1, section 7.5.2. Text is UTF-8 without control characters that is no markup a browser would run.
 */
import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { ATTACHABLE, type MediaType } from '../../core/review/attachable.ts';

/** The type that both the bytes and the ending of the name state; null when they are none of ours or differ. */
export function mediaTypeOf(bytes: Uint8Array, fileName: string): MediaType | null {
  const type = typeOfBytes(bytes);
  if (type === null) return null;
  const endings: readonly string[] = ATTACHABLE[type];
  return endings.includes(extname(fileName).slice(1).toLowerCase()) ? type : null;
}

/** The type that the bytes state; null for any other. */
export function typeOfBytes(bytes: Uint8Array): MediaType | null {
  const starts = (at: number, magic: readonly number[]) => magic.every((byte, i) => bytes[at + i] === byte);
  if (starts(0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts(0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(0, ascii('RIFF')) && starts(8, ascii('WEBP'))) return 'image/webp';
  if (starts(0, ascii('%PDF-'))) return 'application/pdf';
  return isPlainText(bytes) ? 'text/plain' : null;
}

function ascii(text: string): readonly number[] {
  return [...Buffer.from(text, 'latin1')];
}

/** Control characters that no text has; tab, line feed, form feed and carriage return are allowed. */
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/;

const MARKUP = /^\uFEFF?\s*<(?:[!?]|html|svg|script|head|body)/i;

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || !isUtf8(bytes)) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return !CONTROL.test(text) && !MARKUP.test(text);
}
