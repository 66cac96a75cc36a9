/** The answer of a command that writes a file where the user chooses. */
import { z } from 'zod';

/** Null when the user cancels. */
export const Saved = z.strictObject({ fileName: z.string() }).nullable();
