/** One log file on this machine, kept small; it never leaves it and names no user's paths. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Big enough for weeks of starts, small enough to read. *heuristic* */
const LIMIT_BYTES = 1_000_000;

export type LogFile = { readonly path: string; readonly write: (line: string) => void };

/** Opens `siteshift.log` in `folder`; a full file becomes `siteshift.old.log`. `home` is cut from every line. */
export function openLog(folder: string, home: string): LogFile {
  const path = join(folder, 'siteshift.log');
  return {
    path,
    write(line) {
      // Logging must never be what ends the app.
      try {
        mkdirSync(folder, { recursive: true });
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LIMIT_BYTES) {
          renameSync(path, join(folder, 'siteshift.old.log'));
        }
        appendFileSync(path, `${new Date().toISOString()} ${line.replaceAll(home, '~')}\n`);
      } catch {
        return;
      }
    },
  };
}
