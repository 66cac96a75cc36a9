import { describe, expect, test } from 'vitest';
import { markDuplicates, type Received } from './mark-duplicates.ts';

const NOBODY = { sender: null, number: null, messageId: null };

function duplicates(...given: readonly Partial<Received>[]): Record<string, string> {
  const comments = given.map((one, i) => ({ ...NOBODY, id: `c${i + 1}`, text: 'We need sleep.', ...one }));
  return Object.fromEntries(markDuplicates(comments));
}

describe('a duplicate is', () => {
  test.each([
    {
      name: 'the same sender with the same words',
      given: [{ sender: 1 }, { sender: 1, text: 'WE NEED  SLEEP' }],
      found: { c2: 'c1' },
    },
    { name: 'the same number with the same words', given: [{ number: '7' }, { number: '7' }], found: { c2: 'c1' } },
    { name: 'the same message', given: [{ messageId: '<a@b>' }, { messageId: '<a@b>' }], found: { c2: 'c1' } },
    {
      name: 'all later ones of the first',
      given: [{ sender: 1 }, { sender: 1, number: '7' }, { number: '7' }],
      found: { c2: 'c1', c3: 'c1' },
    },
  ])('$name', ({ given, found }) => {
    expect(duplicates(...given)).toEqual(found);
  });
});

describe('no duplicate is', () => {
  test.each([
    { name: 'a form letter of two senders', given: [{ sender: 1 }, { sender: 2 }] },
    { name: 'a form letter of people who are not known', given: [{}, {}] },
    { name: 'another comment of the same sender', given: [{ sender: 1 }, { sender: 1, text: 'And water.' }] },
    { name: 'a number that was given twice', given: [{ number: '7' }, { number: '7', text: 'And water.' }] },
  ])('$name', ({ given }) => {
    expect(duplicates(...given)).toEqual({});
  });
});
