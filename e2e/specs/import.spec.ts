import { expect } from '@playwright/test';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { answerOpenDialog } from '../driver/dialogs.ts';
import { dropFiles } from '../driver/drop.ts';
import type { RunningApp } from '../driver/launch.ts';
import { chooseInMenu, menuEntry } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

const FORMATS = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'formats');
const NO_PRJ = join(FORMATS, 'crypto_sites_26914_noprj.shp.zip');
const hasFormats = existsSync(NO_PRJ);

/** Rows that a big file needs to be read for some seconds. */
const BIG = 400_000;

/** Lines far from every site of the sample. */
function linesFile({ files }: RunningApp, name: string, shift = 0): string {
  const path = join(files, name);
  const features = [345, 230].map((kilovolts, i) => ({
    type: 'Feature',
    properties: { ID: i + 1, VOLTAGE: kilovolts, OWNER: '<b>Northern</b>', STATUS: 'IN SERVICE' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [-150 + shift, 64 + i],
        [-148 + shift, 65 + i],
      ],
    },
  }));
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

function sitesFile({ files }: RunningApp, name: string): string {
  const path = join(files, name);
  writeFileSync(
    path,
    'id,name,iso_rto,lat,lon\nold-mill,Old Mill,ERCOT,33.2,-97.1\nnew-mill,New Mill,ERCOT,33.4,-97.3\n',
  );
  return path;
}

function placesFile({ files }: RunningApp, name: string): string {
  const path = join(files, name);
  writeFileSync(path, 'what,lat,lon\nwell,33.1,-97.0\nwell,33.2,-97.2\nwell,33.2,-97.2\n');
  return path;
}

function bigFile({ files }: RunningApp, name: string): string {
  const path = join(files, name);
  const rows = Array.from(
    { length: BIG },
    (_, i) => `${i},Row ${i},${30 + (i % 1000) / 100},${-100 + (i % 777) / 100}`,
  );
  writeFileSync(path, ['id,name,lat,lon', ...rows].join('\n'));
  return path;
}

const sheet = (page: Page) => page.getByRole('dialog', { name: /Review of|Newer data/ });
const row = (page: Page, name: string) => sheet(page).getByRole('row', { name });

async function begun(start: () => Promise<RunningApp>): Promise<RunningApp> {
  const app = await start();
  await analyst(app.page).untilScored();
  return app;
}

story(
  'three files are dropped, reviewed, added in one step, taken out by Undo and brought back by Redo',
  async ({ start }) => {
    const app = await begun(() => start({ args: ['--sample'] }));
    const { page, electron } = app;
    await dropFiles(page, [sitesFile(app, 'mills.csv'), linesFile(app, 'lines.geojson'), placesFile(app, 'wells.csv')]);
    await expect(sheet(page)).toBeVisible();
    await expect(row(page, 'mills.csv')).toContainText('Ready');
    await expect(row(page, 'lines.geojson')).toContainText('Ready');
    await expect(row(page, 'wells.csv')).toContainText('Needs an answer');
    await expect(sheet(page).getByRole('button', { name: 'Add (3 files)' })).toBeDisabled();

    await row(page, 'wells.csv').click();
    await sheet(page).getByRole('button', { name: 'The rows are' }).click();
    await page.getByRole('option', { name: 'Other layer, only drawn' }).click();
    await sheet(page).getByRole('button', { name: 'Add (3 files)' }).click();
    await expect(page.getByText('3 files added.')).toBeVisible();
    await expect(sheet(page)).toBeHidden();
    const layer = page.getByText('wells', { exact: true });
    await expect(layer).toBeVisible();
    await expect.poll(async () => (await menuEntry(electron, 'edit.undo')).label).toContain('Import of 3 files');

    await chooseInMenu(electron, 'edit.undo');
    await expect(layer).toBeHidden();
    await analyst(page).find('Old Mill');
    await expect(page.getByRole('option', { name: 'Old Mill', exact: true })).toBeHidden();
    await page.keyboard.press('Escape');

    await chooseInMenu(electron, 'edit.redo');
    await expect(layer).toBeVisible();
    await analyst(page).chooseSite('Old Mill');
  },
);

if (hasFormats) {
  story('a file without a coordinate system asks for it, and lies right once it is chosen', async ({ start }) => {
    const { page } = await begun(() => start({ args: ['--sample'] }));
    await dropFiles(page, [NO_PRJ]);
    await expect(sheet(page).getByText('does not say in which coordinate system')).toBeVisible();
    await expect(sheet(page).getByRole('button', { name: 'Add (1 file)' })).toBeDisabled();
    await sheet(page).getByRole('button', { name: 'Use EPSG:26914' }).click();
    await expect(sheet(page).getByText('133 of 133')).toBeVisible();
    await expect(sheet(page).getByRole('img', { name: /From −121\.\d+, 27\.\d+ to −74/ })).toBeVisible();
    const asked = sheet(page).getByRole('list', { name: 'Questions about the file' });
    if (await asked.isVisible()) {
      await asked.getByRole('button', { name: 'The rows are' }).click();
      await page.getByRole('option', { name: 'Other layer, only drawn' }).click();
    }
    await sheet(page).getByRole('button', { name: 'Add (1 file)' }).click();
    await expect(page.getByText('One file added.')).toBeVisible();
  });
} else {
  console.log('skipped: a file without a coordinate system, because ../shared/data/formats is not here');
}

