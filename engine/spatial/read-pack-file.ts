/** Reads a pack file into memory that threads share. */
import { open, type FileHandle } from 'node:fs/promises';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { openPack, type PackError } from '../../core/spatial/open-pack.ts';
import {
  addWords,
  HEAD_BYTES,
  LAYERS_WORD,
  startWordSum,
  tableEnd,
  type WordSum,
} from '../../core/spatial/pack-layout.ts';
import type { PackInMemory } from './pack-in-memory.ts';
import { sharedMemory } from './web-assembly.ts';

/** Bytes read at a time: while one piece is read, the one before it is summed. A multiple of a pack's alignment. */
const PIECE = 8 * 2 ** 20;

export type PackFileError = PackError | { readonly code: 'unreadable'; readonly message: string };

/** The pack in a file, or why there is none; the caller then builds it again. */
export async function readPackFile(path: string): Promise<Result<PackInMemory, PackFileError>> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const memory = sharedMemory(size);
      const opened = openPack(memory.buffer, await readAndSum(file, memory.buffer, size), size);
      return opened.ok ? ok({ pack: opened.value, memory }) : opened;
    } finally {
      await file.close();
    }
  } catch (cause) {
    return err({ code: 'unreadable', message: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** Fills the buffer and sums its content; the sum is worth nothing when the head is not that of a pack. */
async function readAndSum(file: FileHandle, buffer: SharedArrayBuffer, size: number): Promise<WordSum> {
  const bytes = new Uint8Array(buffer, 0, size);
  const words = new Int32Array(buffer, 0, Math.floor(bytes.length / 4));
  const sum = startWordSum();
  let reading = readPiece(file, bytes, 0);
  let summed = Infinity;
  for (let at = 0; at < bytes.length; at += PIECE) {
    await reading;
    if (at === 0) summed = bytes.length < HEAD_BYTES ? Infinity : tableEnd(words[LAYERS_WORD] ?? 0) / 4;
    reading = readPiece(file, bytes, at + PIECE);
    const end = Math.min(words.length, (at + PIECE) / 4);
    if (summed >= end) continue;
    addWords(sum, words, summed, end);
    summed = end;
  }
  await reading;
  return sum;
}

async function readPiece(file: FileHandle, bytes: Uint8Array, from: number): Promise<void> {
  const end = Math.min(bytes.length, from + PIECE);
  for (let at = from; at < end;) {
    const { bytesRead } = await file.read(bytes, at, end - at, at);
    // The file has become shorter: the checksum will say so.
    if (bytesRead === 0) return;
    at += bytesRead;
  }
}
