import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { additionsTo } from './additions.ts';

const LETTER =
  'The fans can be heard in every house at night. We ask the board to wait until the noise has been measured.';

function added(text: string): string[] {
  return additionsTo(LETTER, text).map(({ from, to }) => text.slice(from, to));
}

describe('what a sender added', () => {
  test.each([
    { name: 'nothing', text: LETTER, passages: [] },
    { name: 'salutation and signature only', text: `Dear board,\n${LETTER}\nSincerely,\nAda Birch`, passages: [] },
    { name: 'a passage behind', text: `${LETTER} My mother can’t sleep.`, passages: ['My mother can’t sleep'] },
    { name: 'a passage before', text: `I live on Mill Lane. ${LETTER}`, passages: ['I live on Mill Lane'] },
    { name: 'a changed word', text: LETTER.replace('every house', 'every barn'), passages: ['barn'] },
    { name: 'two passages', text: `First. ${LETTER} Last.`, passages: ['First', 'Last'] },
  ])('$name', ({ text, passages }) => {
    expect(added(text)).toEqual(passages);
  });

  test('words are counted', () => {
    expect(additionsTo(LETTER, `${LETTER} one two three`)).toMatchObject([{ words: 3 }]);
  });

  test('passages are apart, in order and inside the text', () => {
    const word = fc.constantFrom(...LETTER.split(' '), 'barn', 'creek', '\n', 'Sincerely,');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        let last = -1;
        for (const { from, to, words: count } of additionsTo(LETTER, text)) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(text.slice(from, to).match(/[\p{L}\p{N}]+/gu)).toHaveLength(count);
          last = to;
        }
      }),
    );
  });
});
