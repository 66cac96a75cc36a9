/** Is a parameter of --set one that is there, and is its number one that it may have? */
import type { Indicator } from '../../../core/indicators/indicator.ts';
import type { IpcError } from '../../../core/ipc/contract.ts';
import { fileError } from '../../spoken-error.ts';

/** The sentence for the first `INDICATOR.PARAMETER` that no indicator of the list has or whose number is out of range; null if none. */
export function wrongParameter(
  set: Readonly<Record<string, number>>,
  indicators: readonly Indicator[],
): IpcError | null {
  for (const [key, value] of Object.entries(set)) {
    const found = indicators.flatMap(({ id, parameters }) =>
      parameters.filter(({ name }) => `${id}.${name}` === key),
    )[0];
    if (found === undefined) return fileError('no-such-indicator-parameter', { key });
    const { min, max } = found;
    if (value < min || value > max) return fileError('parameter-out-of-range', { key, value, min, max });
  }
  return null;
}
