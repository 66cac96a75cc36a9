import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedRand } from './example-agreement.ts';
import { exampleComment, exampleComments } from './example-comments.ts';
import { groupFormLetters, type Grouping } from './form-letters.ts';
import type { PublicComment } from './public-comment.ts';

const LETTER =
  'The fans of the mine can be heard in every house of the village at night. The new hall will need twice the power, and nobody ' +
  'has said who pays for the line. We ask the board to wait until the noise has been measured at the nearest homes and the ' +
  'utility has answered in writing what the load does to our bills.';

/** The group that each comment is in, by the representative or by itself. */
function labels(comments: readonly PublicComment[], { families }: Grouping): string[] {
  const home = new Map(families.flatMap(({ representative, members }) => members.map((id) => [id, representative])));
  return comments.map(({ id }) => home.get(id) ?? `alone ${id}`);
}

function grouped(...texts: string[]): string[] {
  const comments = texts.map((text, i) => exampleComment(`c-${i}`, text));
  return labels(comments, groupFormLetters(comments));
}

describe('4,000 comments with 30 form letters', () => {
  const comments = exampleComments(4_000, 30);
  const grouping = groupFormLetters(comments);
  const truth = comments.map(({ id, family }) => (family === null ? `alone ${id}` : `family ${family}`));

  test('the families found are those that were sent', () => {
    expect(grouping.families).toHaveLength(30);
    expect(adjustedRand(truth, labels(comments, grouping))).toBe(1);
  });

  test('every comment is in one family or alone', () => {
    const all = [...grouping.families.flatMap(({ members }) => members), ...grouping.singles];
    expect(all.toSorted()).toEqual(comments.map(({ id }) => id));
  });
});

describe('one letter', () => {
  test.each([
    {
      name: 'another salutation and signature',
      text: `Dear Chair Jones,\n${LETTER}\nSincerely,\nA. Birch\n12 Mill Lane`,
    },
    {
      name: 'other case, quotes, blanks and width',
      text: LETTER.toUpperCase().replaceAll(' ', '  ').replace('THE', 'ＴＨＥ'),
    },
    { name: 'a name inserted', text: LETTER.replace('We ask', 'My name is Ada Birch and we ask') },
    { name: 'a sentence cut', text: LETTER.replace(/^.*?\. /, '') },
    {
      name: 'much added',
      text: `${LETTER} ${'My grandfather built the barn that stands across the creek in the year of the flood, and '.repeat(1)}${Array.from({ length: 120 }, (_, i) => `word${i}`).join(' ')}`,
    },
  ])('is told with $name', ({ text }) => {
    const [one, other] = grouped(LETTER, LETTER, text);
    expect(other).toBe(one);
    expect(grouped(LETTER, LETTER, text)[2]).toBe(one);
  });

  test('a comment that quotes two letters joins one of them and does not make them one', () => {
    const other = Array.from({ length: 60 }, (_, i) => `reason${i}`).join(' ');
    const [a, b, c, d, quoting] = grouped(
      LETTER,
      LETTER,
      other,
      other,
      `${LETTER} ${other} ${Array.from({ length: 90 }, (_, i) => `own${i}`).join(' ')}`,
    );
    expect(b).toBe(a);
    expect(d).toBe(c);
    expect(a).not.toBe(c);
    expect([a, c]).toContain(quoting);
  });

  test('the opening leaves out what only some wrote', () => {
    const names = ['Ada', 'Ben', 'Cleo'];
    const comments = names.map((name, i) =>
      exampleComment(`c-${i}`, LETTER.replace('The fans', `I am ${name} Birch from here and the fans`)),
    );
    const [family] = groupFormLetters(comments).families;
    expect(family?.members).toHaveLength(3);
    for (const name of names) expect(family?.opening).not.toContain(name);
    expect(family?.opening).toContain('Birch from here');
  });

  test('only counted comments are grouped', () => {
    const comments = [exampleComment('a', LETTER), { ...exampleComment('b', LETTER), status: 'withheld' as const }];
    expect(groupFormLetters(comments)).toEqual({ families: [], singles: ['a'] });
  });

  test('texts without words are like nothing but themselves', () => {
    const [one, other, third] = grouped('???', '!!!', '???');
    expect(third).toBe(one);
    expect(other).not.toBe(one);
  });
});

describe('laws', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 1, maxLength: 30 })
    .map((list) => list.join(' '));
  const texts = fc.array(words, { minLength: 2, maxLength: 24 });

  test('the order of the comments plays no part', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { minLength: 24, maxLength: 24 }), (list, keys) => {
        const comments = list.map((text, i) => exampleComment(`c-${i}`, text));
        const shuffled = comments
          .map((comment, i) => ({ comment, key: keys[i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ comment }) => comment);
        expect(groupFormLetters(shuffled)).toEqual(groupFormLetters(comments));
      }),
    );
  });

  test('equal texts are always together', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (list, at) => {
        const twin = list[at % list.length] ?? '';
        const found = grouped(...list, twin);
        expect(found.at(-1)).toBe(found[list.indexOf(twin)]);
      }),
    );
  });

  test('texts without a word in common are never together', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const found = grouped(
          ...one,
          ...other.map((text) =>
            text.replaceAll(/[a-h]/g, (word) => word.toUpperCase().codePointAt(0)?.toString() ?? ''),
          ),
        );
        const left = new Set(found.slice(0, one.length));
        expect(found.slice(one.length).filter((label) => left.has(label))).toEqual([]);
      }),
    );
  });
});
