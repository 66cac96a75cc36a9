/**
 * What would indicator C2 have said of each decided case the day before it was decided, and how did it end?
 *
 * Nothing is fitted. Each case gets the shrunk share of blocks among earlier decided cases within the indicator's radius
 * and window, from `precedent-tally.ts`, the same code that scores sites; `case-fold.ts` says which cases may inform it.
 * A case that none may inform gets the prior. The base rate it is compared with is expanding: the shrunk share of blocks
 * among all cases that may inform it, wherever they are and however long ago.
 *
 * The prior itself was published later than most cases were decided. It is one number for all and was not fitted to these
 * cases, but a share starts from it: it moves the Brier score, and the order of cases with unequal numbers of precedents.
 */
import { riskAt, type ValueFunction } from '../curves/value-function.ts';
import { armOf } from '../evidence/case-arm.ts';
import type { OppositionCase } from '../evidence/evidence.ts';
import { decidedNear, shrunkShare, windowUpTo } from '../indicators/opposition/precedent-tally.ts';
import type { PrecedentTerms } from '../indicators/opposition/precedents.ts';
import { bandOf, type BandWord } from '../scoring/bands.ts';
import type { Day, PartialDate } from '../units/partial-date.ts';
import { foldFacts, mayInform, type CountyAt, type FoldFacts } from './case-fold.ts';

export type BackTestSettings = {
  readonly terms: PrecedentTerms;
  /** From share to risk: the tier is the band of the risk. */
  readonly curve: ValueFunction;
  readonly countyAt: CountyAt;
};

/** A decided case with what was known before its decision. Shares and risk are in [0, 1]. */
export type ScoredCase = {
  readonly id: string;
  readonly project: string;
  readonly decided: PartialDate;
  /** The first day the decision may have been taken; only what lies wholly before it counts. */
  readonly asOf: Day;
  readonly county: string | null;
  readonly outcome: OppositionCase['outcome'];
  readonly blocked: boolean;
  /** Earlier cases nearby that were counted. */
  readonly blockedBefore: number;
  readonly advancedBefore: number;
  readonly informedBy: readonly string[];
  readonly share: number;
  readonly risk: number;
  readonly tier: BandWord;
  /** False where no case informs it and the share is the prior alone. */
  readonly hasPrecedent: boolean;
  /** The expanding base rate at `asOf`, from `baseCases` earlier cases. */
  readonly baseRate: number;
  readonly baseCases: number;
};

/**
 * Why a case is not counted. `unread`: its row in a table says an outcome that is not known. `no-prior`: nothing precedes
 * it and the prior was set to no case at all.
 */
export const LEFT_OUT_REASONS = ['pending', 'unread', 'undated', 'no-position', 'no-prior'] as const;
export type LeftOut = {
  readonly id: string;
  readonly project: string;
  /** One of ours, or the word of the table. */
  readonly outcome: string;
  readonly reason: (typeof LEFT_OUT_REASONS)[number];
};

/** Scored by first day, then id; left out by id. */
export type BackTest = { readonly scored: readonly ScoredCase[]; readonly leftOut: readonly LeftOut[] };

/**
 * Scores every decided case by what was known before it; the order of `cases` does not matter. `unread` are the rows of
 * a table that are no cases; they are listed among what was left out.
 */
export function backTest(
  cases: readonly OppositionCase[],
  settings: BackTestSettings,
  unread: readonly LeftOut[] = [],
): BackTest {
  const sorted = cases.toSorted((a, b) => compare(a.id, b.id));
  const counted = sorted.filter((record) => notCounted(record) === null);
  const decided = foldFacts(counted, settings.countyAt).filter((one) => one !== null);
  const earliestFirst = decided.toSorted((a, b) => compare(a.lastDay, b.lastDay));
  const scored = decided.map((tested) => scoreOf(tested, earliestFirst, settings)).filter((score) => score !== null);
  const isScored = new Set(scored.map(({ id }) => id));
  const leftOut = sorted.filter(({ id }) => !isScored.has(id)).map(leftOutOf);
  return {
    scored: scored.toSorted((a, b) => compare(a.asOf, b.asOf) || compare(a.id, b.id)),
    leftOut: [...unread, ...leftOut].toSorted((a, b) => compare(a.id, b.id)),
  };
}

function notCounted({ outcome, decided, position }: OppositionCase): LeftOut['reason'] | null {
  if (armOf(outcome) === 'pending') return 'pending';
  if (decided === null) return 'undated';
  return position === null ? 'no-position' : null;
}

function leftOutOf(record: OppositionCase): LeftOut {
  const { id, project, outcome } = record;
  return { id, project, outcome, reason: notCounted(record) ?? 'no-prior' };
}

/** Null where neither a case nor a prior says anything. */
function scoreOf(
  tested: FoldFacts,
  earliestFirst: readonly FoldFacts[],
  { terms, curve }: BackTestSettings,
): ScoredCase | null {
  const { record, firstDay, county, blocks: blocked } = tested;
  const { id, project, outcome, position, decided, precisionKm, siteId } = record;
  if (position === null || decided === null) return null;
  const window = windowUpTo(firstDay, terms.months);
  const known = knownBefore(tested, earliestFirst, window.from);
  const centre = { id: siteId ?? '', position, precisionKm };
  const near = decidedNear(centre, known.recent, { radiusKm: terms.radiusKm, window }).filter(({ counts }) => counts);
  const blockedBefore = near.filter(({ blocks }) => blocks).length;
  const advancedBefore = near.length - blockedBefore;
  const share = shrunkShare(blockedBefore, advancedBefore, terms.prior);
  const baseRate = shrunkShare(known.blocks, known.cases - known.blocks, terms.prior);
  if (Number.isNaN(share) || Number.isNaN(baseRate)) return null;
  const risk = riskAt(curve, share);
  return {
    ...{ id, project, decided, asOf: firstDay, county, outcome, blocked },
    ...{ blockedBefore, advancedBefore, share, risk, tier: bandOf(risk), hasPrecedent: near.length > 0 },
    informedBy: near.map((one) => one.record.id).toSorted(compare),
    ...{ baseRate, baseCases: known.cases },
  };
}

type Known = { readonly cases: number; readonly blocks: number; readonly recent: readonly OppositionCase[] };

/** What may inform a case: how many cases in all, and those decided from `from` on, which alone can be in the window. */
function knownBefore(tested: FoldFacts, earliestFirst: readonly FoldFacts[], from: Day): Known {
  const recent: OppositionCase[] = [];
  let [cases, blocks] = [0, 0];
  for (const other of earliestFirst) {
    if (other.lastDay >= tested.firstDay) break;
    if (!mayInform(other, tested)) continue;
    cases += 1;
    blocks += Number(other.blocks);
    if (other.firstDay >= from) recent.push(other.record);
  }
  return { cases, blocks, recent };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
