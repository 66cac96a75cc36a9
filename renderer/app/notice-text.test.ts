import { expect, test } from 'vitest';
import { noticeText } from './notice-text.ts';

test('a notice that is on screen while the language changes is said in the new one, with its digits', () => {
  const notice = { kind: 'note', code: 'table.copy-too-many', facts: { most: 10_000 } } as const;
  expect(noticeText(notice, 'en')).toContain('10,000');
  expect(noticeText(notice, 'it')).toContain('10\u202f000 righe');
});

test('a refusal of the engine, which comes in English, is said in the language on screen', () => {
  const error = { code: 'too-large', message: 'English', catalogue: 'files', facts: { fileName: 'a', characters: 9 } };
  expect(noticeText({ kind: 'error', error: { ...error, catalogue: 'files' } }, 'es')).toMatch(/contiene un documento/);
});
