/**
 * Findings travel with the conditions that cite them. Sets that were pasted are numbered anew in every workspace, so an id
 * says nothing elsewhere: the set comes along, and a condition follows it to its place here.
 */
import type { FindingSet } from '../review/finding-set.ts';
import { findingSetsOf } from '../review/finding-sets.ts';
import type { ReviewCondition } from '../review/condition.ts';
import { NO_REVIEW, type Review } from '../review/review.ts';
import { freeId } from '../lib/free-id.ts';

/** Findings of the program have one id everywhere, whatever their language. */
const PROGRAM_FINDINGS: ReadonlySet<string> = new Set(
  findingSetsOf(NO_REVIEW, 'en').flatMap(({ findings }) => findings.map(({ id }) => id)),
);

/** As many as a review holds. */
const MOST_SETS = 50;

/** The pasted sets that some of the conditions cite. */
export function citedSets(sets: readonly FindingSet[], conditions: readonly ReviewCondition[]): readonly FindingSet[] {
  const cited = new Set(conditions.map(({ finding }) => finding));
  return sets.filter(({ findings }) => findings.some(({ id }) => cited.has(id) && !PROGRAM_FINDINGS.has(id)));
}

export type PlacedFindings = {
  /** The sets here and those that came and are not here yet. */
  readonly findingSets: Review['findingSets'];
  /** In their order, each with the finding it has here; null for one that did not come along. */
  readonly conditions: readonly ReviewCondition[];
};

/** Where conditions of a redline belong here. A set of the same words is the same set. */
export function placeFindings(
  here: readonly FindingSet[],
  carried: readonly FindingSet[],
  conditions: readonly ReviewCondition[],
): PlacedFindings {
  const findingSets = [...here];
  const places = new Map<string, string>();
  for (const set of citedSets(carried, conditions)) {
    let home = findingSets.find((one) => wordsOf(one) === wordsOf(set));
    if (home === undefined && findingSets.length < MOST_SETS) {
      home = renumbered(set, freeId('findings', findingSets));
      findingSets.push(home);
    }
    for (const [i, { id }] of set.findings.entries()) {
      const place = home?.findings[i]?.id;
      if (place !== undefined) places.set(id, place);
    }
  }
  const placeOf = (id: string | null) => (id === null || PROGRAM_FINDINGS.has(id) ? id : (places.get(id) ?? null));
  return { findingSets, conditions: conditions.map((one) => ({ ...one, finding: placeOf(one.finding) })) };
}

function wordsOf({ name, findings }: FindingSet): string {
  return JSON.stringify([name, findings.map(({ text }) => text)]);
}

function renumbered(set: FindingSet, id: string): FindingSet {
  return { ...set, id, source: null, findings: set.findings.map((one, i) => ({ ...one, id: `${id}.${i + 1}` })) };
}
