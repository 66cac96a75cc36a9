/** What a pair of maps may show: the score of a perspective, the noise of the site, or the risk of one indicator. */
import type { Perspective } from '../../../core/indicators/reading.ts';
import { INDICATORS } from '../../../core/indicators/registry.ts';

export type PairFactor =
  | { readonly kind: 'score'; readonly perspective: Perspective }
  | { readonly kind: 'noise' }
  | { readonly kind: 'indicator'; readonly id: string; readonly perspective: Perspective };

/** The factor of a choice: `burden`, `delivery`, `noise` or the id of an indicator; the burden for any other text. */
export function factorOf(choice: string): PairFactor {
  if (choice === 'noise') return { kind: 'noise' };
  if (choice === 'delivery') return { kind: 'score', perspective: 'delivery' };
  const indicator = INDICATORS.find(({ id }) => id === choice);
  if (indicator === undefined) return { kind: 'score', perspective: 'burden' };
  // The matrix of a perspective holds its own indicators only.
  const perspective = indicator.perspectives.includes('burden') ? 'burden' : 'delivery';
  return { kind: 'indicator', id: indicator.id, perspective };
}
