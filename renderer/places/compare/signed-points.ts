/** A difference of risks, in [-1, 1], as points with a sign: `+12`, `−5` or `0`. */
export function signedPoints(difference: number): string {
  const points = Math.round(difference * 100);
  return points > 0 ? `+${points}` : points < 0 ? `\u2212${-points}` : '0';
}
