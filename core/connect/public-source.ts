/** An entry of the catalogue of public sources. */
import { z } from 'zod';
import { LAYER_ROLES } from '../layers/layer-info.ts';
import { SERVICE_KINDS } from './service.ts';

export const PublicSource = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  /** SPDX name or the publisher's words. */
  licence: z.string(),
  /** What the publisher asks to be printed. */
  attribution: z.string(),
  role: z.enum(LAYER_ROLES),
  kind: z.enum(SERVICE_KINDS),
  address: z.url({ protocol: /^https$/ }),
  layer: z.string(),
  /** A condition that keeps what the role needs; null for none. */
  where: z.string().nullable(),
  /** Where a person reads about it. */
  about: z.url({ protocol: /^https$/ }),
  /** One sentence: what it holds and what it does not. */
  notes: z.string(),
  /** ISO day on which somebody last looked at the address; null when it could not be tried. */
  tried: z.string().nullable(),
});
export type PublicSource = z.infer<typeof PublicSource>;
