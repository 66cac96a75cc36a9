/** Where a command prints, and how it ends. Commands return an exit code and never end the process themselves. */
import type { IpcError } from '../../core/ipc/contract.ts';

/** 0 ok, 1 findings, 2 bad input. */
export type ExitCode = 0 | 1 | 2;

export type Output = {
  /** Results, for people and programs. */
  readonly print: (text: string) => unknown;
  /** Sentences about what went wrong or deserves a look. */
  readonly complain: (sentence: string) => unknown;
};

/** Says an error in one sentence and gives the exit code of bad input. */
export function refuse({ complain }: Output, error: IpcError): ExitCode {
  complain(`siteshift: ${error.message}`);
  return 2;
}
