/**
 * Opens a pack file in memory that threads share. Everything before the arrays is read at once; the arrays all of them, or page
 * by page when they are needed.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { headOf, openPack, type PackError, type SpatialPack } from '../../core/spatial/open-pack.ts';
import { HEAD_BYTES, PAGE_BYTES } from '../../core/spatial/pack-layout.ts';
import type { PackInMemory } from './pack-in-memory.ts';
import { DamagedPage, PackPages } from './pack-pages.ts';
import { sharedMemory } from './web-assembly.ts';

/** Bytes of the record of eight boxes in which a tree ends. */
const RECORD_BYTES = 128;

export type PackFileError = PackError | { readonly code: 'unreadable'; readonly message: string };

/** The pack in a file with all its pages, or why there is none; the caller then builds it again. */
export function readPackFile(path: string): Result<PackInMemory, PackFileError> {
  const opened = openPackFile(path);
  if (!opened.ok) return opened;
  const { pack, memory, pages } = opened.value;
  try {
    pages.complete();
    return ok({ pack, memory, pages: null });
  } catch (cause) {
    return failed(cause);
  } finally {
    pages.close();
  }
}

export type OpenedPackFile = PackInMemory & { readonly pages: PackPages };

/** The pack in a file, its arrays still to be read: for few sites. The caller closes its pages. */
export function openPackFile(path: string): Result<OpenedPackFile, PackFileError> {
  let file = -1;
  try {
    file = openSync(path, 'r');
    const opened = openHead(file, fstatSync(file).size);
    if (!opened.ok) closeSync(file);
    return opened;
  } catch (cause) {
    if (file >= 0) closeSync(file);
    return failed(cause);
  }
}

function failed(cause: unknown): Result<never, PackFileError> {
  if (cause instanceof DamagedPage) return err({ code: 'damaged' });
  return err({ code: 'unreadable', message: cause instanceof Error ? cause.message : String(cause) });
}

function openHead(file: number, size: number): Result<OpenedPackFile, PackFileError> {
  const memory = sharedMemory(size);
  const bytes = new Uint8Array(memory.buffer);
  readSync(file, bytes, 0, Math.min(size, PAGE_BYTES), 0);
  if (size < HEAD_BYTES) return err({ code: 'not-a-pack' });
  // A head that is none says anything: what it says is checked with the rest of it.
  const before = Math.min(size, headOf(memory.buffer).start);
  if (before > PAGE_BYTES) readSync(file, bytes, PAGE_BYTES, before - PAGE_BYTES, PAGE_BYTES);
  const opened = openPack(memory.buffer, 'trusted', size);
  if (!opened.ok) return opened;
  const pages = new PackPages(file, memory);
  for (const [from, to] of rootRanges(opened.value)) pages.readBytes(from, to);
  return ok({ pack: opened.value, memory, pages });
}

/** The last record of each tree, its root: what is asked about the layer as a whole. */
function rootRanges({ layers }: SpatialPack): readonly (readonly [from: number, to: number])[] {
  return [...layers.values()]
    .map((layer) => (layer.kind === 'areas' ? layer.features : layer.tree).boxes)
    .filter(({ length }) => length > 0)
    .map((boxes) => {
      const end = boxes.byteOffset + boxes.byteLength;
      return [end - RECORD_BYTES, end];
    });
}
