/** A table on its way to positions: what finding them needs, and what comes of it. */
import type { Mapping } from '../../core/layers/columns.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { StatedCrs } from './raw-file.ts';
import type { ReadRequest } from './reader.ts';

export type TableRequest = Pick<ReadRequest, 'options' | 'log' | 'context'>;
export type PositionTable = {
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
  readonly mapping: Mapping;
};
export type Placed = Pick<PositionTable, 'columns' | 'rows'> & { readonly crs: StatedCrs };
