/** A level, or what makes one, with the range in which it is believed to lie; low <= likely <= high. */
import { z } from 'zod';

export const CASES = ['low', 'likely', 'high'] as const;
/** Which end of the range is asked for. */
export const Case = z.enum(CASES);
export type Case = z.infer<typeof Case>;

export type LevelRange = Readonly<Record<Case, number>>;

/** The same at each case. */
export function perCase(make: (asked: Case) => number): LevelRange {
  return { low: make('low'), likely: make('likely'), high: make('high') };
}
