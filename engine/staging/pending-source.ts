/** A file that waits to be reviewed: where it lies, what belongs to it and what is known of its origin. */
import type { LayerOrigin, Provenance } from '../../core/layers/layer-info.ts';

export type PendingSource = {
  readonly path: string;
  /** Paths of the files that belong to it, for example the .dbf of a shapefile. */
  readonly parts: readonly string[];
  /** Null for a file of the user's. */
  readonly origin: LayerOrigin | null;
  readonly provenance: Provenance;
  /** True for a file that the engine itself put into its scratch folder: it is removed when it is forgotten. */
  readonly isFetched: boolean;
};

/** What nobody has said yet. */
export const NO_PROVENANCE: Provenance = { publisher: null, licence: null, observed: null, retrieved: null };

/** A file of the user's, about which nothing is known. */
export function userFile(path: string, parts: readonly string[] = []): PendingSource {
  return { path, parts, origin: null, provenance: NO_PROVENANCE, isFetched: false };
}
