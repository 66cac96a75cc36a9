import { expect } from '@playwright/test';
import { writeArrayBuffer } from 'geotiff';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { dropFiles } from '../driver/drop.ts';
import type { RunningApp } from '../driver/launch.ts';
import { menuEntry } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

/** Land cover and slope round the site Lake Mariner: three quarters forest by columns, a slope of 4.5 everywhere. */
function rasterFile({ files }: RunningApp, name: string, cell: (column: number) => number): string {
  const side = 200;
  const path = join(files, name);
  const values = Array.from({ length: side * side }, (_, i) => cell(i % side));
  // Whole numbers are taken for classes.
  const cells = values.every(Number.isInteger) ? Uint8Array.from(values) : Float32Array.from(values);
  const bytes = writeArrayBuffer(cells, {
    width: side,
    height: side,
    ModelPixelScale: [0.005, 0.005, 0],
    ModelTiepoint: [0, 0, 0, -79.1, 43.9, 0],
    GTModelTypeGeoKey: 2,
    GTRasterTypeGeoKey: 1,
    GeographicTypeGeoKey: 4326,
  });
  writeFileSync(path, new Uint8Array(bytes));
  return path;
}

const list = (page: Page) => page.getByRole('grid', { name: 'Imported layers' });
const names = (page: Page) => list(page).getByRole('row').locator('span[title]').allInnerTexts();

async function withRasters(start: () => Promise<RunningApp>): Promise<RunningApp> {
  const app = await start();
  await analyst(app.page).untilScored();
  const cover = rasterFile(app, 'nlcd.tif', (column) => [41, 42, 43, 11][column % 4] ?? 0);
  await dropFiles(app.page, [cover, rasterFile(app, 'slope.tif', () => 4.5)]);
  await app.page.getByRole('button', { name: 'Add (2 files)' }).click();
  await expect(app.page.getByText('2 files added.')).toBeVisible();
  return app;
}

async function inMenu(page: Page, layer: string, action: string): Promise<void> {
  await list(page)
    .getByRole('button', { name: `More for ${layer}` })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

story('rasters are dropped, and the site card tells what lies around the site', async ({ start }) => {
  const { page } = await withRasters(() => start({ args: ['--sample'] }));
  await analyst(page).chooseSite('Lake Mariner');
  const around = page.getByRole('region', { name: 'Around this site' });
  await expect(around.getByText('Deciduous Forest')).toBeVisible();
  await expect(around.getByText('Mean', { exact: true })).toBeVisible();
  const cells = () =>
    around
      .getByText(/^[\d,]+ cells$/)
      .first()
      .innerText();
  const near = Number((await cells()).replaceAll(/\D/g, ''));
  await around.getByText('5 km', { exact: true }).click();
  await expect.poll(async () => Number((await cells()).replaceAll(/\D/g, ''))).toBeGreaterThan(4 * near);

  await analyst(page).chooseSite('Childress');
  await expect(around.getByText('Not known: the raster does not reach this place.').first()).toBeVisible();
});

story('layers are ordered, renamed, annotated, thinned and taken out, each with Undo', async ({ start }) => {
  const { page, electron } = await withRasters(() => start({ args: ['--sample'] }));
  const undo = async () => (await menuEntry(electron, 'edit.undo')).label;
  expect(await names(page)).toEqual(['slope', 'nlcd']);
  await inMenu(page, 'slope', 'Move down');
  expect(await names(page)).toEqual(['nlcd', 'slope']);
  await expect.poll(undo).toContain('Move a layer');

  await inMenu(page, 'slope', 'Rename');
  await page.keyboard.type('Steepness');
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual(['nlcd', 'Steepness']);

  await list(page).getByRole('button', { name: 'Details of Steepness' }).click();
  const details = page.getByRole('dialog', { name: 'Steepness' });
  await details.getByRole('slider', { name: /Opacity/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(details.getByText('99 %')).toBeVisible();
  await details.getByRole('textbox', { name: 'Notes' }).fill('From the county.');
  await page.keyboard.press('Escape');
  await expect.poll(undo).toContain('Change the notes of a layer');

  await list(page).getByRole('button', { name: 'Hide nlcd' }).click();
  await expect(list(page).getByRole('button', { name: 'Show nlcd' })).toBeVisible();
  await inMenu(page, 'nlcd', 'Take out');
  expect(await names(page)).toEqual(['Steepness']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toEqual(['nlcd', 'Steepness']);

  expect(await faults(page)).toEqual([]);
});
