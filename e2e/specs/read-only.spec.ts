import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { answerSaveDialog } from '../driver/dialogs.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

story(
  'a copy to read opens in plain words, stays as it is, and what is changed goes elsewhere',
  async ({ start }, info) => {
    const { page, electron, files } = await start({ args: ['--sample'] });
    await analyst(page).untilScored();
    const copy = join(files, 'for-the-county.siteshift');
    await answerSaveDialog(electron, copy);
    await chooseInMenu(electron, 'file.saveReadOnly');
    await expect(page.getByText(/for-the-county\.siteshift/)).toBeVisible();
    const bytes = readFileSync(copy);

    const reader = await start({ args: [copy] });
    const briefing = reader.page.getByRole('dialog', { name: 'North American conversions' });
    for (const part of ['What is proposed, and where', 'What changes from the mine', 'Five open questions'])
      await expect(briefing.getByRole('region', { name: part })).toBeVisible({ timeout: 60_000 });
    await expect(briefing.getByRole('region', { name: 'Five open questions' }).getByRole('listitem')).toHaveCount(5);
    await reader.page.screenshot({ path: info.outputPath('briefing.png') });
    expect(await faults(reader.page)).toEqual([]);
    await briefing.getByRole('button', { name: 'To the findings' }).click();
    await expect(reader.page.getByText('for-the-county.siteshift, read-only')).toBeVisible();
    await expect(reader.page.getByRole('complementary', { name: 'Findings of the hearing' })).toBeVisible();

    await chooseInMenu(reader.electron, 'site.addByCoordinates');
    await analyst(reader.page).addSiteByCoordinates({ name: 'Old Mill', lat: 33.2, lon: -97.1 });
    const own = join(files, 'own.siteshift');
    await answerSaveDialog(reader.electron, own);
    await chooseInMenu(reader.electron, 'file.save');
    await expect(reader.page.getByText('Saved as own.siteshift.')).toBeVisible();
    await expect(reader.page.getByText('own.siteshift', { exact: true })).toBeVisible();
    expect(readFileSync(copy).equals(bytes)).toBe(true);
  },
);
