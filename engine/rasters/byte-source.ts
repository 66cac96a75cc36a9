/** Bytes of a large file read by range: from memory or from disk. The file is never held whole by whoever reads it. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export type ByteSource = {
  readonly size: number;
  /** At most `length` bytes from `offset`; fewer where the file ends. */
  readonly read: (offset: number, length: number) => Uint8Array;
  readonly dispose: () => void;
};

/** Ranges of bytes already in memory. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    dispose: () => undefined,
  };
}

/** Ranges of a file on disk; the file stays open until disposed. */
export function fileSource(path: string): ByteSource {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  return {
    size,
    read: (offset, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, offset));
    },
    dispose: () => {
      closeSync(file);
    },
  };
}

/** The same bytes in a buffer of their own, as libraries of the browser want them. */
export function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
