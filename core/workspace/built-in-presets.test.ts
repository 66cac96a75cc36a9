import { expect, test } from 'vitest';
import { INDICATORS } from '../indicators/registry.ts';
import { CATALOGUES } from '../text/say.ts';
import { LANGUAGES } from '../text/languages.ts';
import { indicatorWeight } from '../weights/weights.ts';
import { BUILT_IN_PRESETS } from './built-in-presets.ts';
import { exampleWorkspace } from './example-workspace.ts';
import { applyPreset } from './method-edits.ts';
import { Workspace } from './workspace.ts';

test('each preset makes a valid workspace that says where its method started', () => {
  for (const preset of BUILT_IN_PRESETS) {
    const applied = applyPreset(preset)(exampleWorkspace());
    expect(Workspace.parse(applied).method.preset).toEqual({ id: preset.id, version: preset.version });
  }
});

test('screening is where a workspace starts, and the full catalogue weighs every indicator of a perspective', () => {
  const [screening, full] = BUILT_IN_PRESETS.map((preset) => applyPreset(preset)(exampleWorkspace()));
  const { method, ...start } = exampleWorkspace();
  expect(screening).toEqual({ ...start, method: { ...method, preset: { id: 'screening', version: '2026.1' } } });
  for (const { id, perspectives } of INDICATORS) {
    for (const perspective of perspectives) {
      expect(full && indicatorWeight(full.weights, perspective, id)).toBe(1);
    }
  }
});

test.each(LANGUAGES)('each has a name and a note in %s', (language) => {
  const codes = BUILT_IN_PRESETS.flatMap(({ id }) => [`method.preset.${id}`, `method.preset.${id}-note`]);
  expect(codes.filter((code) => !(code in CATALOGUES.report[language]))).toEqual([]);
});
