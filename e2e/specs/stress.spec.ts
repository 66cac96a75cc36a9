import { expect, type Page } from '@playwright/test';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { answerQuestions } from '../driver/dialogs.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

/** Opens the analysis from a place and waits until it can be run. */
async function stress(page: Page) {
  await page.getByRole('button', { name: 'Stress it…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Stress it' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Chooses a number of draws; the button is named by its value and its label. */
async function chooseDraws(page: Page, option: string): Promise<void> {
  await page.getByRole('button', { name: /\d Draws$/ }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

story('the planner sees a tie, asks what to find out, and the answer ages when a weight changes', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.goTo('Sites');
  const dialog = await stress(page);
  await expect(dialog.getByText('Nothing drawn yet')).toBeVisible();
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();

  const ranks = dialog.getByRole('region', { name: 'Ranks' });
  await expect(ranks.getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 });
  await expect(ranks.getByText('tied').first()).toBeAttached();
  await expect(ranks.getByRole('cell', { name: /^\d+= tied$/ }).first()).toBeVisible();
  await expect(dialog.getByText(/in (\d of 10 draws|nearly every draw)/).first()).toBeVisible();

  const letters = dialog.getByRole('region', { name: 'What should I find out?' });
  await expect(letters.getByRole('listitem')).toHaveCount(5);
  await expect(letters.getByText(/Could move its rank by up to/).first()).toBeVisible();
  await letters.getByRole('button', { name: 'Copy the list' }).click();

  await dialog.getByText('What makes its score uncertain?').click();
  await dialog.getByRole('button', { name: 'Work it out' }).click();
  await expect(dialog.getByRole('columnheader', { name: 'Alone', exact: true })).toBeVisible({ timeout: 60_000 });

  for (const theme of ['light', 'dark'] as const) {
    await chooseInMenu(electron, `view.theme.${theme}`);
    expect.soft(await faults(page, '[role=dialog]'), theme).toEqual([]);
  }

  await page.keyboard.press('Escape');
  await person.weigh('Readiness to convert', 'most');
  await stress(page);
  await expect(dialog.getByText(/older than what is on screen/)).toBeVisible();

  // Another workspace knows nothing of these draws, even if its sites have the same names.
  await page.keyboard.press('Escape');
  await answerQuestions(electron, 1);
  await chooseInMenu(electron, 'file.newSample');
  await expect(page.getByText('Unsaved changes')).toBeHidden();
  await person.goTo('Compare');
  await stress(page);
  await expect(dialog.getByText('Nothing drawn yet')).toBeVisible();
});

story('a run that takes too long is cancelled, and can be started again with fewer draws', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.goTo('Compare');
  const dialog = await stress(page);
  await chooseDraws(page, '100,000');
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Drawing' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel the run' }).click();
  await expect(dialog.getByRole('progressbar')).toBeHidden();
  await expect(dialog.getByText('Nothing drawn yet')).toBeVisible();
  await chooseDraws(page, '1,000');
  await dialog.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(dialog.getByRole('region', { name: 'Ranks' })).toBeVisible({ timeout: 60_000 });
});
