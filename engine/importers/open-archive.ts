/**
 * A ZIP archive as a list of names and a way to read one of them into memory. Nothing is written to the disk.
 *
 * The archive is hostile until proven: every name, count and size is checked before a byte is unpacked, and
 * unpacking stops at the size announced. The library refuses names that are absolute or climb with `..`.
 * Source: PKWARE, APPNOTE 6.3.10.
 */
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { MAX_ARCHIVE_BYTES, MAX_ARCHIVE_ENTRIES, MAX_FILE_BYTES, MAX_RATIO, RATIO_FREE_BYTES } from './limits.ts';

export type Archive = {
  /** Names of the files in it, with folders, in the order of the archive; folders themselves are left out. */
  readonly names: readonly string[];
  /** One file by its name. Errors: `archive-encrypted`, `archive-compression`, `archive-damaged`. */
  readonly read: (name: string) => Promise<Result<Uint8Array, ImportError>>;
};

/** What the library says of a name that it refuses. */
const UNSAFE_NAME = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s;
/** Characters of a hostile name that a message shows. Heuristic. */
const NAME_SHOWN = 80;

/** The archive's table of contents, or why nothing of it is read. */
export async function openArchive(bytes: Uint8Array): Promise<Result<Archive, ImportError>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > MAX_ARCHIVE_ENTRIES) {
      return err({ code: 'archive-too-many', facts: { limit: MAX_ARCHIVE_ENTRIES } });
    }
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      const refused = checkSizes(entry, total);
      if (refused !== null) return err(refused);
      if (!entry.fileName.endsWith('/') && !entries.has(entry.fileName)) entries.set(entry.fileName, entry);
    }
    return ok({ names: [...entries.keys()], read: (name) => readEntry(zip, entries.get(name)) });
  } catch (error) {
    const [, name] = UNSAFE_NAME.exec(error instanceof Error ? error.message : '') ?? [];
    if (name !== undefined) return err({ code: 'archive-unsafe-name', facts: { name: name.slice(0, NAME_SHOWN) } });
    return err({ code: 'archive-damaged', facts: {} });
  }
}

/** A file that grows more than `MAX_RATIO` times is a bomb, unless it stays small: blank tables shrink very well. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > RATIO_FREE_BYTES && unpacked > packed * MAX_RATIO;
}

function checkSizes(entry: Entry, total: number): ImportError | null {
  if (entry.uncompressedSize > MAX_FILE_BYTES || total > MAX_ARCHIVE_BYTES) {
    const limit = entry.uncompressedSize > MAX_FILE_BYTES ? MAX_FILE_BYTES : MAX_ARCHIVE_BYTES;
    return { code: 'archive-too-large', facts: { limit: Math.round(limit / 1e6) } };
  }
  if (!isBomb(entry.compressedSize, entry.uncompressedSize)) return null;
  return { code: 'archive-bomb', facts: { name: entry.fileName.slice(0, NAME_SHOWN), limit: MAX_RATIO } };
}

async function readEntry(zip: ZipFile, entry: Entry | undefined): Promise<Result<Uint8Array, ImportError>> {
  if (entry === undefined) return err({ code: 'archive-damaged', facts: {} });
  const name = entry.fileName.slice(0, NAME_SHOWN);
  if (entry.isEncrypted()) return err({ code: 'archive-encrypted', facts: { name } });
  if (!entry.canDecodeFileData()) return err({ code: 'archive-compression', facts: { name } });
  try {
    // The stream ends with an error as soon as more comes out than the entry announces.
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const unpacked = Buffer.concat(chunks);
    return crc32(unpacked) === entry.crc32 ? ok(unpacked) : err({ code: 'archive-damaged', facts: {} });
  } catch {
    return err({ code: 'archive-damaged', facts: {} });
  }
}
