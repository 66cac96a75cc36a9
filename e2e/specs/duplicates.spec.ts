import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyst } from '../driver/analyst.ts';
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
