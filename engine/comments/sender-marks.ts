/**
 * How files that come in on different days tell the same sender, without keeping who it is.
 *
 * A mark is a keyed digest of what tells a sender apart. Its key stays on this computer, beside the settings and never in a
 * workspace: whoever has the workspace alone cannot try out addresses. The salt of the workspace is mixed in, so that two
 * workspaces cannot be held against each other either. docs/decisions/0033-senders-across-imports.md
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type SenderKey = {
  /** Says which key made a mark, and nothing of the key. */
  readonly id: string;
  /** Hex of 32 bytes. */
  readonly secret: string;
};

const FILE_NAME = 'comment-senders.key';
/** Hex digits: 128 bits of the digest, 32 of the name of the key. */
const MARK_DIGITS = 32;
const ID_DIGITS = 8;

/** The key of this computer, made when it is first needed; null without a folder, or where it can be neither read nor written. */
export async function senderKey(settingsRoot: string | null): Promise<SenderKey | null> {
  if (settingsRoot === null) return null;
  const path = join(settingsRoot, FILE_NAME);
  const read = async () => (await readFile(path, 'utf8')).trim();
  try {
    await mkdir(settingsRoot, { recursive: true });
    // Fails when it is there; whoever was first has made the key.
    await writeFile(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' }).catch(() => null);
    const secret = await read();
    if (!/^[0-9a-f]{64}$/.test(secret)) return null;
    return { id: createHash('sha256').update(`key ${secret}`).digest('hex').slice(0, ID_DIGITS), secret };
  } catch {
    return null;
  }
}

/** Mixed into every mark of a workspace; 16 bytes in hex. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** The mark of a sender: which key made it, and the digest. */
export function markOf({ id, secret }: SenderKey, salt: string, sender: string): string {
  return `${id}.${createHmac('sha256', Buffer.from(secret, 'hex')).update(`${salt}\n${sender}`).digest('hex').slice(0, MARK_DIGITS)}`;
}

/** Whether a mark was made with the key: only then can it be met again. */
export function isMadeWith({ id }: SenderKey, mark: string): boolean {
  return mark.startsWith(`${id}.`);
}
