/** What becomes of rows that the workspace perhaps holds already, as a person chose for each or for all. */
import { z } from 'zod';
import { freeId } from '../lib/free-id.ts';
import { findDuplicates, type Thing } from './find-duplicates.ts';
import { mergeInto } from './merge-duplicate.ts';
import { LIST_OF_KIND, type Subject } from './subject-fields.ts';
import type { Workspace } from './workspace.ts';

/** `merge` joins both, `keep` takes the row in beside, `skip` leaves it out. */
export const DUPLICATE_CHOICES = ['merge', 'keep', 'skip'] as const;
export const DuplicateChoice = z.enum(DUPLICATE_CHOICES);
export type DuplicateChoice = z.infer<typeof DuplicateChoice>;

/** Choices by the id of the row, and for all others; without one a row of a known id is left out, any other comes in. */
export const DuplicateChoices = z.strictObject({
  byId: z.record(z.string(), DuplicateChoice),
  others: DuplicateChoice.nullable(),
});
export type DuplicateChoices = z.infer<typeof DuplicateChoices>;

export const NO_CHOICES: DuplicateChoices = { byId: {}, others: null };

export type Settled<R> = {
  readonly document: Workspace;
  /** Rows that become entries of their own. */
  readonly records: readonly R[];
  readonly merged: number;
  readonly skipped: number;
};

type Given<R> = {
  readonly given: readonly R[];
  readonly choices: DuplicateChoices;
  /** Fields that hold what no column of the file says. */
  readonly filledIn?: readonly string[];
};

/** The document with what was merged, and the rows that are left to add. */
export function settleDuplicates<R extends { readonly id: string }>(
  document: Workspace,
  kind: Subject['kind'],
  { given, choices, filledIn = [] }: Given<R>,
): Settled<R> {
  const there: readonly { readonly id: string }[] = document[LIST_OF_KIND[kind]];
  const pairs = new Map(
    findDuplicates(kind, given as readonly Thing[], there as readonly Thing[]).map((pair) => [pair.incoming, pair]),
  );
  let now = document;
  const records: R[] = [];
  let [merged, skipped] = [0, 0];
  for (const row of given) {
    const pair = pairs.get(row.id);
    const choice =
      pair === undefined ? null : Object.hasOwn(choices.byId, row.id) ? choices.byId[row.id] : choices.others;
    if (pair !== undefined && choice === 'merge') {
      now = mergeInto(now, { kind, id: pair.existing }, { given: row, filledIn });
      merged += 1;
    } else if (choice === 'skip') skipped += 1;
    else
      records.push(
        choice === 'keep' && pair?.reason === 'same-id'
          ? { ...row, id: anotherId(row.id, [...there, ...given, ...records]) }
          : row,
      );
  }
  return { document: now, records, merged, skipped };
}

/** The id with a number that nobody has. */
function anotherId(id: string, taken: readonly { readonly id: string }[]): string {
  return freeId(id.slice(0, MOST_ID), taken);
}

/** Letters of an id kept before the number; the schemas allow 120. */
const MOST_ID = 100;
