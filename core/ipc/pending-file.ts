/** A file on its way into a workspace, as the window knows it. */
import { z } from 'zod';
import { LayerOrigin, Provenance } from '../layers/layer-info.ts';

export const ImportId = z
  .string()
  .regex(/^im_[a-z0-9]{12}$/)
  .brand<'ImportId'>();
/** Id of a file that was chosen and reviewed but not added yet. */
export type ImportId = z.infer<typeof ImportId>;

/** A file that was chosen, dropped or fetched and is not read yet. */
export const PendingFile = z.strictObject({
  import: ImportId,
  fileName: z.string(),
  bytes: z.int().nonnegative(),
  /** Names of the files that belong to it, for example the .dbf of a shapefile. */
  parts: z.array(z.string()),
  /** Where it was fetched from; null for a file of the user's. */
  origin: LayerOrigin.nullable(),
  /** What the catalogue of sources says of it; the review starts with it. */
  provenance: Provenance,
});
export type PendingFile = z.infer<typeof PendingFile>;
