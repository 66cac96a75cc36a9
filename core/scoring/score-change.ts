/**
 * What a conversion changes in a score: as hosted less as mined, on the criteria known in both states.
 *
 * Points of the two states may rest on different criteria (nobody recorded the mine's water, say); their plain
 * difference would then show what is recorded, not what changes. So both are worked out anew on what they share.
 */
import type { GateVerdict } from '../indicators/reading.ts';
import { aggregate, DEFAULT_AGGREGATION, type Aggregation } from './aggregation.ts';
import type { UnrankedScore, WeightedCriterion } from './score-matrix.ts';

export type ScoreChange = {
  /** Risks in [0, 1] on the shared criteria, gates that failed included. */
  readonly mined: number;
  readonly hosted: number;
  /** `hosted - mined`, in [-1, 1]. */
  readonly change: number;
  /** Share of weight that rests on criteria known in both states, 0-1. */
  readonly coverage: number;
};

/** The change between two scores of one site and perspective; null when no criterion is known in both states. */
export function scoreChange(
  mined: UnrankedScore,
  hosted: UnrankedScore,
  aggregation: Aggregation = DEFAULT_AGGREGATION,
): ScoreChange | null {
  const known = (score: UnrankedScore) =>
    new Set(
      score.criteria.flatMap(({ indicator, risk, weight }) => (risk === null || weight === 0 ? [] : [indicator])),
    );
  const [before, after] = [known(mined), known(hosted)];
  const shared = (score: UnrankedScore) =>
    score.criteria.filter(({ indicator }) => before.has(indicator) && after.has(indicator));
  if (shared(hosted).length === 0) return null;
  const [from, to] = [pointOf(shared(mined), mined, aggregation), pointOf(shared(hosted), hosted, aggregation)];
  const coverage = shared(hosted).reduce((sum, { weight }) => sum + weight, 0);
  return { mined: from, hosted: to, change: to - from, coverage };
}

function pointOf(
  criteria: readonly WeightedCriterion[],
  { groups, gates }: UnrankedScore,
  aggregation: Aggregation,
): number {
  const means = groups.flatMap(({ group, weight }) => {
    const members = criteria.filter((criterion) => criterion.group === group);
    if (members.length === 0) return [];
    const risks = members.map(({ risk }) => risk?.point ?? 0);
    return [
      {
        weight,
        mean: aggregate(
          risks,
          members.map((member) => member.weight),
          aggregation,
          'in-group',
        ),
      },
    ];
  });
  const total = aggregate(
    means.map(({ mean }) => mean),
    means.map(({ weight }) => weight),
    aggregation,
    'over-groups',
  );
  return Math.max(total, ...gates.filter(failed).map(({ floor }) => floor));
}

function failed({ verdict }: GateVerdict): boolean {
  return verdict === 'fail';
}
