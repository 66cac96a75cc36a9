/**
 * What drives the score? The readings that it owes most to, each with what would follow if it alone were at its best or
 * at its worst. Changes of one thing at a time; they do not add up to the score, which is a power mean.
 */
import { pointsOf, pointWithRisk, rowsOf, type Scoring } from './what-if.ts';

export type Driver = {
  readonly indicator: string;
  /** Risk of the reading, 0-1. */
  readonly risk: number;
  /** Change of the score, in [-1, 0], were this risk 0. */
  readonly toBest: number;
  /** Change of the score, in [0, 1], were this risk 1. */
  readonly toWorst: number;
};

/** Source: domain/methods.md section 6, "five drivers". */
const DRIVERS = 5;

/** Up to five drivers of the site in row `site`, most owed first; none without a point. */
export function driversOf(scoring: Scoring, site: number): readonly Driver[] {
  const alone = { ...scoring, matrix: rowsOf(scoring.matrix, [site]) };
  const score = pointsOf(alone)[0] ?? NaN;
  if (Number.isNaN(score)) return [];
  const { indicators, point } = alone.matrix;
  return indicators
    .flatMap((indicator, column) => {
      const risk = point[column] ?? NaN;
      if (Number.isNaN(risk)) return [];
      const toBest = Math.min(0, pointWithRisk(alone, column, 0) - score);
      const toWorst = Math.max(0, pointWithRisk(alone, column, 1) - score);
      return toBest < 0 ? [{ indicator, risk, toBest, toWorst }] : [];
    })
    .sort((a, b) => a.toBest - b.toBest)
    .slice(0, DRIVERS);
}
