/**
 * What speaks for a site and what against it: criteria by how much of the score they carry.
 *
 * With power means a contribution has no unique split, so the order is by weight times risk (against) and weight times
 * absence of risk (for); the numbers shown beside are risk and weight themselves.
 */
import type { UnrankedScore, WeightedCriterion } from '../../core/scoring/score-matrix.ts';

export type Drivers = {
  readonly lowers: readonly WeightedCriterion[];
  readonly raises: readonly WeightedCriterion[];
  readonly unknowns: readonly WeightedCriterion[];
};

/** Below the middle a criterion speaks for the site, from there on against it: the edge of moderate and high. */
const MIDDLE = 0.5;
const SHOWN = 3;

/** The three strongest criteria for, against and not known, strongest first; ties keep the indicators' order. */
export function driversOf({ criteria }: Pick<UnrankedScore, 'criteria'>): Drivers {
  const known = criteria.filter(({ risk, weight }) => risk !== null && weight > 0);
  const strongest = (list: readonly WeightedCriterion[], size: (criterion: WeightedCriterion) => number) =>
    [...list].sort((a, b) => size(b) - size(a)).slice(0, SHOWN);
  return {
    lowers: strongest(
      known.filter((criterion) => pointRisk(criterion) < MIDDLE),
      (criterion) => criterion.weight * (1 - pointRisk(criterion)),
    ),
    raises: strongest(
      known.filter((criterion) => pointRisk(criterion) >= MIDDLE),
      contribution,
    ),
    unknowns: strongest(
      criteria.filter(({ risk, weight }) => risk === null && weight > 0),
      ({ weight }) => weight,
    ),
  };
}

/** Weight times risk: how much of a plain weighted sum the criterion would carry; 0 when it is not known. */
export function contribution(criterion: WeightedCriterion): number {
  return criterion.weight * pointRisk(criterion);
}

function pointRisk({ risk }: WeightedCriterion): number {
  return risk?.point ?? 0;
}
