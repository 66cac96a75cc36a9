import { expect } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyst } from '../driver/analyst.ts';
import { answerSaveDialog } from '../driver/dialogs.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

story('the report of a site is written as a tagged PDF, twice the same bytes', async ({ start }) => {
  const { electron, page, files } = await start({ args: ['--sample'] });
  await analyst(page).untilScored();
  const [first, second] = [join(files, 'first.pdf'), join(files, 'second.pdf')];
  for (const path of [first, second]) {
    await answerSaveDialog(electron, path);
    await chooseInMenu(electron, 'file.exportReport');
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  }
  const bytes = readFileSync(first);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.equals(readFileSync(second))).toBe(true);
});

story('scores are written as CSV with one line a site', async ({ start }) => {
  const { electron, page, files } = await start({ args: ['--sample'] });
  await analyst(page).untilScored();
  const path = join(files, 'scores.csv');
  await answerSaveDialog(electron, path);
  await chooseInMenu(electron, 'file.exportCsv');
  await expect.poll(() => existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).toContain('lake-mariner');
});

story('scores are written as GeoJSON with one point a site', async ({ start }) => {
  const { electron, page, files } = await start({ args: ['--sample'] });
  await analyst(page).untilScored();
  const path = join(files, 'scores.geojson');
  await answerSaveDialog(electron, path);
  await chooseInMenu(electron, 'file.exportGeojson');
  await expect.poll(() => existsSync(path)).toBe(true);
  const { type, features } = JSON.parse(readFileSync(path, 'utf8')) as { type: string; features: unknown[] };
  expect(type).toBe('FeatureCollection');
  expect(features).toHaveLength(46);
});
