/** One command of the contract: what it takes and what it answers. */
import type { z } from 'zod';

/** The pair of schemas. */
export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output };
}
