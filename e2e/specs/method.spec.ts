import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { analyst } from '../driver/analyst.ts';
import { chooseInMenu, menuEntry } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
}

story('a curve is edited by keyboard, says what it moves, and Undo puts it back', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.chooseSite('Lake Mariner');
  const before = await person.scoreOnCard();
  expect(before).toMatch(/Rank\n\d+/);
  await person.card().getByText('Shortfall of power against the need').last().click();
  await person.card().getByRole('button', { name: 'Edit this scale…' }).click();
  const editor = page.getByRole('dialog', { name: /^Scale: / });
  await expect(editor.getByRole('status')).toContainText('no score');
  expect(await faults(page)).toEqual([]);
  await editor.getByRole('slider', { name: /^Corner 2:/ }).focus();
  for (let press = 0; press < 60; press += 1) await page.keyboard.press('ArrowUp');
  await expect(editor.getByLabel('Risk of corner 2')).toHaveValue('90');
  await expect(editor.getByRole('status')).not.toContainText('no score');
  await editor.getByLabel('Reading of corner 2').fill('far');
  await expect(editor.getByText('Not a number')).toBeVisible();
  await editor.getByLabel('Reading of corner 2').fill('2,5');
  await editor.getByLabel('Where this scale comes from').fill('Utility letter of March');
  await page.screenshot({ path: `test-results/curve-light.png` });
  await editor.getByRole('button', { name: 'Use this scale' }).click();
  await expect(person.card().getByText('Scale: Utility letter of March')).toBeVisible();
  await expect.poll(() => person.scoreOnCard()).not.toEqual(before);
  await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo Change a scale' });
  await chooseInMenu(electron, 'edit.undo');
  await expect.poll(() => person.scoreOnCard()).toEqual(before);
});

story('an exclusion counts as it is typed, and leaves a site with a reason and no score', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await page.getByRole('tab', { name: 'Rules' }).click();
  const rules = page.getByRole('tabpanel', { name: 'Rules' });
  await rules.getByRole('button', { name: 'Add an exclusion' }).focus();
  await page.keyboard.press('Enter');
  await expect(rules.getByRole('button', { name: /Exclude a site by/ })).toBeFocused();
  await rules.getByRole('button', { name: /Exclude a site by/ }).click();
  await page.getByRole('option', { name: 'Shortfall of power against the need' }).click();
  await rules.getByLabel(/^Limit/).fill('5000');
  const form = rules.getByRole('group', { name: 'Exclusion' });
  await expect(form.getByText(/^0 fail/)).toBeVisible();
  await rules.getByLabel(/^Limit/).fill('10');
  await expect(form.getByText(/^0 fail/)).toBeHidden();
  await expect(form.getByText('Needed before the rule can be used.')).toBeVisible();
  await rules.getByLabel(/Whose rule it is/).fill('Our own');
  await expect(form.getByText('Needed before the rule can be used.')).toBeHidden();
  await rules.getByRole('button', { name: 'Use this rule' }).focus();
  await page.keyboard.press('Enter');
  await expect(rules.getByRole('button', { name: 'Add an exclusion' })).toBeFocused();
  await expect(rules.getByText(/Exclude a site if this is above 10/)).toBeVisible();
  await page.screenshot({ path: `test-results/rules-light.png` });
  await chooseInMenu(electron, 'view.theme.dark');
  await page.screenshot({ path: `test-results/rules-dark.png` });
  expect(await faults(page)).toEqual([]);
  await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo Change a rule' });

  await person.chooseSite('Lake Mariner');
  await expect(person.card().getByText('Shortfall of power against the need: above 10')).toBeVisible();
  await expect(person.card().getByText('Range, out of 100')).toBeHidden();
});

story('F1 opens the method page; a preset is used, kept and undone', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  const before = await person.listedSites();
  await page.keyboard.press('F1');
  const method = page.getByRole('dialog', { name: 'The method' });
  await expect(method.getByText('From reading to risk')).toBeVisible();
  await expect(method.getByText(/10000 draws|10,000 draws/)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/method-light.png' });
  const card = method.getByRole('region', { name: 'Back-test on the cases of this workspace' });
  await expect(card.getByText(/^No probability may be printed: 4 lines of the rule fail/)).toBeVisible();
  await expect(card.getByRole('row', { name: /At least 60 cases/ })).toContainText('fails');
  await expect(method.getByRole('row', { name: /Blocked, of projects that were opposed and decided/ })).toContainText(
    '88',
  );
  await card.scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-results/calibration-card.png' });
  await method.getByRole('button', { name: 'Use the preset Plain weighted sum' }).click();
  await expect(method.getByText(/started from the preset “Plain weighted sum”/)).toBeVisible();
  await method.getByLabel('Name').fill('County review');
  await method.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(method.getByRole('button', { name: 'Use the preset County review' })).toBeVisible();
  await chooseInMenu(electron, 'view.theme.dark');
  await page.screenshot({ path: 'test-results/method-dark.png' });
  await page.keyboard.press('Escape');
  await expect.poll(() => person.listedSites()).not.toEqual(before);
  await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo Keep a preset' });
  await chooseInMenu(electron, 'edit.undo');
  await chooseInMenu(electron, 'edit.undo');
  await expect.poll(() => person.listedSites()).toEqual(before);
});
