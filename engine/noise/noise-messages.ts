/** What crosses between the engine and the thread that works out noise maps. */
import type { ExposureOrder } from '../../core/noise/expose.ts';
import type { NoiseResult } from '../../core/noise/noise-result.ts';
import type { NoiseOrder } from '../../core/noise/noise-order.ts';
import type { FieldGrid } from '../../core/noise/noise-field.ts';

export type NoiseJob = {
  readonly order: NoiseOrder;
  readonly grid: FieldGrid;
  /** Who is around; null where nobody is to be counted. */
  readonly around: Omit<ExposureOrder, 'order'> | null;
  /** One number in shared memory: not 0 means stop. */
  readonly stop: Int32Array;
};

/** What the thread works out: the rest of a result is known before. */
export type Heard = Pick<NoiseResult, 'map' | 'exposure'>;
