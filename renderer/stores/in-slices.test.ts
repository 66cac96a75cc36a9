import { expect, test } from 'vitest';
import { inSlices } from './in-slices.ts';

/** Two steps, each longer than a slice. */
function* longSteps(taken: string[]): Generator<undefined> {
  for (const name of ['a', 'b']) {
    const end = performance.now() + 10;
    while (performance.now() < end);
    taken.push(name);
    setTimeout(() => taken.push('other'));
    yield;
  }
}

test('every step is taken, and others have their turn between slices', async () => {
  const taken: string[] = [];
  await inSlices(longSteps(taken));
  expect(taken).toEqual(['a', 'other', 'b', 'other']);
});

test('neither what came before nor what waits for the end shares a task with a slice', async () => {
  const taken: string[] = [];
  const running = inSlices(longSteps(taken));
  expect(taken).toEqual([]);
  setTimeout(() => taken.push('waiting since the start'));
  await running;
  expect(taken.indexOf('waiting since the start')).toBeLessThan(taken.indexOf('b'));
});
