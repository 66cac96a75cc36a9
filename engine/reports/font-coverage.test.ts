import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codePoints, readReportFonts } from './font-coverage.ts';

const folder = join(import.meta.dirname, '..', '..', 'assets', 'fonts');

test('the bundled fonts hold the letters and signs of the three languages', async () => {
  const fonts = await readReportFonts(folder);
  const missing = Array.from('aZ0 àèéìòùÀñÑ¿¡áíóúü «»“”’–—−·•°²×±©€%[]<>=\u00a0\u202f').filter(
    (character) => !fonts.holds(character.codePointAt(0) ?? 0),
  );
  expect(missing).toEqual([]);
});

test('and hold neither Chinese nor emoji, which are replaced before setting', async () => {
  const fonts = await readReportFonts(folder);
  expect([0x4e2d, 0x1f600, 0x05e9].map((code) => fonts.holds(code))).toEqual([false, false, false]);
});

test('a file without a character map holds nothing', () => {
  expect(codePoints(Buffer.alloc(12))).toEqual(new Set());
});
