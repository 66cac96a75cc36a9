import { expect, test } from 'vitest';
import { inSlices } from './in-slices.ts';

test('every step is taken, and others have their turn between slices', async () => {
  const taken: string[] = [];
  function* steps() {
    for (const name of ['a', 'b']) {
      const end = performance.now() + 10;
      while (performance.now() < end);
      taken.push(name);
      yield;
    }
  }
  setTimeout(() => taken.push('other'));
  await inSlices(steps());
  expect(taken).toEqual(['a', 'other', 'b']);
});
