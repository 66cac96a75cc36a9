import { expect, test } from 'vitest';
import { errorSentence } from './error-sentence.ts';

const tooLarge = {
  code: 'too-large',
  message: 'in English',
  catalogue: 'files',
  facts: { fileName: 'a.csv', characters: 1_234_567 },
} as const;

test('an error of a catalogue is said in the language of the moment, with its digits', () => {
  expect(errorSentence('it', tooLarge)).toContain('a.csv contiene un documento di 1\u202f234\u202f567 caratteri');
  expect(errorSentence('en', tooLarge)).toContain('1,234,567 characters');
});

test('an error without a catalogue, or with a code that it lacks, keeps the words it came with', () => {
  expect(errorSentence('it', { code: 'bad-input', message: 'file.open: wrong' })).toBe('file.open: wrong');
  expect(errorSentence('it', { ...tooLarge, code: 'never-heard-of' })).toBe('in English');
});
