/**
 * Which decided case may inform the score of which other? The rule that keeps a back-test from knowing the answer.
 *
 * Case J informs the score of case I only if all three hold:
 *   1. J was decided wholly before: the last day that J's date allows is before the first day that I's date allows.
 *   2. They are not of one project: their names differ once brackets, case and accents are dropped, and so do their sites.
 *   3. They are not of one fold, a fold being a county in a calendar year. Where the county of either is not known, the
 *      two are taken to be of one county.
 * Rule 3 is stricter than the calendar asks: a board that decides two cases in one year decides one dispute.
 * Source: domain/methods.md section 5, point 9 (leakage: group folds by county and time).
 */
import { armOf } from '../evidence/case-arm.ts';
import type { OppositionCase } from '../evidence/evidence.ts';
import { countyName } from '../indicators/jurisdiction.ts';
import { folded } from '../layers/find-places.ts';
import type { Position } from '../sites/site.ts';
import { regionCode } from '../text/regions.ts';
import { earliestDay, latestDay, type Day } from '../units/partial-date.ts';

/** The county of a position; null where no polygon holds it. */
export type CountyAt = (position: Position) => { readonly name: string; readonly state: string } | null;

/** What the rule asks of a case. */
export type FoldFacts = {
  readonly record: OppositionCase;
  /** State and county in one word; null when neither record nor map says. */
  readonly county: string | null;
  readonly project: number;
  /** The site it is about; null when it names none. */
  readonly site: number | null;
  readonly blocks: boolean;
  readonly year: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
};

/**
 * The facts of each case, null for one without a date. The county is the record's, else that of the position. Projects and
 * sites become numbers, because every case is compared with every other.
 */
export function foldFacts(records: readonly OppositionCase[], countyAt: CountyAt): readonly (FoldFacts | null)[] {
  const numberOf = numbering();
  return records.map((record) => {
    const { decided, siteId } = record;
    if (decided === null) return null;
    return {
      record,
      county: countyKey(record, countyAt),
      project: numberOf(`project ${projectKey(record.project)}`),
      site: siteId === null ? null : numberOf(`site ${siteId}`),
      blocks: armOf(record.outcome) === 'block',
      year: Number(decided.slice(0, 4)),
      firstDay: earliestDay(decided),
      lastDay: latestDay(decided),
    };
  });
}

/** One number a word. */
function numbering(): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  };
}

/** Whether `other` may inform the score of `tested`. */
export function mayInform(other: FoldFacts, tested: FoldFacts): boolean {
  if (other.lastDay >= tested.firstDay) return false;
  const isOneYear = other.year === tested.year;
  if (isOneYear && (other.county === null || tested.county === null || other.county === tested.county)) return false;
  return !isOneProject(other, tested);
}

function isOneProject(one: FoldFacts, other: FoldFacts): boolean {
  return one === other || one.project === other.project || (one.site !== null && one.site === other.site);
}

/** Countries whose counties share names: without the state a name says nothing. ISO 3166-1 alpha-2. */
const HAS_STATES: ReadonlySet<string> = new Set(['US', 'CA']);

/** The county on record with its state, else the one that holds the position; null counts as one with every other. */
function countyKey({ county, state, country, position }: OppositionCase, countyAt: CountyAt): string | null {
  const region = state ?? (country === null || HAS_STATES.has(country) ? null : country);
  if (county !== null && region !== null) return keyOf(county, region);
  const found = position === null ? null : countyAt(position);
  return found === null ? null : keyOf(found.name, found.state);
}

function keyOf(county: string, region: string): string {
  return `${regionCode(region)} ${countyName(county)}`;
}

/** "Project Blue (county rezoning suit)" and "project blue" are one project. */
function projectKey(project: string): string {
  const outside = folded(project.replace(/\(.*?\)/g, ' ')).trim();
  return outside === '' ? folded(project) : outside;
}
