/** The words a form letter opens with, as far as they may leave the app. */
import type { Family } from './form-letters.ts';

/**
 * A letter of fewer comments may be one person's, sent twice, name and street in its first line. *heuristic*: five, the least
 * count that statistical offices usually publish.
 */
export const LEAST_SENT = 5;

/** The opening for tables and files; empty for a letter that too few sent. */
export function publicOpening({ members, opening }: Pick<Family, 'members' | 'opening'>): string {
  return members.length < LEAST_SENT ? '' : opening;
}
