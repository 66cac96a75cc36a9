import { expect, test } from 'vitest';
import { applyPreset, setFloor } from '../../../core/workspace/method-edits.ts';
import { MethodPreset } from '../../../core/workspace/method-settings.ts';
import { exampleWorkspace } from '../../../core/workspace/example-workspace.ts';
import { freePresetId, presetOf } from './preset-of.ts';

test('a kept preset brings the same settings to another workspace', () => {
  const changed = setFloor('floodway', 80)(exampleWorkspace());
  const preset = presetOf(changed, { id: 'preset-1', name: 'County', version: '2' });
  expect(MethodPreset.parse(preset)).toEqual(preset);
  const applied = applyPreset(preset)(exampleWorkspace());
  expect(applied.method).toEqual({ ...changed.method, preset: { id: 'preset-1', version: '2' } });
  expect(freePresetId([preset])).toBe('preset-2');
  expect(freePresetId([{ ...preset, id: 'preset-2' }])).toBe('preset-3');
});
