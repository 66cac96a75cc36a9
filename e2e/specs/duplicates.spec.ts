import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyst } from '../driver/analyst.ts';
import { answerOpenDialog } from '../driver/dialogs.ts';
import { dropFiles } from '../driver/drop.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

story(
  'a site that is there already is merged with consent, and both values stay to be seen',
  async ({ start }, info) => {
    const { page, electron, files } = await start({ args: ['--sample'] });
    const person = analyst(page);
    await person.untilScored();
    const path = join(files, 'mines.csv');
    writeFileSync(
      path,
      'id,name,iso_rto,lat,lon,state,service_mw\nmariner,Lake Mariner,NYISO,43.33,-78.55,New York,750\n',
    );
    await dropFiles(page, [path]);
    const sheet = page.getByRole('dialog', { name: /Review of/ });
    await expect(sheet.getByText('Perhaps here already: one row')).toBeVisible({ timeout: 30_000 });
    await expect(sheet.getByText('One is not decided.')).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Add (1 file)' })).toBeDisabled();
    await sheet.getByText('Perhaps here already: one row').scrollIntoViewIfNeeded();
    await page.screenshot({ path: info.outputPath('ask-light.png') });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await sheet.getByRole('button', { name: 'For all: merge' }).click();
    await sheet.getByRole('button', { name: 'Add (1 file)' }).click();
    await expect(page.getByText('One file added.')).toBeVisible();

    await person.chooseSite('Lake Mariner');
    const differ = person.card().getByText('Values that differ');
    await differ.scrollIntoViewIfNeeded();
    await expect(differ).toBeVisible();
    await page.screenshot({ path: info.outputPath('card-light.png') });
    await chooseInMenu(electron, 'view.theme.dark');
    await page.screenshot({ path: info.outputPath('card-dark.png') });
    const after = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(after.violations.map(({ id }) => id)).toEqual([]);
  },
);

story('what was answered stays when the list of records is replaced by a newer one', async ({ start }, info) => {
  const { page, electron, files } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  const head = 'id,kind,title,claim,raised_by,county,state,stance,status,source,date\n';
  const petition = 'p1,petition,Stop the hall,No more noise,,Hood,Texas,opposition,open,Hood County News,2026-03-04\n';
  const hearing = 'p2,meeting,Hearing in Granbury,,,Hood,Texas,neither,open,Hood County News,2026-04-01\n';
  const older = join(files, 'voices.csv');
  writeFileSync(older, head + petition + hearing);
  await dropFiles(page, [older]);
  await page
    .getByRole('dialog', { name: /Review of/ })
    .getByRole('button', { name: 'Add (1 file)' })
    .click();
  await expect(page.getByText('One file added.')).toBeVisible();

  await chooseInMenu(electron, 'evidence.open');
  const library = page.getByRole('dialog', { name: 'Evidence library' });
  for (const title of ['Stop the hall', 'Hearing in Granbury']) {
    await library.getByRole('button', { name: `Edit ${title}` }).click();
    const form = page.getByRole('dialog', { name: 'Edit the public record' });
    await form.getByRole('button', { name: 'Add an answer' }).click();
    await form.getByLabel('What was answered, in your words').fill('Quieter fans by June');
    await form.getByRole('button', { name: 'Save the changes' }).click();
    await expect(form).toBeHidden();
  }
  await library.getByRole('button', { name: 'Close', exact: true }).click();

  const newer = join(files, 'voices-2027.csv');
  writeFileSync(newer, head + petition.replace('open', 'settled'));
  await answerOpenDialog(electron, newer);
  await page.getByRole('button', { name: 'More for voices' }).click();
  await page.getByRole('menuitem', { name: 'Replace data…' }).click();
  await page
    .getByRole('dialog', { name: /Newer data for/ })
    .getByRole('button', { name: 'Replace the data' })
    .click();
  const result = page.getByRole('dialog', { name: 'New data for voices' });
  await expect(result.getByText(/One entry keeps what the file leaves open/)).toBeVisible();
  await expect(result.getByText(/One value is not what it was before/)).toBeVisible();
  await result.getByText('Entries that stay as your own').click();
  await expect(result.getByRole('listitem').filter({ hasText: 'Hearing in Granbury' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.screenshot({ path: info.outputPath('replaced-light.png') });
  await result.getByRole('button', { name: 'Close' }).last().click();

  await chooseInMenu(electron, 'evidence.open');
  for (const title of ['Stop the hall', 'Hearing in Granbury']) {
    await library.getByRole('button', { name: `Edit ${title}` }).click();
    const form = page.getByRole('dialog', { name: 'Edit the public record' });
    await expect(form.getByLabel('What was answered, in your words')).toHaveValue('Quieter fans by June');
    await form.getByRole('button', { name: 'Cancel' }).click();
  }
});
