import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayerInfo } from '../../../core/layers/layer-info.ts';
import { moveLayer } from '../../../core/workspace/layer-edits.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { listed, placeAfterDrop, placeAfterStep } from './layer-order.ts';

const layers = ['a', 'b', 'c', 'd'].map((id) => ({ id }) as LayerInfo);

/** Ids as the list shows them after a layer was put to a place of the document. */
function shownAfter(id: string, place: number | null): string[] {
  const workspace = { layers } as unknown as Workspace;
  const moved = place === null ? workspace : moveLayer(id, place)(workspace);
  return listed(moved.layers).map((layer) => layer.id);
}

test('what is drawn on top stands first', () => {
  expect(listed(layers).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
});

test('one step up in the list is one step later in the drawing', () => {
  expect(shownAfter('b', placeAfterStep(layers, 'b', 1))).toEqual(['d', 'b', 'c', 'a']);
  expect(placeAfterStep(layers, 'd', 1)).toBeNull();
  expect(placeAfterStep(layers, 'a', -1)).toBeNull();
  expect(placeAfterStep(layers, 'gone', 1)).toBeNull();
});

describe('a drop', () => {
  test('lands above or below the row it was dropped at, whatever is dragged', () => {
    const row = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(row, row, fc.constantFrom('before' as const, 'after' as const), (moved, target, position) => {
        const shown = shownAfter(moved, placeAfterDrop(layers, moved, { target, position }));
        const others = ['d', 'c', 'b', 'a'].filter((id) => id !== moved);
        const at = others.indexOf(target) + (position === 'after' ? 1 : 0);
        const expected = moved === target ? ['d', 'c', 'b', 'a'] : others.toSpliced(at, 0, moved);
        expect(shown).toEqual(expected);
      }),
    );
  });

  test('of a layer that is gone moves nothing', () => {
    expect(placeAfterDrop(layers, 'gone', { target: 'a', position: 'before' })).toBeNull();
  });
});
