/** Numbers as the JSON of the product prints them. */

/** Risks of 0-1 as 0-100; null stays null. */
export function percent(risk: number): number;
export function percent(risk: number | null): number | null;
export function percent(risk: number | null): number | null {
  return risk === null ? null : rounded(risk * 100);
}

/** Cuts the noise of binary fractions (0.30000000000000004) at nine decimals; far below any meaning. */
export function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
