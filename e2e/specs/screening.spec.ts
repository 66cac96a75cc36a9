import { expect, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { dropFiles } from '../driver/drop.ts';
import type { RunningApp } from '../driver/launch.ts';
import { chooseInMenu, menuEntry } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

/** A line of 345 kV through the middle of Rhode Island, so that the distance to the grid is known there. */
function gridFile({ files }: RunningApp): string {
  const path = join(files, 'grid.geojson');
  const properties = { VOLTAGE: 345, NAME: 'middle' };
  const geometry = {
    type: 'LineString',
    coordinates: [
      [-71.55, 41.2],
      [-71.55, 42.1],
    ],
  };
  writeFileSync(
    path,
    JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] }),
  );
  return path;
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option }).click();
}

const panel = (page: Page) => page.getByRole('tabpanel', { name: 'Screening' });
const list = (page: Page) => page.getByRole('region', { name: 'Shortlist' });
const counts = (page: Page) => page.getByRole('region', { name: 'Result of the screening' });

story('a state is screened, a cell becomes a site, and undo takes it back', async ({ start }, info) => {
  const app = await start({ args: ['--sample'] });
  const { page, electron } = app;
  await analyst(page).untilScored();
  await dropFiles(page, [gridFile(app)]);
  await page.getByRole('button', { name: 'Add (1 file)' }).click();
  await expect(page.getByText('One file added.')).toBeVisible();

  await chooseInMenu(electron, 'screening.open');
  await choose(page, 'Where', 'Texas');
  await page.getByRole('button', { name: 'Screen the region' }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Screen the region' })).toBeVisible({ timeout: 60_000 });
  await expect(counts(page)).toBeHidden();

  await choose(page, 'Where', 'Rhode Island');
  await choose(page, 'Size of a cell', /^6\.5 km across/);
  await panel(page).getByLabel('Energised mining load, MW').fill('40');
  await page.getByRole('button', { name: 'Screen the region' }).click();
  await expect(counts(page)).toContainText(/cells: \d+ scored, 0 excluded/, { timeout: 120_000 });
  await expect(list(page).getByRole('row')).not.toHaveCount(1);
  await expect(list(page).getByRole('rowheader').first()).toHaveText(/, Rhode Island$/);

  await list(page).getByRole('group').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: 'Cell in hand' })).toBeVisible();
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: info.outputPath('screening-light.png') });

  expect(await faults(page)).toEqual([]);

  await chooseInMenu(electron, 'view.theme.dark');
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: info.outputPath('screening-dark.png') });

  await list(page)
    .getByRole('button', { name: /^Add as site: / })
    .first()
    .click();
  await expect.poll(async () => (await menuEntry(electron, 'edit.undo')).label).toContain('Add a site');
  await expect(page.getByRole('heading', { name: /^Cell in .*, Rhode Island$/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('option', { name: /^Cell in / })).toHaveCount(0);

  // The cells stay on the map beside a site, with a legend, until they are hidden or the screening is closed.
  const legend = page.getByRole('region', { name: 'Cells of the screening' });
  await expect(page.getByRole('tab', { name: 'Site', exact: true })).toHaveAttribute('aria-selected', 'true');
  await legend.scrollIntoViewIfNeeded();
  await expect(legend.getByRole('listitem').first()).toBeVisible();
  await page.screenshot({ path: info.outputPath('legend-dark.png') });
  await legend.getByText('Cells of the screening').click();
  await expect(legend.getByRole('listitem')).toHaveCount(0);
  await legend.getByRole('button', { name: 'Close the screening' }).click();
  await expect(legend).toBeHidden();
  await page.getByRole('tab', { name: 'Screening' }).click();
  await expect(list(page)).toBeHidden();
  await expect(counts(page)).toBeHidden();
});
