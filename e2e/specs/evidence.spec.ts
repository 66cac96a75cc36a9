import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { analyst } from '../driver/analyst.ts';
import { chooseInMenu, menuEntry } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
}

story('an official enters a moratorium and sees the gate; a record without a source is refused', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.chooseSite('Lake Mariner');
  await person.card().getByRole('button', { name: 'Open the evidence library…' }).click();
  const library = page.getByRole('dialog', { name: 'Evidence library' });
  await library.getByRole('button', { name: 'Add an instrument…' }).click();

  const form = page.getByRole('dialog', { name: 'Add an instrument' });
  await form.getByLabel('Title', { exact: true }).fill('Local Law 3');
  await form.getByLabel('Jurisdiction').fill('Niagara County');
  await form.getByLabel('County', { exact: true }).fill('Niagara');
  await form.getByRole('textbox', { name: 'State or province' }).fill('New York');
  await form.getByRole('button', { name: /Made by/ }).click();
  await page.getByRole('option', { name: 'a county or parish' }).click();
  await form.getByLabel('From how many MW').fill('50');
  await form.getByLabel('Clause or number').fill('Section 4.2');
  await form.getByLabel('Last day in force').fill('2030-12-31');
  await expect(form.getByText('The county polygon of the program.')).toBeVisible();
  await form.getByRole('button', { name: 'Save the changes' }).click();
  await expect(form.getByText('Name the source of the instrument: without one it is not saved.')).toBeVisible();
  await form.getByLabel('Title of the source').fill('County clerk, local laws of 2026');
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/evidence-form-light.png' });
  await form.getByRole('button', { name: 'Save the changes' }).click();

  await library.getByRole('button', { name: / Site$/ }).click();
  await page.getByRole('option', { name: 'all sites and places' }).click();
  await expect(library.getByRole('rowheader', { name: 'Local Law 3' })).toBeVisible();
  await library.getByText('What the words mean').click();
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/evidence-library-light.png' });

  await library.getByRole('button', { name: 'Add a public record…' }).click();
  const record = page.getByRole('dialog', { name: 'Add a public record' });
  await record.getByLabel('Title', { exact: true }).fill('Petition of the lake towns');
  await record.getByRole('button', { name: 'Save the changes' }).click();
  await expect(record.getByText(/Name a source, or give the reason why a reviewer judges so/)).toBeVisible();
  await record.getByRole('button', { name: /It rests on/ }).click();
  await page.getByRole('option', { name: 'a reviewer’s judgement' }).click();
  await record.getByLabel('Why a reviewer judges so').fill('Handed in at the hearing');
  await record.getByRole('button', { name: /Filed under/ }).click();
  await expect(page.getByRole('option', { name: /^by its kind \(/ })).toBeVisible();
  await page.getByRole('option', { name: 'Contest events nearby, recent ones count more' }).click();
  await record.getByRole('button', { name: 'Add an answer' }).press('Enter');
  await expect(record.getByLabel('What was answered, in your words')).toBeFocused();
  await page.keyboard.type('Quieter fans by June');
  await record.getByLabel('Date of the answer').fill('2026-13');
  await record.getByRole('button', { name: 'Save the changes' }).click();
  await expect(record.getByText('Write 2026, 2026-03 or 2026-03-31.', { exact: true })).toBeVisible();
  await record.getByLabel('Date of the answer').fill('2026-03');
  await record.getByRole('button', { name: 'Add an answer' }).click();
  await record.getByRole('button', { name: 'Remove answer 2' }).press('Enter');
  await expect(record.getByRole('button', { name: 'Add an answer' })).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/evidence-answers-light.png' });
  await record.getByRole('button', { name: 'Save the changes' }).click();
  await expect(library.getByRole('rowheader', { name: 'Petition of the lake towns' })).toBeVisible();

  await library.getByRole('button', { name: 'Edit Petition of the lake towns' }).click();
  const edited = page.getByRole('dialog', { name: 'Edit the public record' });
  await expect(edited.getByLabel('What was answered, in your words')).toHaveValue('Quieter fans by June');
  await edited.getByLabel('What was answered, in your words').fill('Quieter fans by May');
  await edited.getByRole('button', { name: 'Save the changes' }).click();

  await library.getByLabel('From', { exact: true }).fill('2000');
  await expect(library.getByText(/1 record without a date is hidden|records without a date are hidden/)).toBeVisible();
  await expect(library.getByRole('rowheader', { name: 'Petition of the lake towns' })).toBeHidden();
  await page.screenshot({ path: 'test-results/evidence-dates-light.png' });
  await library.getByLabel('From', { exact: true }).fill('');

  await library.getByRole('button', { name: 'Assign boundaries from a layer…' }).click();
  const boundaries = page.getByRole('dialog', { name: 'Assign boundaries from a layer' });
  await expect(boundaries.getByText(/without a boundary\./)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/evidence-boundaries-light.png' });
  await boundaries.getByRole('button', { name: 'Cancel' }).click();

  await library.getByRole('button', { name: 'Delete Petition of the lake towns' }).click();
  await expect(library.getByRole('rowheader', { name: 'Petition of the lake towns' })).toBeHidden();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(library.getByRole('button', { name: 'Undo' })).toBeHidden();
  await expect(library.getByRole('rowheader', { name: 'Petition of the lake towns' })).toBeVisible();
  await library.getByRole('button', { name: 'Close', exact: true }).click();

  await expect(
    person
      .card()
      .getByText(/“Local Law 3” \(Niagara County\)/)
      .first(),
  ).toBeVisible();
  await expect(
    person
      .card()
      .getByText(/Section 4\.2\..*Applies from 50 MW/)
      .first(),
  ).toBeVisible();
  await chooseInMenu(electron, 'view.theme.dark');
  await page.screenshot({ path: 'test-results/evidence-card-dark.png' });
  await chooseInMenu(electron, 'evidence.open');
  await expect(library).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/evidence-library-dark.png' });
  await library.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo Edit a public record' });
});

story(
  'what another source says is stated where the fact is edited, and what is typed over it says so',
  async ({ start }) => {
    const { page } = await start({ args: ['--sample'] });
    const person = analyst(page);
    await person.untilScored();
    await person.chooseSite('Lake Mariner');
    await person.card().getByRole('button', { name: 'Edit the site' }).click();
    const form = page.getByRole('dialog', { name: 'Edit Lake Mariner' });
    const typed = form.getByRole('textbox', { name: 'Service today, MW, likely' });
    const before = await typed.inputValue();
    await form.getByLabel('Operator').fill('Typed before');
    await form.getByRole('button', { name: 'Another source says… Service today, MW' }).click();
    const other = page.getByRole('dialog', { name: 'Another source says' });
    await other.getByLabel('Value', { exact: true }).fill('701');
    await other.getByRole('button', { name: /Grade/ }).click();
    await page.getByRole('option', { name: /^A:/ }).click();
    await other.getByRole('button', { name: /It rests on/ }).click();
    await page.getByRole('option', { name: 'a new source' }).click();
    await other.getByLabel('Title of the source').fill('Filing of the utility');
    await other.getByRole('button', { name: 'Save the changes' }).click();
    await expect(other).toBeHidden();
    await expect(typed).toHaveValue('701');
    await expect(form.getByLabel('Operator')).toHaveValue('Typed before');
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/evidence-site-form-light.png' });
    await typed.fill('640');
    await form.getByRole('button', { name: 'Save the changes' }).click();
    const differ = person.card().getByRole('region', { name: 'Values that differ' });
    await expect(differ.getByText(new RegExp(`Also stated: ${before}`))).toBeVisible();
    await expect(differ.getByText(/somebody typed the value that counts/)).toBeVisible();
  },
);
