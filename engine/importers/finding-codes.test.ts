/** Every code that a reader, a review or a parser can answer has its sentence, and no sentence is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CATALOGUES } from '../../core/text/say.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = [
  ...['core/layers', 'core/evidence', 'core/workspace'],
  ...['engine/comments', 'engine/importers', 'engine/jobs', 'engine/rasters', 'engine/staging', 'engine/tile-archives'],
];

function quotedWords(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/'([a-z]+(?:-[a-z]+)+|swapped)'/g)].map(([, word = '']) => word));
}

function answeredCodes(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
    .flatMap((text) =>
      [...text.matchAll(/(?:\.(?:report|note)\(|dropped\(log, |problem: )'([a-z-]+)'/g)].map(([, code = '']) => code),
    );
}

const known = Object.keys(CATALOGUES.findings.en);

test('every code reported has a sentence', () => {
  const answered = FOLDERS.flatMap(answeredCodes);
  expect(answered.length).toBeGreaterThan(20);
  expect(answered.filter((code) => !known.includes(code))).toEqual([]);
});

test('every sentence is said somewhere', () => {
  const words = new Set(FOLDERS.flatMap(quotedWords));
  expect(known.filter((code) => !words.has(code))).toEqual([]);
});
