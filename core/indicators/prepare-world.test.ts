import { expect, test } from 'vitest';
import { exampleWorld, layerInfo, lineLayer, TEXAS } from './example-world.ts';
import { lineIndexOf } from './layer-indexes.ts';

test('a parameter is the document’s, else the indicator’s default; an unknown one is a bug', () => {
  const world = exampleWorld({ document: { parameters: { 'opposition.precedents.months': 12 } } });
  expect(world.parameter('opposition.precedents.months')).toBe(12);
  expect(world.parameter('grid.line-distance.minVoltageKV')).toBe(138);
  expect(() => world.parameter('grid.line-distance.volts')).toThrow(/parameters they declare/);
});

test('what was searched are the imports whose rows are records', () => {
  const layers = [layerInfo('moratoria', TEXAS), layerInfo('plants', TEXAS), layerInfo('events', null)];
  expect(exampleWorld({ document: { layers } }).searched).toEqual([
    { role: 'moratoria', layerId: 'layer-moratoria', extent: TEXAS },
    { role: 'events', layerId: 'layer-events', extent: null },
  ]);
});

test('the index of a layer is built once', () => {
  const layer = lineLayer([{ kV: 138, path: [[0, 0]] }]);
  expect(lineIndexOf(layer)).toBe(lineIndexOf(layer));
  expect(lineIndexOf(lineLayer([]))).toBeNull();
});
