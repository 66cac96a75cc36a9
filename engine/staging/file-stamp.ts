/** Whether a file is still the one that was looked at: its size and when it was written. */
import { statSync } from 'node:fs';

/** Text that differs when the file differs; of a file that is gone it is empty. */
export function stampOf(path: string): string {
  const about = statSync(path, { throwIfNoEntry: false });
  return about === undefined ? '' : `${about.size} ${about.mtimeMs}`;
}
