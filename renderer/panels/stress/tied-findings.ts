/** Places of findings in their list, shared where what is printed of them is equal. */
import type { Finding } from '../../../core/robustness/value-of-information.ts';

type Move = Pick<Finding, 'rankMove' | 'scoreFrom' | 'scoreTo'>;

/** `1`, or `1=` for each of those that move the rank, to a tenth, and the score, to a point, equally far; in their order. */
export function findingPlaces(findings: readonly Move[]): readonly string[] {
  const moves = findings.map(printedMove);
  return moves.map(
    (move) => `${moves.indexOf(move) + 1}${moves.filter((other) => other === move).length > 1 ? '=' : ''}`,
  );
}

function printedMove({ rankMove, scoreFrom, scoreTo }: Move): string {
  return `${Math.round(rankMove * 10)} ${Math.round(scoreTo * 100) - Math.round(scoreFrom * 100)}`;
}
