import { expect, type Page } from '@playwright/test';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { chooseInMenu, menuEntry } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

/** Answers the question on screen and goes to the next one, if there is one. */
async function answerQuestion(page: Page, answer: string): Promise<void> {
  const question = page.getByRole('radiogroup', { name: /Which counts more/ });
  await question.getByRole('radio', { name: answer }).check({ force: true });
  const next = page.getByRole('button', { name: 'Next question' });
  if (await next.isEnabled()) await next.click();
}

async function openWeights(page: Page, button: string): Promise<void> {
  await page.getByRole('tab', { name: 'Weights' }).click();
  await page.getByRole('button', { name: button }).click();
}

story('a planner compares groups in pairs, mends a contradiction, applies and undoes', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  const before = await person.listedSites();

  await openWeights(page, 'Compare in pairs…');
  const dialog = page.getByRole('dialog', { name: 'Weights from pairs: risk of delivery' });
  await expect(dialog.getByText('Question 1 of 6')).toBeVisible();
  await answerQuestion(page, 'Grid capacity counts 3 times as much as Land use, somewhat more');
  await answerQuestion(page, 'Local opposition counts 2 times as much as Grid capacity, somewhat more');
  await answerQuestion(page, 'Grid capacity counts 2 times as much as Readiness to convert, somewhat more');
  await expect(dialog.getByText(/The answers agree with each other: consistency ratio 0,/)).toBeVisible();
  await expect(dialog.getByText(/3 pairs were not answered/)).toBeVisible();

  // Land use beyond opposition contradicts the first two answers.
  await answerQuestion(page, 'Land use counts 9 times as much as Local opposition, as much more as can be');
  await answerQuestion(page, 'Land use counts as much as Readiness to convert');
  await answerQuestion(page, 'Local opposition counts 3 times as much as Readiness to convert, somewhat more');
  await expect(dialog.getByText(/The answers contradict each other: consistency ratio 0.\d+/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Look at this question again' }).click();
  await expect(dialog.getByText('Question 4 of 6')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take the answer back' }).click();
  await expect(dialog.getByText(/The answers agree with each other/)).toBeVisible();
  await expect(dialog.getByText(/One pair was not answered/)).toBeVisible();

  await dialog.getByLabel('Keep the answers as a set named').fill('County planner');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Local opposition, percent' })).toHaveValue(/^(4|5)\d$/);
  await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo Apply weights' });
  await expect(page.getByRole('button', { name: /County planner/ })).toBeVisible();
  await chooseInMenu(electron, 'edit.undo');
  await expect.poll(() => person.listedSites()).toEqual(before);
  await expect(page.getByRole('button', { name: /County planner/ })).toBeHidden();
});

story('cancelling leaves nothing behind, and two people who differ are shown', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  await analyst(page).untilScored();
  await openWeights(page, 'Compare in pairs…');
  const dialog = page.getByRole('dialog', { name: 'Weights from pairs: risk of delivery' });
  await answerQuestion(page, 'Grid capacity counts 5 times as much as Land use, clearly more');
  await dialog.getByRole('button', { name: 'Add a person' }).click();
  await dialog.getByRole('button', { name: 'Back', exact: true }).click();
  await answerQuestion(page, 'Land use counts 3 times as much as Grid capacity, somewhat more');
  await answerQuestion(page, 'Grid capacity counts as much as Local opposition');
  await answerQuestion(page, 'Grid capacity counts as much as Readiness to convert');
  await expect(dialog.getByText('Where people differ')).toBeVisible();
  await expect(dialog.getByText(/From “Land use counts 3 times/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await menuEntry(electron, 'edit.undo')).toMatchObject({ enabled: false });
});

story('weights typed as numbers always add to 100', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  await analyst(page).untilScored();
  await page.getByRole('tab', { name: 'Weights' }).click();
  const grid = page.getByRole('textbox', { name: 'Grid capacity, percent' });
  await grid.fill('65');
  await grid.press('Enter');
  const percents = ['Grid capacity', 'Land use', 'Local opposition', 'Readiness to convert'].map((group) =>
    page.getByRole('textbox', { name: `${group}, percent` }).inputValue(),
  );
  await expect(page.getByRole('textbox', { name: 'Local opposition, percent' })).toHaveValue('15');
  expect(await Promise.all(percents)).toEqual(['65', '10', '15', '10']);
});

story('planner and community keep their own weights side by side', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  await analyst(page).untilScored();
  await openWeights(page, 'Sets side by side…');
  const dialog = page.getByRole('dialog', { name: 'Sets of weights side by side' });
  await dialog.getByRole('button', { name: 'New set from the weights in use' }).click();
  await dialog.getByLabel('Name').fill('Planning office');
  await dialog.getByRole('button', { name: 'Keep the set' }).click();
  await expect(dialog.getByRole('columnheader', { name: /Planning office/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy Planning office' }).click();
  await dialog.getByRole('button', { name: 'Edit Planning office, copy' }).click();
  await dialog.getByLabel('Name').fill('Residents');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('button', { name: 'Use Residents' }).click();
  await page.keyboard.press('Escape');

  await analyst(page).weigh('Readiness to convert', 'most');
  await expect(page.getByText('Changed since it was kept')).toBeVisible();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'Sets side by side…' }).click();
  const readiness = dialog.getByRole('row', { name: /Readiness to convert/ });
  await expect(readiness.getByRole('cell').nth(0)).toHaveText('20 %');
  await expect(readiness.getByRole('cell').nth(1)).toHaveText('100 %');
  await dialog.getByRole('button', { name: 'Delete Residents' }).click();
  await expect(dialog.getByRole('columnheader', { name: /Residents/ })).toBeHidden();
  await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo Delete a set of weights' });
});

story('another method is asked for a second opinion', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  await analyst(page).untilScored();
  await openWeights(page, 'Second opinion…');
  const dialog = page.getByRole('dialog', { name: 'Does another method rank them differently?' });
  await expect(dialog.getByRole('columnheader', { name: 'PROMETHEE II' })).toBeVisible();
  await expect(dialog.getByText(/add or remove a site and the order of the rest may change/)).toBeVisible();
  await expect(dialog.getByText(/of the weight/)).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  story(`every screen about weights passes the automatic accessibility rules in ${theme}`, async ({ start }) => {
    const { electron, page } = await start({ args: ['--sample'] });
    await analyst(page).untilScored();
    await chooseInMenu(electron, `view.theme.${theme}`);
    for (const button of ['Compare in pairs…', 'Give points…', 'Sets side by side…', 'Second opinion…']) {
      await openWeights(page, button);
      await page.waitForTimeout(400);
      expect.soft(await faults(page), button).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}
