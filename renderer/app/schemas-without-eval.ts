/**
 * Tells zod not to compile its schemas: the content policy refuses `new Function`, and even zod's probe for it would be
 * reported as a violation. Imported before anything that makes a schema.
 */
import { z } from 'zod';

z.config({ jitless: true });
