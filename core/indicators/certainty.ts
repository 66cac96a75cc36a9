/** How surely a record applies to a site when parts of it cannot be judged. */

/**
 * `certain`: every condition is met. `likely`: met as far as the record says, but it leaves a condition out.
 * `possible`: something needed to judge it is not known. `no`: a condition is not met.
 */
const CERTAINTIES = ['no', 'possible', 'likely', 'certain'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** All conditions together are as sure as the least sure one. */
export function allOf(conditions: readonly Certainty[]): Certainty {
  const least = Math.min(...conditions.map((condition) => CERTAINTIES.indexOf(condition)));
  return CERTAINTIES[least] ?? 'certain';
}
