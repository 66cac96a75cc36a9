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
import { KernelRoom } from './kernel-room.ts';
import type { PackInMemory } from './pack-in-memory.ts';
import { startKernel } from './spatial-kernel.ts';
import { PAGE, sharedMemory, type SharedMemory } from './web-assembly.ts';

/** Bytes read at a time, and pieces read while one is summed; a multiple of a pack's alignment. Measured. */
const PIECE = 4 * 2 ** 20;
const AHEAD = 3;
/** Bytes of the four words that are summed at once. */
const SUMMED_AT_ONCE = 16;

export type PackFileError = PackError | { readonly code: 'unreadable'; readonly message: string };

/** The pack in a file, or why there is none; the caller then builds it again. */
export async function readPackFile(path: string): Promise<Result<PackInMemory, PackFileError>> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const memory = sharedMemory(size);
      const opened = openPack(memory.buffer, await readAndSum(file, memory, size), size);
      return opened.ok ? ok({ pack: opened.value, memory }) : opened;
    } finally {
      await file.close();
    }
  } catch (cause) {
    return err({ code: 'unreadable', message: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** Fills the memory and sums its content; the sum is worth nothing when the head is not that of a pack. */
async function readAndSum(file: FileHandle, memory: SharedMemory, size: number): Promise<WordSum> {
  const bytes = new Uint8Array(memory.buffer, 0, size);
  const summer = wordSummer(memory);
  const pieces: Promise<void>[] = [];
  const ask = () => {
    const from = PIECE * pieces.length;
    if (from >= size) return;
    const piece = readPiece(file, bytes, from);
    // Whoever awaits it hears of a failure; until then it must not end the process.
    piece.catch(() => undefined);
    pieces.push(piece);
  };
  for (let ahead = 0; ahead < AHEAD; ahead++) ask();
  let summed = Infinity;
  for (let piece = 0; piece < pieces.length; piece++) {
    await pieces[piece];
    if (piece === 0 && size >= HEAD_BYTES) summed = tableEnd(new Int32Array(memory.buffer)[LAYERS_WORD] ?? 0);
    ask();
    // Whole vectors only: a pack has no others.
    const end = SUMMED_AT_ONCE * Math.floor(Math.min(size, PIECE * (piece + 1)) / SUMMED_AT_ONCE);
    if (summed >= end) continue;
    summer.add(summed, end);
    summed = end;
  }
  return summer.sum();
}

/** Adds up bytes of the memory, in its kernel's vectors or, where there is none, word by word. */
function wordSummer(memory: SharedMemory) {
  const kernel = startKernel(memory);
  if (kernel === null) {
    const sum = startWordSum();
    const words = new Int32Array(memory.buffer);
    return {
      add: (from: number, to: number) => {
        addWords(sum, words, from / 4, to / 4);
      },
      sum: () => sum,
    };
  }
  const room = new KernelRoom(memory, PAGE);
  const at = room.take(SUMMED_AT_ONCE);
  room.int32.set(startWordSum(), at / 4);
  return {
    add: (from: number, to: number) => {
      kernel.addWords(at, from, to);
    },
    sum: () => room.int32.slice(at / 4, (at + SUMMED_AT_ONCE) / 4),
  };
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
