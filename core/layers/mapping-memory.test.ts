import { expect, test } from 'vitest';
import { parseMemory, remember, suggestFromMemory } from './mapping-memory.ts';

const entry = (signature: string, column = 'MW') => ({ signature, role: 'plants' as const, columns: { mw: column } });

test('the last choice for a header is suggested again', () => {
  const memory = remember(remember(remember([], entry('a')), entry('b')), entry('a', 'capacity'));
  expect(suggestFromMemory(memory, 'a')).toEqual({ role: 'plants', columns: { mw: 'capacity' } });
  expect(suggestFromMemory(memory, 'c')).toBeNull();
  expect(memory).toHaveLength(2);
});

test('two hundred headers are remembered, the oldest is forgotten first', () => {
  let memory = parseMemory([]);
  for (let index = 0; index < 250; index += 1) memory = remember(memory, entry(String(index)));
  expect(memory).toHaveLength(200);
  expect(suggestFromMemory(memory, '49')).toBeNull();
  expect(suggestFromMemory(memory, '50')).not.toBeNull();
  expect(parseMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
});

test.each([null, 'x', [{ signature: 'a', role: 'nobody', columns: {} }], {}])('%s is no memory', (value) => {
  expect(parseMemory(value)).toEqual([]);
});
