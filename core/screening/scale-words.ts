/** Words of a scale of classes by number, in the order of the registry's risks. */
import type { Scale } from '../indicators/indicator.ts';

const known = new WeakMap<Scale, readonly string[]>();

/** The words; none for a curve. */
export function scaleWords(scale: Scale): readonly string[] {
  const before = known.get(scale);
  if (before !== undefined) return before;
  const words = scale.kind === 'classes' ? Object.keys(scale.risks) : [];
  known.set(scale, words);
  return words;
}