story(
  'a reading that is stopped half-way leaves nothing, and closing the sheet forgets the file',
  async ({ start }) => {
    const app = await begun(() => start({ args: ['--sample'] }));
    const { page, electron } = app;
    await dropFiles(page, [bigFile(app, 'everything.csv')]);
    await sheet(page).getByRole('button', { name: 'Stop reading', exact: true }).click();
    await expect(row(page, 'everything.csv')).toContainText('Stopped');
    await expect(sheet(page).getByRole('button', { name: 'Add (1 file)' })).toBeDisabled();
    await sheet(page).getByRole('button', { name: 'Cancel', exact: true }).last().click();
    await expect(sheet(page)).toBeHidden();
    expect((await menuEntry(electron, 'edit.undo')).enabled).toBe(false);
    await expect(page.getByText('everything', { exact: true })).toBeHidden();
  },
);

story('exchanged latitude and longitude are put right by a button that says what it changes', async ({ start }) => {
  const app = await begun(() => start({ args: ['--sample'] }));
  const { page } = app;
  const path = join(app.files, 'swapped.csv');
  writeFileSync(path, 'id,name,lat,lon\na,A,-97.1,33.2\nb,B,-98.1,34.2\nc,C,-99.1,35.2\n');
  await dropFiles(page, [path]);
  await expect(sheet(page).getByText('From 0 to 3 rows that can be used')).toBeAttached();
  await sheet(page)
    .getByRole('button', { name: /^Apply/ })
    .click();
  await expect(sheet(page).getByText('3 of 3')).toBeVisible();
  await sheet(page)
    .getByRole('button', { name: /^Take off/ })
    .click();
  await expect(sheet(page).getByText('0 of 3')).toBeVisible();
});

story('what was decided is not lost by one press of Escape', async ({ start }) => {
  const app = await begun(() => start({ args: ['--sample'] }));
  const { page } = app;
  await dropFiles(page, [sitesFile(app, 'mills.csv')]);
  await sheet(page).getByLabel('Publisher').fill('County of Denton');
  await page.keyboard.press('Escape');
  await expect(sheet(page).getByText('Close the review?')).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Keep reviewing' }).click();
  await expect(sheet(page).getByLabel('Publisher')).toHaveValue('County of Denton');
});

story('newer data under a layer say which scores move, and Undo brings the older back', async ({ start }) => {
  const app = await begun(() => start({ args: ['--sample'] }));
  const { page, electron } = app;
  await dropFiles(page, [linesFile(app, 'lines.geojson')]);
  await sheet(page).getByRole('button', { name: 'Add (1 file)' }).click();
  await expect(page.getByText('One file added.')).toBeVisible();

  await answerOpenDialog(electron, linesFile(app, 'lines-2026.geojson', 1));
  await page.getByRole('button', { name: 'More for lines' }).click();
  await page.getByRole('menuitem', { name: 'Replace data…' }).click();
  await expect(sheet(page)).toContainText('Newer data for lines');
  await sheet(page).getByRole('button', { name: 'Replace the data' }).click();
  const result = page.getByRole('dialog', { name: 'New data for lines' });
  await expect(result.getByText('No score moves')).toBeVisible();
  await result.getByRole('button', { name: 'Close' }).last().click();
  await expect.poll(async () => (await menuEntry(electron, 'edit.undo')).label).toContain('Replace the data of lines');
  await chooseInMenu(electron, 'edit.undo');
  await expect.poll(async () => (await menuEntry(electron, 'edit.undo')).label).toContain('Import of one file');
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  story(`the review passes the automatic accessibility rules in ${theme}`, async ({ start }) => {
    const app = await begun(() => start({ args: ['--sample'] }));
    const { page, electron } = app;
    await chooseInMenu(electron, `view.theme.${theme}`);
    const broken = join(app.files, 'broken.geojson');
    writeFileSync(broken, '{"type":"FeatureCollection","features":[');
    await dropFiles(page, [sitesFile(app, 'mills.csv'), placesFile(app, 'wells.csv'), broken]);
    for (const name of ['mills.csv', 'wells.csv', 'broken.geojson']) {
      await row(page, name).click();
      await expect(sheet(page).getByRole('heading', { name })).toBeVisible();
      await page.waitForTimeout(500);
      expect.soft(await faults(page), name).toEqual([]);
    }
  });
}
