import { expect, type Page } from '@playwright/test';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

async function compare(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Add a site/ }).click();
  await page.getByRole('option', { name, exact: true }).click();
}

story(
  'four sites side by side: differences from one, a number that opens its card, and more like it',
  async ({ start }) => {
    const { electron, page } = await start({ args: ['--sample'] });
    const person = analyst(page);
    await person.untilScored();
    await person.goTo('Compare');
    for (const name of ['Lake Mariner', 'Childress', 'Denton']) await compare(page, name);
    const similar = page.getByRole('region', { name: 'More like Lake Mariner' });
    await similar
      .getByRole('button', { name: /^Compare / })
      .first()
      .click();
    const table = page.getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveCount(5);
    await page.getByRole('button', { name: 'Show differences from Lake Mariner' }).click();
    await expect(table.getByText(/^(\+|−)\d+ points$/).first()).toBeVisible();
    await page.screenshot({ path: 'test-results/compare-light.png' });
    expect(await faults(page)).toEqual([]);
    await table
      .getByRole('row', { name: /Service status/ })
      .getByRole('button')
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: /Service status of the planned power: Lake Mariner/ });
    for (const part of ['Weight in the whole', 'Weight times risk', 'Grade of the evidence']) {
      await expect(card.getByText(part)).toBeVisible();
    }
    await chooseInMenu(electron, 'view.theme.dark');
    await page.screenshot({ path: 'test-results/explain-dark.png' });
    expect(await faults(page)).toEqual([]);
  },
);

story('the symbols on the map show any indicator, and say which', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await page.getByRole('button', { name: /Symbols show/ }).click();
  await page.getByRole('option', { name: 'Large-load rules crossed' }).click();
  await expect(page.getByRole('button', { name: /Symbols show/ })).toContainText('Large-load rules crossed');
  await page.waitForTimeout(1000);
  await page.screenshot({ path: 'test-results/map-of-light.png' });
  expect(await faults(page)).toEqual([]);
});
