/** Writes a result for the user: whole or not at all, with a sentence when it cannot be written. */
import { basename } from 'node:path';
import type { IpcError } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { fileError } from '../spoken-error.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** The name of the file that was written; the error names it too and says why. */
export async function writeOutput(
  path: string,
  data: string | Uint8Array,
): Promise<Result<{ readonly fileName: string }, IpcError>> {
  const fileName = basename(path);
  try {
    await writeFileSafely(path, data);
    return ok({ fileName });
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    return err(fileError('cannot-write', { fileName, reason }));
  }
}
