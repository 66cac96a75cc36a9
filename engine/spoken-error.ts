/** Turns an error with a code and facts into one that crosses a process boundary: the sentence comes along in English. */
import type { IpcError } from '../core/ipc/contract.ts';
import { say, type Facts } from '../core/text/say.ts';

/** A file error of the catalogue `files`. */
export function fileError(code: string, facts: Facts = {}): IpcError {
  return { code, message: say('en', 'files', code, facts), catalogue: 'files', facts };
}

/** A refusal of an importer, from the catalogue `findings`. */
export function findingError(code: string, facts: Facts = {}): IpcError {
  return { code, message: say('en', 'findings', code, facts), catalogue: 'findings', facts };
}
