import { expect } from '@playwright/test';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { analyst } from '../driver/analyst.ts';
import { answerOpenDialog, answerQuestions, answerSaveDialog, questionsAsked } from '../driver/dialogs.ts';
import { dropFiles } from '../driver/drop.ts';
import type { RunningApp } from '../driver/launch.ts';
import { chooseInMenu, menuEntry } from '../driver/menu.ts';
import { story } from '../driver/story.ts';
import { closeWindow, windowTitle } from '../driver/window.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', 'assets', 'samples', 'north-american-conversions.siteshift');
const SAVE = 0;
const DISCARD = 1;
const CANCEL = 2;

/** Adds a site, so that there is something to save. */
async function edit(app: RunningApp): Promise<void> {
  await analyst(app.page).untilScored();
  await chooseInMenu(app.electron, 'site.addByCoordinates');
  await analyst(app.page).addSiteByCoordinates({ name: 'Old Mill', lat: 33.2, lon: -97.1 });
  await expect.poll(() => windowTitle(app.electron)).toMatch(/^• /);
}

story('a workspace is saved under a name, and opens again by its file', async ({ start }) => {
  const app = await start({ args: ['--sample'] });
  const file = join(app.files, 'Texas.siteshift');
  await edit(app);
  await answerSaveDialog(app.electron, file);
  await chooseInMenu(app.electron, 'file.save');
  await expect.poll(() => windowTitle(app.electron)).toBe('Texas.siteshift – Siteshift');
  expect(statSync(file).size).toBeGreaterThan(0);

  const again = await start({ args: [file] });
  await expect.poll(() => windowTitle(again.electron)).toBe('Texas.siteshift – Siteshift');
  await analyst(again.page).find('Old Mill');
  await expect(again.page.getByRole('option', { name: 'Old Mill', exact: true })).toBeVisible();
});

story(
  'a reopened workspace shows the comparison, the perspective and the map that were looked at',
  async ({ start }) => {
    const app = await start({ args: ['--sample'] });
    const user = analyst(app.page);
    await user.untilScored();
    const file = join(app.files, 'looked-at.siteshift');
    await answerSaveDialog(app.electron, file);
    await chooseInMenu(app.electron, 'file.save');
    await expect.poll(() => windowTitle(app.electron)).toMatch(/^looked-at/);
    await user.lookAtRiskOf('Burden');
    await app.page.getByRole('button', { name: /Symbols show/ }).click();
    const shown = app.page
      .getByRole('listbox', { name: /Symbols show/ })
      .getByRole('option')
      .nth(2);
    const indicator = await shown.innerText();
    await shown.click();
    await user.goTo('Compare');
    for (const name of ['Lake Mariner', 'Childress']) {
      await app.page.getByRole('button', { name: /Add a site/ }).click();
      await app.page.getByRole('option', { name, exact: true }).click();
    }
    await expect(app.page.getByRole('columnheader', { name: /Childress/ })).toBeVisible();
    // Looking is no edit.
    expect(await windowTitle(app.electron)).toMatch(/^looked-at/);
    await app.page.waitForTimeout(300);

    const again = await start({ userData: app.userData, args: [file] });
    const reader = analyst(again.page);
    await reader.untilScored();
    await expect(again.page.getByRole('radio', { name: 'Burden' })).toBeChecked();
    await expect(again.page.getByRole('button', { name: /Symbols show/ })).toContainText(indicator);
    await reader.goTo('Compare');
    await expect(again.page.getByRole('columnheader', { name: /Childress/ })).toBeVisible();
    expect(await windowTitle(again.electron)).toMatch(/^looked-at/);
  },
);

story('a workspace that is dropped on the window opens', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  await analyst(page).untilScored();
  await dropFiles(page, [SAMPLE]);
  await expect.poll(() => windowTitle(electron)).toBe(`${basename(SAMPLE)} – Siteshift`);
});

story('a save dialog that is cancelled leaves the changes unsaved', async ({ start }) => {
  const app = await start({ args: ['--sample'] });
  await edit(app);
  await answerSaveDialog(app.electron, null);
  await chooseInMenu(app.electron, 'file.saveAs');
  await app.page.waitForTimeout(500);
  expect(await windowTitle(app.electron)).toMatch(/^• /);
});

story('closing with unsaved changes asks: Cancel stays', async ({ start }) => {
  const app = await start({ args: ['--sample'] });
  await edit(app);
  await answerQuestions(app.electron, CANCEL);
  await closeWindow(app.electron);
  await expect.poll(() => questionsAsked(app.electron)).toHaveLength(1);
  expect(await questionsAsked(app.electron)).toEqual(['Save the changes to North American conversions?']);
  expect(await windowTitle(app.electron)).toMatch(/^• /);
});

