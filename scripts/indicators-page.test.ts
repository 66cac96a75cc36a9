import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { INDICATORS } from '../core/indicators/registry.ts';
import { indicatorsPage } from './indicators-page.ts';

const PAGE = new URL('../docs/methods/indicators.md', import.meta.url);

test('the page of indicators is what the registry says; UPDATE=1 writes it anew', async () => {
  const page = indicatorsPage();
  if (process.env['UPDATE'] === '1') await writeFile(PAGE, page);
  expect(await readFile(PAGE, 'utf8')).toBe(page);
});

test('it has a row for every indicator', () => {
  const page = indicatorsPage();
  for (const { id } of INDICATORS) expect(page).toContain(`\`${id}\` |`);
});
