import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyst } from '../driver/analyst.ts';
import { answerOpenDialog } from '../driver/dialogs.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

story('a site added by coordinates is listed and scored; one Undo takes it out again', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await chooseInMenu(electron, 'site.addByCoordinates');
  await person.addSiteByCoordinates({ name: 'Old Mill', lat: 33.2, lon: -97.1 });
  await expect(page.getByRole('heading', { name: /^Sites 47/ })).toBeVisible();
  await chooseInMenu(electron, 'edit.undo');
  await expect(page.getByRole('heading', { name: /^Sites 46/ })).toBeVisible();
});

story('a fact of a folded group is typed with its source and read as hosted', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await chooseInMenu(electron, 'site.addByCoordinates');
  const form = page.getByRole('dialog', { name: 'Add a site' });
  const months = form.getByLabel('Months to firm power, likely');
  await expect(months).toBeHidden();
  await form.getByText('Grid capacity').click();
  await months.fill('36');
  await form.getByLabel('Months to firm power, source').fill('letter of the utility');
  await person.addSiteByCoordinates({ name: 'Old Mill', lat: 33.2, lon: -97.1 });
  await expect(page.getByRole('heading', { name: /^Sites 47/ })).toBeVisible();
  await person.chooseSite('Old Mill');
  await expect(person.card().getByText('36 months until the planned MW are firm, as stated.').first()).toBeAttached();
});

story('the table of sites filters by text and sorts by a column', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.goTo('Sites');
  await page.getByRole('searchbox', { name: 'Name, operator, place' }).fill('Texas');
  await expect(page.getByText(/^\d+ of 46 sites$/)).toBeVisible();
  const rows = page.getByRole('table', { name: 'Sites' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Texas');
  const names = () => rows.locator('[role=rowheader], [role=cell]:first-child').allInnerTexts();
  await page.getByRole('columnheader', { name: 'Site' }).getByRole('button').click();
  const ascending = await names();
  await page.getByRole('columnheader', { name: 'Site' }).getByRole('button').click();
  await expect.poll(names).not.toEqual(ascending);
});

story('a site and a place are found by name', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.find('Denton');
  await expect(page.getByRole('group', { name: 'Places' }).getByRole('option').first()).toContainText('Denton');
});

story(
  'an imported file is reviewed first; nothing counts until Add, and one Undo takes all of it',
  async ({ start }) => {
    const { electron, page, files } = await start({ args: ['--sample'] });
    const person = analyst(page);
    await person.untilScored();
    const file = join(files, 'mines.csv');
    writeFileSync(
      file,
      'id,name,operator,lat,lon,mw_operational\nm1,Mill One,Ada,33.1,-97.2,20\nm2,Mill Two,Ada,34.1,-98.2,30\nm3,No Place,Ada,,,5\n',
    );
    await answerOpenDialog(electron, file);
    await chooseInMenu(electron, 'file.import');
    const review = page.getByRole('dialog', { name: /^Review/ });
    await expect(review.getByRole('heading', { name: 'mines.csv' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Sites 46/, includeHidden: true })).toHaveCount(1);
    await review.getByRole('button', { name: 'Add (1 file)' }).click();
    await expect(page.getByRole('heading', { name: /^Sites 48/ })).toBeVisible();
    await chooseInMenu(electron, 'edit.undo');
    await expect(page.getByRole('heading', { name: /^Sites 46/ })).toBeVisible();
  },
);
