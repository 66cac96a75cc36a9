/** The layer of a file that is read: the one asked for, or the first that holds rows. */
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';

/** Names that a message lists. Heuristic. */
const NAMES_SHOWN = 20;

/** The layer, null when there is none at all. Error: `layer-not-found`. */
export function chooseLayer<L extends { readonly name: string; readonly rows: number | null }>(
  layers: readonly L[],
  asked: string | null,
): Result<L | null, ImportError> {
  if (asked === null) return ok(layers.find(({ rows }) => rows !== 0) ?? layers[0] ?? null);
  const found = layers.find(({ name }) => name === asked);
  if (found !== undefined) return ok(found);
  const names = layers.slice(0, NAMES_SHOWN).map(({ name }) => name);
  return err({ code: 'layer-not-found', facts: { layer: asked, layers: names.join(', ') } });
}
