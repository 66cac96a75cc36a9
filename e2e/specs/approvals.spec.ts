import { expect } from '@playwright/test';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { chooseInMenu, menuEntry } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

story(
  'an official types what was approved, and reads whether it covers AI hosting and by which clause',
  async ({ start }) => {
    const { electron, page } = await start({ args: ['--sample'] });
    const person = analyst(page);
    await person.untilScored();
    await person.chooseSite('Lake Mariner');
    const section = person.card().getByRole('region', { name: 'Approvals and definitions' });
    await expect(section.getByText('Neither an approval nor a definition that decides it is on record.')).toBeVisible();

    await section.getByRole('button', { name: 'Edit the record…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Approvals and definitions: Lake Mariner' });
    await dialog.getByRole('button', { name: 'Add an approval' }).click();
    await dialog.getByRole('button', { name: 'Save the changes' }).click();
    await expect(dialog.getByText('Give the approval a name.')).toBeVisible();
    await dialog.getByLabel('Name of the approval').fill('Special use permit of 2021');
    await dialog.getByLabel('For the use, in the words of the code').fill('Data processing');
    await dialog.getByLabel('Most MW that it allows').fill('900');
    await dialog.getByLabel('Conditions, one a line').fill('No more than 55 dBA at night\nFence of 2.4 m');
    await dialog.getByRole('button', { name: 'Add a defined use' }).click();
    await dialog.getByLabel('Term of the code').fill('Data processing');
    await dialog.getByLabel('Clause').last().fill('Town code § 161-12');
    await dialog.getByRole('button', { name: /Hosting AI computers/ }).click();
    await page.getByRole('option', { name: 'is not mentioned' }).click();
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/approvals-light.png' });
    await dialog.getByRole('button', { name: 'Save the changes' }).click();

    await expect(section.getByText('arguable').first()).toBeVisible();
    await expect(section.getByText('Clause: Town code § 161-12.').first()).toBeVisible();
    await expect(section.getByText('2 conditions')).toBeVisible();
    await chooseInMenu(electron, 'view.theme.dark');
    await section.scrollIntoViewIfNeeded();
    await page.screenshot({ path: 'test-results/approvals-card-dark.png' });
    expect(await faults(page)).toEqual([]);

    await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo Edit approvals' });
    await chooseInMenu(electron, 'edit.undo');
    await expect(section.getByText('Neither an approval nor a definition that decides it is on record.')).toBeVisible();
  },
);
