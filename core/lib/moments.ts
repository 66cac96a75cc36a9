/** Mean and spread of a list of numbers. Sums run in the given order, so that the same list gives the same bytes. */

/** Arithmetic mean; NaN of an empty list. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Standard deviation of the values as a whole population (divided by n, not n - 1); NaN of an empty list. Exactly 0 when
 * all are equal: their mean may be off by a last digit, which is no spread.
 */
export function standardDeviation(values: readonly number[]): number {
  if (values.length > 0 && values.every((value) => value === values[0])) return 0;
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
