import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyst } from '../driver/analyst.ts';
import { answerSaveDialog } from '../driver/dialogs.ts';
import { dropFiles } from '../driver/drop.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';
import { killEngine } from '../driver/engine.ts';

story('an engine that dies is started again, and the work on screen goes on', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await killEngine(electron);
  await chooseInMenu(electron, 'site.addByCoordinates');
  await person.addSiteByCoordinates({ name: 'Old Mill', lat: 33.2, lon: -97.1 });
  await expect(page.getByRole('heading', { name: /^Sites 47/ })).toBeVisible();
  await person.find('Denton');
  await expect(page.getByRole('group', { name: 'Places' }).getByRole('option').first()).toContainText('Denton');
});

story(
  'a layer that was added and not saved outlives the engine, and the saved file opens with it',
  async ({ start }) => {
    const { electron, page, files } = await start({ args: ['--sample'] });
    await analyst(page).untilScored();
    const lines = join(files, 'lines.geojson');
    const geometry = {
      type: 'LineString',
      coordinates: [
        [-150, 64],
        [-148, 65],
      ],
    };
    const feature = {
      type: 'Feature',
      properties: { ID: 1, VOLTAGE: 345, OWNER: 'Northern', STATUS: 'IN SERVICE' },
      geometry,
    };
    writeFileSync(lines, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    await dropFiles(page, [lines]);
    await page.getByRole('button', { name: 'Add (1 file)' }).click();
    await expect(page.getByText('One file added.')).toBeVisible();
    await killEngine(electron);
    await page.getByRole('button', { name: 'More for lines' }).click();
    await page.getByRole('menuitem', { name: /table/i }).click();
    await expect(page.getByText('1 of 1 row')).toBeVisible();

    const path = join(files, 'kept.siteshift');
    await answerSaveDialog(electron, path);
    await chooseInMenu(electron, 'file.save');
    await expect(page.getByText('Saved as kept.siteshift.')).toBeVisible();
    const again = await start({ args: [path] });
    await expect(again.page.getByText('lines', { exact: true })).toBeVisible({ timeout: 30_000 });
  },
);

story('a page that is loaded again shows the same workspace', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await page.reload();
  await person.untilScored();
});
