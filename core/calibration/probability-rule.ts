/**
 * May a share be called a probability? Only if it is calibrated, better than the base rate, and tried on enough cases.
 *
 * Source: domain/methods.md section 3: ECE <= 0.15, skill >= 0.05, n >= 60, 20 positives or more.
 */

export type RuleLine = {
  readonly key: 'ece' | 'skill' | 'cases' | 'positives';
  /** Null where it cannot be worked out; the line then fails. */
  readonly value: number | null;
  readonly limit: number;
  readonly passes: boolean;
};

/** The four lines; a probability is printed only if all pass. */
export function probabilityRule(measured: {
  readonly ece: number | null;
  readonly skill: number | null;
  readonly n: number;
  readonly blocked: number;
}): readonly RuleLine[] {
  const { ece, skill, n, blocked } = measured;
  return [
    { key: 'ece', value: ece, limit: 0.15, passes: ece !== null && ece <= 0.15 },
    { key: 'skill', value: skill, limit: 0.05, passes: skill !== null && skill >= 0.05 },
    { key: 'cases', value: n, limit: 60, passes: n >= 60 },
    { key: 'positives', value: blocked, limit: 20, passes: blocked >= 20 },
  ];
}
