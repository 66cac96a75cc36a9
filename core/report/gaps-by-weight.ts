/** Criteria with weight and without a reading as hosted, heaviest first: what would narrow the range most. */
import type { Indicator } from '../indicators/indicator.ts';
import type { UnknownReading } from '../indicators/reading.ts';
import { weightOf, type Writer } from './writer.ts';

export type Gap = {
  readonly indicator: Indicator;
  readonly reading: UnknownReading;
  /** The larger of its shares of the two perspectives. */
  readonly weight: number;
};

/** All gaps; ties keep the order of the registry. */
export function gapsByWeight(writer: Writer): readonly Gap[] {
  const { indicators, readings } = writer.input;
  return indicators
    .flatMap((indicator): Gap[] => {
      const reading = readings.readings.hosted[indicator.id];
      if (reading === undefined || reading.known) return [];
      const weights = (['delivery', 'burden'] as const).map((one) => weightOf(writer, one, indicator.id) ?? 0);
      const weight = Math.max(...weights);
      return weight > 0 ? [{ indicator, reading, weight }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
}
