/** Lets one process at a time do what several may start at once; a lock whose owner is dead is taken over. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often a waiting process looks again. *heuristic* */
const POLL_MS = 250;

/** Runs `work` while holding the folder `path`, which only one process can make. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(path))) await wait(POLL_MS);
  try {
    return await work();
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await mkdir(path);
  } catch {
    if (await isAbandoned(path)) await rm(path, { recursive: true, force: true });
    return false;
  }
  await writeFile(join(path, 'owner'), String(process.pid));
  return true;
}

async function isAbandoned(path: string): Promise<boolean> {
  // The owner writes its number just after making the folder: look again before believing that there is none.
  const owner = (await readOwner(path)) ?? (await wait(POLL_MS).then(() => readOwner(path)));
  if (owner === null) return true;
  try {
    process.kill(owner, 0);
    return false;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function readOwner(path: string): Promise<number | null> {
  const text = await readFile(join(path, 'owner'), 'utf8').catch(() => '');
  return /^\d+$/.test(text) ? Number(text) : null;
}
