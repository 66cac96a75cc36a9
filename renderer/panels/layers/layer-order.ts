/** The list of layers shows what is drawn on top first; the document holds what is drawn below first. */
import type { LayerInfo } from '../../../core/layers/layer-info.ts';

/** Layers as the list shows them: topmost first. */
export function listed(layers: readonly LayerInfo[]): LayerInfo[] {
  return layers.toReversed();
}

/** Place in the document for a layer that moves one up (1) or down (-1) in the list; null at the end. */
export function placeAfterStep(layers: readonly LayerInfo[], id: string, step: 1 | -1): number | null {
  const at = layers.findIndex((layer) => layer.id === id);
  const to = at + step;
  return at === -1 || to < 0 || to >= layers.length ? null : to;
}

/** Place in the document for a layer that is dropped above or below another one of the list; null when nothing moves. */
export function placeAfterDrop(
  layers: readonly LayerInfo[],
  moved: string,
  { target, position }: { readonly target: string; readonly position: 'before' | 'after' | 'on' },
): number | null {
  const from = layers.findIndex(({ id }) => id === moved);
  const onto = layers.findIndex(({ id }) => id === target);
  if (from === -1 || onto === -1 || from === onto) return null;
  // Above in the list is after in the document; the layer itself is taken out first.
  const gap = position === 'before' ? onto + 1 : onto;
  const to = gap > from ? gap - 1 : gap;
  return to === from ? null : to;
}
