/** What crosses between the engine and the thread that works out noise maps. */
import type { NoiseMap } from '../../core/noise/noise-map.ts';
import type { NoiseOrder } from '../../core/noise/noise-order.ts';
import type { FieldGrid } from '../../core/noise/noise-field.ts';

export type NoiseJob = {
  readonly order: NoiseOrder;
  readonly grid: FieldGrid;
  /** One number in shared memory: not 0 means stop. */
  readonly stop: Int32Array;
};

/** `map` is null when it was stopped. */
export type NoiseMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answer'; readonly map: NoiseMap | null }
  | { readonly kind: 'failed'; readonly message: string };
