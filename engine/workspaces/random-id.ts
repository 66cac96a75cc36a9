/** Ids that cross a process boundary; they are random so that none can be guessed, and never stored. */
import { randomBytes } from 'node:crypto';

/** Twelve letters and digits. */
export function randomId(): string {
  return [...randomBytes(12)].map((byte) => (byte % 36).toString(36)).join('');
}
