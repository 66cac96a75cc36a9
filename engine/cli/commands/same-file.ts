/** Would writing to one path replace the file at another? Links and spellings of a path are looked through. */
import { stat } from 'node:fs/promises';

/** True when both paths lead to one existing file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([identityOf(one), identityOf(other)]);
  return a !== null && a === b;
}

async function identityOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? null : `${found.dev} ${found.ino}`;
}
