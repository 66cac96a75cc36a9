/** What a reader of one format hands to the review: every row given, nothing judged yet. */
import type { RawRow } from '../../core/layers/geometry-review.ts';

export type RawFile = {
  readonly format: string;
  readonly rows: readonly RawRow[];
  /** In file order. */
  readonly columns: readonly string[];
  /** The separator of a table; null for the other formats. */
  readonly delimiter: string | null;
  /** Always WGS 84 in this version; a file that states another system is refused. */
  readonly crs: string;
};
