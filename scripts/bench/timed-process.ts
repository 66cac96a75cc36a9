/** Runs a program to its end and says how long it took and how much processor time it used. */
import { spawnSync } from 'node:child_process';

export type Time = { readonly wall: number; readonly cpu: number };

/** Seconds. Throws when the program is missing or ends with a code that is not `fine`. */
export function timedProcess(command: string, given: readonly string[], fine: readonly number[] = [0]): Time {
  const started = performance.now();
  // The shell's own clock tells processor time, which a busy machine does not stretch.
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1';
  const run = spawnSync('bash', ['-c', script, 'bash', command, ...given], { encoding: 'utf8' });
  const wall = (performance.now() - started) / 1000;
  if (run.error !== undefined) throw run.error;
  if (!fine.includes(run.status ?? -1))
    throw new Error(`${command} ${given.join(' ')} ended with ${run.status ?? 'a signal'}`);
  const cpu = run.stderr
    .trim()
    .split(' ')
    .map(Number)
    .reduce((sum, part) => sum + part, 0);
  return { wall, cpu };
}
