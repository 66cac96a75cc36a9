import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleRecord } from '../indicators/example-records.ts';
import { layerInfo } from '../indicators/example-world.ts';
import { stateOther } from './conflict-edits.ts';
import { exampleWorkspace } from './example-workspace.ts';
import { moveLayer, removeLayer, renameLayer, setLayerNotes, setLayerOpacity, toggleLayer } from './layer-edits.ts';

describe('layers', () => {
  const info = layerInfo('events', null, 'layer-news');
  const event = {
    id: 'e1',
    grade: 'C' as const,
    sources: [],
    layerId: 'layer-news',
    title: 'Hearing',
    date: null,
    position: [-97, 33] as const,
    precisionKm: null,
  };

  test('a layer that is taken out takes its records with it and no others', () => {
    const before = exampleWorkspace({ layers: [info], events: [event, { ...event, id: 'e2', layerId: null }] });
    const edited = removeLayer('layer-news')(before);
    expect(edited.layers).toEqual([]);
    expect(edited.events.map(({ id }) => id)).toEqual(['e2']);
  });

  test('public records go with their layer, and with them what other sources said of them', () => {
    const record = exampleRecord({ id: 'p1', layerId: 'layer-news' });
    const value = { value: 'Other', low: null, high: null, grade: 'D' as const, sources: [], date: null, note: '' };
    const before = exampleWorkspace({ layers: [info], records: [record, { ...record, id: 'p2', layerId: null }] });
    const stated = stateOther({ kind: 'record', id: 'p1' }, 'title', { value })(before);
    const edited = removeLayer('layer-news')(stated);
    expect([edited.records.map(({ id }) => id), stated.conflicts.length, edited.conflicts]).toEqual([['p2'], 1, []]);
  });

  test('hiding twice shows again', () => {
    const before = exampleWorkspace({ layers: [info] });
    const hidden = toggleLayer('layer-news')(before);
    expect(hidden.layers[0]?.visible).toBe(false);
    expect(toggleLayer('layer-news')(hidden).layers[0]?.visible).toBe(true);
  });

  test('a name is trimmed, and an empty one changes nothing', () => {
    const before = exampleWorkspace({ layers: [info] });
    expect(renameLayer('layer-news', '  Hearings ')(before).layers[0]?.name).toBe('Hearings');
    expect(renameLayer('layer-news', '  ')(before)).toBe(before);
    expect(renameLayer('layer-none', 'Other')(before)).toBe(before);
  });

  test('opacity stays between 0 and 1', () => {
    const before = exampleWorkspace({ layers: [info] });
    expect(setLayerOpacity('layer-news', 0.4)(before).layers[0]?.opacity).toBe(0.4);
    expect(setLayerOpacity('layer-news', -2)(before).layers[0]?.opacity).toBe(0);
    expect(setLayerOpacity('layer-news', 7)(before)).toBe(before);
  });

  test('notes are kept as written', () => {
    const edited = setLayerNotes('layer-news', ' first draft ')(exampleWorkspace({ layers: [info] }));
    expect(edited.layers[0]?.notes).toBe(' first draft ');
  });

  test('moving a layer keeps all of them, in an order that stays a workspace', () => {
    const layers = ['layer-a', 'layer-b', 'layer-c'].map((id) => layerInfo('overlay', null, id));
    const before = exampleWorkspace({ layers });
    fc.assert(
      fc.property(fc.constantFrom('layer-a', 'layer-b', 'layer-c'), fc.integer({ min: -5, max: 9 }), (id, to) => {
        const moved = moveLayer(id, to)(before).layers;
        expect(moved.map((layer) => layer.id).toSorted()).toEqual(['layer-a', 'layer-b', 'layer-c']);
        expect(moved.findIndex((layer) => layer.id === id)).toBe(Math.min(2, Math.max(0, to)));
      }),
    );
    expect(moveLayer('layer-a', 0)(before)).toBe(before);
    expect(moveLayer('layer-none', 1)(before)).toBe(before);
  });
});
