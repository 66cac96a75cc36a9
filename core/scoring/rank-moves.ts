/** How scores and ranks differ between two states of a workspace, and through which criteria. */
import { z } from 'zod';

/** A site whose score or rank differs in one perspective. Scores 0-100, null when it cannot be judged. */
export const RankMove = z.strictObject({
  site: z.string(),
  perspective: z.enum(['delivery', 'burden']),
  before: z.strictObject({ score: z.number().nullable(), rank: z.int().nullable() }),
  after: z.strictObject({ score: z.number().nullable(), rank: z.int().nullable() }),
  /** Criteria whose risk differs, largest difference first. Risks 0-100, null when not known. */
  because: z.array(
    z.strictObject({ indicator: z.string(), before: z.number().nullable(), after: z.number().nullable() }),
  ),
});
export type RankMove = z.infer<typeof RankMove>;