story('closing with unsaved changes asks: Don’t save ends the app', async ({ start }) => {
  const app = await start({ args: ['--sample'] });
  await edit(app);
  await answerQuestions(app.electron, DISCARD);
  await closeWindow(app.electron);
  await app.ended;
});

story('closing with unsaved changes asks: Save writes the file, then ends the app', async ({ start }) => {
  const app = await start({ args: ['--sample'] });
  // Outside the story's own folder nothing is written; inside, the folder outlives the app.
  const file = join(app.files, 'Kept.siteshift');
  await edit(app);
  await answerSaveDialog(app.electron, file);
  await answerQuestions(app.electron, SAVE);
  await closeWindow(app.electron);
  await app.ended;
  expect(existsSync(file)).toBe(true);
});

story('closing without changes asks nothing', async ({ start }) => {
  const app = await start({ args: ['--sample'] });
  await expect.poll(() => windowTitle(app.electron)).toMatch(/^North American/);
  await answerQuestions(app.electron, CANCEL);
  await closeWindow(app.electron);
  await app.ended;
});

story('a new workspace replaces the one on screen after the same question', async ({ start }) => {
  const app = await start({ args: ['--sample'] });
  await edit(app);
  await answerQuestions(app.electron, DISCARD);
  await chooseInMenu(app.electron, 'file.new');
  await expect.poll(() => windowTitle(app.electron)).not.toMatch(/^• |North American/);
  expect(await questionsAsked(app.electron)).toHaveLength(1);
});

story('a file that is not a workspace is refused with a sentence, and the work on screen stays', async ({ start }) => {
  const app = await start({ args: ['--sample'] });
  await expect.poll(() => windowTitle(app.electron)).toMatch(/^North American/);
  const file = join(app.files, 'broken.siteshift');
  writeFileSync(file, 'this is not a GeoPackage');
  await answerOpenDialog(app.electron, file);
  await chooseInMenu(app.electron, 'file.open');
  await expect(app.page.getByRole('alert')).toContainText('broken.siteshift');
  expect(await windowTitle(app.electron)).toMatch(/^North American/);
});

story('theme and language chosen in the menu are there after a restart', async ({ start }) => {
  const app = await start({ args: ['--sample'] });
  await expect.poll(() => windowTitle(app.electron)).toMatch(/^North American/);
  await chooseInMenu(app.electron, 'view.language.it');
  await expect.poll(async () => (await menuEntry(app.electron, 'file.save')).label).toBe('Salva');
  await chooseInMenu(app.electron, 'view.theme.dark');
  await expect.poll(async () => (await menuEntry(app.electron, 'view.theme.dark')).checked).toBe(true);
  await app.page.waitForTimeout(300);

  const again = await start({ userData: app.userData, args: ['--sample'] });
  expect(await menuEntry(again.electron, 'view.theme.dark')).toMatchObject({ label: 'Scuro', checked: true });
  await expect(again.page.getByRole('button', { name: 'Mappa', exact: true })).toBeVisible();
});

story(
  'a notice on screen and the step to undo are said in the language that is chosen meanwhile',
  async ({ start }) => {
    const app = await start({ args: ['--sample'] });
    const user = analyst(app.page);
    await user.untilScored();
    const file = join(app.files, 'broken.siteshift');
    writeFileSync(file, 'this is not a GeoPackage');
    await answerOpenDialog(app.electron, file);
    await chooseInMenu(app.electron, 'file.open');
    await expect(app.page.getByRole('alert')).toContainText('is not a Siteshift workspace');
    await user.weigh('Grid capacity', 'most');
    await expect.poll(async () => (await menuEntry(app.electron, 'edit.undo')).label).toBe('Undo Change a weight');
    await chooseInMenu(app.electron, 'view.language.it');
    await expect(app.page.getByRole('alert')).toContainText('non è un’area di lavoro');
    await expect.poll(async () => (await menuEntry(app.electron, 'edit.undo')).label).toBe('Annulla Modifica un peso');
    await expect(app.page.getByRole('button', { name: 'Annulla: Modifica un peso' })).toBeVisible();
  },
);

story('settings that cannot be read are set aside, and the app says so and starts', async ({ start }) => {
  const first = await start();
  const userData = join(first.files, 'broken-settings');
  await mkdir(userData);
  writeFileSync(join(userData, 'settings.json'), '{ "theme": "pink" }');
  const app = await start({ userData, args: ['--sample'] });
  await expect.poll(() => windowTitle(app.electron)).toMatch(/^North American/);
  expect(existsSync(join(userData, 'settings.json.corrupt'))).toBe(true);
});
