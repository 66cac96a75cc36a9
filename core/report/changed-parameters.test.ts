import { expect, test } from 'vitest';
import { changedParameters } from './changed-parameters.ts';
import { exampleInput } from './example-input.ts';
import { createSpeaker } from './writer.ts';

const { document } = exampleInput({
  document: { parameters: { 'grid.line-distance.minVoltageKV': 230, 'land-use.dwelling-setback.measuredTo': 1 } },
});

test('a parameter that was changed is printed under its name, with its unit, in the report’s language', () => {
  const [line] = changedParameters(createSpeaker('it'), document);
  expect(line).toMatch(/^Tensione minima .* \(.+\) 230 kV$/);
});

test('a choice is printed by its word, and no id of a parameter is left', () => {
  const lines = changedParameters(createSpeaker('en'), document);
  expect(lines).toHaveLength(2);
  expect(lines.join(' ')).not.toMatch(/minVoltageKV|measuredTo|grid\.|land-use\.| 1$/);
});

test('nothing changed is nothing to print', () => {
  expect(changedParameters(createSpeaker('en'), exampleInput().document)).toEqual([]);
});
