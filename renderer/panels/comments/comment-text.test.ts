import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CATALOGUES } from '../../../core/text/say.ts';

const folder = import.meta.dirname;
const source = readdirSync(folder)
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');
const codes = Object.keys(CATALOGUES.comments.en);

test('every sentence that the window of comments names is in the catalogue', () => {
  const named = [...source.matchAll(/\bc\(\s*'([a-z][\w.-]*)'/g)].map(([, code = '']) => code);
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter((code) => !codes.includes(code))).toEqual([]);
});

test('every kind of sentence that it makes a code for is in the catalogue', () => {
  const made = [...source.matchAll(/\bc\(\s*`([a-z][\w.-]*)\$\{/g)].map(([, start = '']) => start);
  expect(made.length).toBeGreaterThan(10);
  expect(made.filter((start) => !codes.some((code) => code.startsWith(start)))).toEqual([]);
});
