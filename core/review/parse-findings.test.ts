import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_FINDING, MOST_FINDINGS, parseFindings } from './parse-findings.ts';

/** The findings of a text that the test knows to hold some. */
function found(text: string): readonly string[] {
  const parsed = parseFindings(text);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

describe('a pasted text', () => {
  test.each([
    { kind: 'numbers', text: '1. It is safe.\n2. It is quiet.' },
    { kind: 'numbers in brackets', text: '(1) It is safe.\n(2) It is quiet.' },
    { kind: 'letters', text: 'a. It is safe.\nb. It is quiet.' },
    { kind: 'letters in brackets', text: '(A) It is safe.\n\n(B) It is quiet.' },
    { kind: 'Roman numbers', text: 'i) It is safe.\nii) It is quiet.' },
    { kind: 'sections', text: '5.1 It is safe.\n5.2 It is quiet.' },
    { kind: 'bullets', text: '• It is safe.\n• It is quiet.' },
    { kind: 'words', text: 'Finding 1: It is safe.\nFinding 2: It is quiet.' },
    { kind: 'lines', text: 'It is safe.\r\nIt is quiet.' },
    { kind: 'paragraphs', text: 'It is\nsafe.\n\nIt is\nquiet.' },
    { kind: 'an introduction', text: 'The board shall find that:\n1) It is safe.\n2) It is\n   quiet.' },
  ])('is read by its $kind', ({ text }) => {
    expect(found(text)).toEqual(['It is safe.', 'It is quiet.']);
  });

  test('keeps words before the first mark that are no introduction', () => {
    expect(found('It is safe.\n- It is quiet.')).toEqual(['It is safe.', 'It is quiet.']);
  });

  test('keeps a number that is part of the sentence', () => {
    expect(found('- No more than\n55 dBA at night.')).toEqual(['No more than 55 dBA at night.']);
  });

  test('without a word holds no finding', () => {
    expect(parseFindings(' \n\t\n')).toEqual({ ok: false, error: { code: 'no-findings' } });
  });

  test('with more findings than a set takes, or one longer than it may be, is refused whole', () => {
    const many = Array.from({ length: MOST_FINDINGS + 1 }, (_, i) => `- finding ${i}`).join('\n');
    expect(parseFindings(many)).toMatchObject({ error: { code: 'too-many-findings', count: MOST_FINDINGS + 1 } });
    const long = `- short\n- ${'x'.repeat(LONGEST_FINDING + 1)}`;
    expect(parseFindings(long)).toMatchObject({ error: { code: 'finding-too-long', number: 2 } });
  });
});

const sentence = fc
  .array(fc.stringMatching(/^[A-Za-z]{2,9}$/), { minLength: 2, maxLength: 12 })
  .filter(([first = '']) => !/^finding$/i.test(first))
  .map((words) => words.join(' '));

test('whatever way a list is marked, the same findings come out', () => {
  const styles = [
    (i: number) => `${i + 1}. `,
    (i: number) => `(${i + 1}) `,
    (i: number) => `  ${String.fromCharCode(97 + i)}) `,
    () => '- ',
    (i: number) => `2.${i + 1} `,
  ];
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...styles),
      fc.constantFrom('\n', '\r\n', '\n\n'),
      (sentences, mark, end) => {
        expect(found(sentences.map((one, i) => mark(i) + one).join(end))).toEqual(sentences);
      },
    ),
  );
});

test('any text gives findings that a set takes, or a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const parsed = parseFindings(text);
      if (!parsed.ok) return;
      expect(parsed.value.length).toBeLessThanOrEqual(MOST_FINDINGS);
      for (const one of parsed.value) expect(one.trim()).toBe(one);
      expect(parsed.value.every((one) => one.length > 0 && one.length <= LONGEST_FINDING)).toBe(true);
    }),
  );
});
