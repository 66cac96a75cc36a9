/** What a command takes or answers that needs no words. */
import { z } from 'zod';

export const Nothing = z.strictObject({});
