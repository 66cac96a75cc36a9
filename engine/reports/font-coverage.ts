/**
 * Which characters can the bundled fonts print?
 *
 * PDF/UA-1 refuses a document with a character that no font holds, and a fallback to the machine's own fonts would
 * change the bytes from one computer to the next. So the character maps are read and text is checked beforehand.
 * Source: OpenType 1.9, table cmap, formats 4 and 12.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Fonts of a report: their bytes, and the code points that every one of them holds. */
export type ReportFonts = { readonly blobs: readonly Buffer[]; readonly holds: (codePoint: number) => boolean };

/** Reads the TrueType files of a folder, in the order of their names. */
export async function readReportFonts(folder: string): Promise<ReportFonts> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ttf')).sort();
  const blobs = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const maps = blobs.map(codePoints);
  return { blobs, holds: (codePoint) => maps.length > 0 && maps.every((map) => map.has(codePoint)) };
}

/** Code points of the font's Unicode character map; empty when it has none that we read. */
export function codePoints(font: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  const cmap = tableOffset(font, 'cmap');
  if (cmap === null) return found;
  const count = font.readUInt16BE(cmap + 2);
  for (let i = 0; i < count; i++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 12) addGroups(font, subtable, found);
    if (format === 4) addSegments(font, subtable, found);
  }
  return found;
}

function tableOffset(font: Buffer, tag: string): number | null {
  const count = font.readUInt16BE(4);
  for (let i = 0; i < count; i++) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  return null;
}

function addGroups(font: Buffer, subtable: number, found: Set<number>): void {
  const count = font.readUInt32BE(subtable + 12);
  for (let i = 0; i < count; i++) {
    const group = subtable + 16 + 12 * i;
    const last = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= last; code++) found.add(code);
  }
}

function addSegments(font: Buffer, subtable: number, found: Set<number>): void {
  const doubled = font.readUInt16BE(subtable + 6);
  for (let at = 0; at < doubled; at += 2) {
    const last = font.readUInt16BE(subtable + 14 + at);
    const first = font.readUInt16BE(subtable + 16 + doubled + at);
    // The closing segment 0xFFFF is a sentinel, not a character.
    if (first === 0xffff) continue;
    for (let code = first; code <= last; code++) found.add(code);
  }
}
