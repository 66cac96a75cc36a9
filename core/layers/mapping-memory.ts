/**
 * What the user made of files with the same header before: role and columns are suggested again for the next file.
 *
 * Kept as a small record, newest first; nothing of a file's content is in it but the names of its columns.
 */
import { z } from 'zod';
import { LAYER_ROLES } from './layer-info.ts';

/** Headers remembered; the oldest is forgotten. Heuristic: more than a planner meets in years. */
const MOST = 200;

const Remembered = z.strictObject({
  /** The `signature` of a review. */
  signature: z.string().min(1).max(64),
  role: z.enum(LAYER_ROLES),
  /** Our field -> their column. */
  columns: z.record(z.string().max(200), z.string().max(2_000)),
});
type Remembered = z.infer<typeof Remembered>;

/** Newest first. */
export const MappingMemory = z.array(Remembered).max(MOST);
export type MappingMemory = readonly Remembered[];

/** What was chosen the last time a file had this header; null when none had. */
export function suggestFromMemory(memory: MappingMemory, signature: string): Omit<Remembered, 'signature'> | null {
  const found = memory.find((entry) => entry.signature === signature);
  return found === undefined ? null : { role: found.role, columns: found.columns };
}

/** The memory with this choice first, in place of an older one for the same header. */
export function remember(memory: MappingMemory, entry: Remembered): MappingMemory {
  return [entry, ...memory.filter(({ signature }) => signature !== entry.signature)].slice(0, MOST);
}

/** The memory in a settings file; empty when the file is not one, because a suggestion is never worth a refusal. */
export function parseMemory(value: unknown): MappingMemory {
  const parsed = MappingMemory.safeParse(value);
  return parsed.success ? parsed.data : [];
}
