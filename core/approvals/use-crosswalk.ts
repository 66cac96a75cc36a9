/**
 * Does an approval of the mine cover AI hosting? One verdict an approval with the clause that decides it, and one for the
 * site: the kindest that the record supports, because one approval that covers the use is enough.
 *
 * It reads a record, it gives no legal opinion: "arguable" is where two readings stand.
 */
import type { DeltaValue } from '../conversion/quantity.ts';
import type { Site } from '../sites/site.ts';
import type { Message } from '../indicators/reading.ts';
import { latestDay } from '../units/partial-date.ts';
import type { Approval, DefinedUse, LandUseRecord } from '../sites/land-use-record.ts';

/** Kindest first. */
export const VERDICTS = ['covered', 'arguable', 'new-approval', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A verdict, the sentence that gives its reason (catalogue `indicators`), and the clause that it rests on. */
export type UseVerdict = { readonly verdict: Verdict; readonly reason: Message; readonly clause: string | null };

export type ApprovalVerdict = UseVerdict & { readonly approval: Approval };

export type Crosswalk = {
  readonly approvals: readonly ApprovalVerdict[];
  readonly site: UseVerdict;
  /** What the code asks next where no approval covers the use: paths of defined uses that include AI hosting. */
  readonly next: readonly DefinedUse[];
};

type Asked = {
  readonly operator: Site['operator'];
  /** Gross MW as hosted; null when not known. */
  readonly grossMW: DeltaValue | null;
  /** Day of the question, YYYY-MM-DD. */
  readonly asOf: string;
};

/** The crosswalk of a record. */
export function crosswalkOfUse(record: LandUseRecord, asked: Asked): Crosswalk {
  const approvals = record.approvals.map((approval) => ({ approval, ...verdictOf(approval, record, asked) }));
  const best = approvals.toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))[0];
  return {
    approvals,
    site: best === undefined ? withoutApproval(record) : withoutName(best),
    next: best?.verdict === 'covered' ? [] : record.definedUses.filter(({ aiHosting }) => aiHosting === 'includes'),
  };
}

function verdictOf(approval: Approval, record: LandUseRecord, asked: Asked): UseVerdict {
  return lapsed(approval, asked) ?? tooSmall(approval, asked) ?? byDefinition(approval, record, asked);
}

function lapsed({ lapses, clause }: Approval, { asOf }: Asked): UseVerdict | null {
  if (lapses === null || latestDay(lapses) >= asOf) return null;
  return { verdict: 'new-approval', reason: { code: 'approval.lapsed', facts: { date: lapses } }, clause };
}

/** More MW than the approval names need another one, whatever the use is called. */
function tooSmall({ mostMW, clause }: Approval, { grossMW }: Asked): UseVerdict | null {
  if (mostMW === null || grossMW === null || grossMW.low <= mostMW) return null;
  const facts = { mostMW, grossMW: grossMW.value, overMW: grossMW.value - mostMW };
  return { verdict: 'new-approval', reason: { code: 'approval.too-many-mw', facts }, clause };
}

function byDefinition(approval: Approval, { definedUses }: LandUseRecord, { operator, grossMW }: Asked): UseVerdict {
  const { definedUse, clause: ownClause } = approval;
  if (definedUse === null) return unread('approval.use-not-known', ownClause);
  const definition = definedUses.find(({ term }) => sameTerm(term, definedUse));
  if (definition === undefined) return unread('approval.definition-not-read', ownClause, { use: definedUse });
  const clause = definition.clause ?? ownClause;
  const use = definition.term;
  switch (definition.aiHosting) {
    case null:
      return unread('approval.definition-not-read', clause, { use });
    case 'excludes':
      return { verdict: 'new-approval', reason: { code: 'approval.use-excludes', facts: { use } }, clause };
    case 'silent':
      return { verdict: 'arguable', reason: { code: 'approval.use-silent', facts: { use } }, clause };
    case 'includes':
      return doubtsOf(approval, { operator, grossMW, use, clause });
  }
}

type Included = Pick<Asked, 'operator' | 'grossMW'> & { readonly use: string; readonly clause: string | null };

/** The use is covered, unless it is somebody else's approval or the MW may not fit. */
function doubtsOf(approval: Approval, { operator, grossMW, use, clause }: Included): UseVerdict {
  const { grantedTo, runsWithLand, mostMW } = approval;
  const isOther = grantedTo !== null && operator !== null && !sameTerm(grantedTo, operator);
  if (isOther && runsWithLand !== true) {
    return { verdict: 'arguable', reason: { code: 'approval.other-party', facts: { party: grantedTo } }, clause };
  }
  if (mostMW !== null && (grossMW === null || grossMW.high > mostMW)) {
    return { verdict: 'arguable', reason: { code: 'approval.mw-may-not-fit', facts: { mostMW } }, clause };
  }
  return { verdict: 'covered', reason: { code: 'approval.covered', facts: { use } }, clause };
}

/** Without an approval the code alone can answer: by right is covered, any other path is a new approval. */
function withoutApproval({ definedUses }: LandUseRecord): UseVerdict {
  const including = definedUses.filter(({ aiHosting }) => aiHosting === 'includes');
  const byRight = including.find(({ path }) => path === 'by-right');
  if (byRight) {
    const reason = { code: 'approval.by-right', facts: { use: byRight.term } };
    return { verdict: 'covered', reason, clause: byRight.clause };
  }
  const asked = including.find(({ path }) => path !== null);
  if (asked) {
    const reason = { code: 'approval.path-asked', facts: { use: asked.term } };
    return { verdict: 'new-approval', reason, clause: asked.clause };
  }
  return unread('approval.nothing-on-record', null);
}

function withoutName({ verdict, reason, clause }: ApprovalVerdict): UseVerdict {
  return { verdict, reason, clause };
}

function unread(code: string, clause: string | null, facts: Message['facts'] = {}): UseVerdict {
  return { verdict: 'unknown', reason: { code, facts }, clause };
}

function sameTerm(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('en') === b.trim().toLocaleLowerCase('en');
}
