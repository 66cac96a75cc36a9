import { expect } from '@playwright/test';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { inMain } from '../driver/in-main.ts';
import { keyboard } from '../driver/keyboard.ts';
import { chooseInMenu, menuEntry } from '../driver/menu.ts';
import { writeRecordedWorkspace } from '../driver/recorded-workspace.ts';
import { story } from '../driver/story.ts';

story('an official reads a finding, disputes a factor and takes it back, by keyboard alone', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.chooseSite('Lake Mariner');
  await page.keyboard.press('Control+4');
  const findings = page.getByRole('listbox', { name: 'Findings' });
  await expect(findings).toBeVisible();

  await keyboard(page).tabTo(/compatible with the homes/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: /undue nuisance/ })).toBeVisible();
  await page.screenshot({ path: 'test-results/review-light.png' });
  expect(await faults(page)).toEqual([]);

  const card = page.getByRole('article', { name: 'Legacy grievance at the mine' });
  await card.getByRole('button', { name: 'Dispute' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(card.getByText('A mark needs a reason.')).toBeVisible();
  await page.keyboard.type('Measured by day only.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('J. Doe, planner');
  await page.screenshot({ path: 'test-results/review-form.png' });
  await page.keyboard.press('Enter');
  await expect(card.getByText('Measured by day only.')).toBeVisible();
  await expect(card.getByText(/J\. Doe, planner, /)).toBeVisible();
  await expect(findings.getByText(/1 disputed/)).toBeVisible();
  await chooseInMenu(electron, 'view.theme.dark');
  await page.screenshot({ path: 'test-results/review-dark.png' });
  expect(await faults(page)).toEqual([]);
  await chooseInMenu(electron, 'view.theme.contrast');
  await page.screenshot({ path: 'test-results/review-contrast.png' });

  await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo Dispute a factor' });
  await page.keyboard.press('Control+Z');
  await expect(card.getByText('Measured by day only.')).toBeHidden();
});

story(
  'an official writes a condition after an example, and copies the open questions as a letter',
  async ({ start }) => {
    const { electron, page } = await start({ args: ['--sample'] });
    const person = analyst(page);
    await person.untilScored();
    await person.chooseSite('Lake Mariner');
    await page.keyboard.press('Control+4');
    await keyboard(page).tabTo(/^Factors$/);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('heading', { name: 'What happened here' })).toBeVisible();
    await page.waitForTimeout(300);
    await page.screenshot({ path: 'test-results/review-timeline.png' });
    expect(await faults(page)).toEqual([]);

    // What an entry rests on stands in the pane of sources; another tab shows its own.
    const behind = page.getByRole('complementary', { name: 'Sources' });
    await expect(behind.getByText('Open an entry: what it rests on stands here.')).toBeVisible();
    await keyboard(page).tabTo(/^Sources of “Digihost expansion”/);
    await page.keyboard.press('Enter');
    await expect(behind.getByText('Behind “Digihost expansion”')).toBeVisible();
    await expect(behind.getByText('Publisher').first()).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Timeline' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(behind.getByText('Open an entry: what it rests on stands here.')).toBeVisible();
    await expect(page.getByRole('img', { name: /within 80 km of the site, with rings/ })).toBeVisible();
    const bands = page.getByRole('table', { name: 'By distance from the site' });
    await expect(bands.getByRole('row')).toHaveCount(7);
    await expect(
      bands
        .getByRole('row', { name: /^beyond 80 km/ })
        .getByRole('cell')
        .first(),
    ).toHaveText(/^[1-9]/);
    await page.screenshot({ path: 'test-results/review-distance.png' });
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText(/The question: decided cases within 800 km of the site/)).toBeVisible();
    await page.screenshot({ path: 'test-results/review-comparables.png' });
    expect(await faults(page)).toEqual([]);

    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('heading', { name: 'Questions to ask' })).toBeVisible();
    await page.screenshot({ path: 'test-results/review-questions.png' });
    expect(await faults(page)).toEqual([]);
    await keyboard(page).tabTo(/^Copy as a letter$/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('The letter is on the clipboard.').first()).toBeVisible();
    const letter = await electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(letter).toContain('Questions on the application for Lake Mariner');
    expect(letter).toMatch(/\n1\. /);

    await page.getByRole('tab', { name: 'Questions' }).focus();
    await page.keyboard.press('ArrowRight');
    await keyboard(page).tabTo(/^Write a condition$/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    // The first choice is no example at all.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const form = page.getByRole('group', { name: 'Write a condition' });
    await expect(form.getByLabel('Limit with its unit')).toHaveValue('60 dBA by day, 50 dBA by night');
    await page.screenshot({ path: 'test-results/review-condition-form.png' });
    expect(await faults(page)).toEqual([]);
    await keyboard(page).tabTo(/^Keep the condition$/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Not measurable yet: time to measure again missing')).toBeVisible();
    await chooseInMenu(electron, 'view.theme.dark');
    await page.screenshot({ path: 'test-results/review-condition-dark.png' });
    expect(await faults(page)).toEqual([]);

    await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo Write a condition' });
    await page.keyboard.press('Control+Z');
    await expect(page.getByText('No condition yet')).toBeVisible();
  },
);

story(
  'an official pastes the findings of the code, and reads support and opposition in equal columns',
  async ({ start }) => {
    const file = story.info().outputPath('Recorded.siteshift');
    await writeRecordedWorkspace(file, 'lake-mariner');
    const { electron, page } = await start({ args: [file] });
    const person = analyst(page);
    await person.untilScored();
    await inMain(
      electron,
      ({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
      },
      null,
    );
    await person.chooseSite('Lake Mariner');
    await person.goTo('Review');
    await page.getByRole('button', { name: 'Paste the code’s own…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Findings of the code' });
    await dialog.getByLabel(/Name of the set/).fill('Town code § 161-30');
    await dialog
      .getByLabel(/numbered, lettered/)
      .fill('The board shall find that:\n(a) The public was heard.\n(b) It is quiet.');
    await expect(dialog.getByText('2 findings read')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Use these findings' }).click();
    await expect(page.getByRole('heading', { name: 'The public was heard.' })).toBeVisible();
    await expect(page.getByText('Nothing in the record').first()).toBeVisible();
    await page.getByRole('button', { name: 'File factors…' }).click();
    await page.getByRole('checkbox', { name: 'Signatures against the conversion' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save the changes' }).click();

    const card = page.getByRole('article', { name: 'Signatures against the conversion' });
    await expect(card.getByText('The applicant answers: A night survey is under way.')).toBeVisible();
    const widthOf = async (name: string) => (await card.getByRole('region', { name }).boundingBox())?.width ?? 0;
    expect(Math.abs((await widthOf('Support')) - (await widthOf('Opposition')))).toBeLessThan(1);
    await card.getByRole('button', { name: 'Accept' }).focus();
    await page.screenshot({ path: 'test-results/review-records.png' });
    expect(await faults(page)).toEqual([]);
    await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo File factors' });

    // The words of a source stay in the workspace, whatever becomes of its address.
    const sources = page.getByRole('complementary', { name: 'Sources' });
    await sources
      .getByRole('button', { name: /^Keep an excerpt/ })
      .first()
      .click();
    await sources.getByLabel('Words of the source').fill('312 people signed.');
    await sources.getByRole('button', { name: 'Keep it' }).click();
    await expect(sources.getByText('312 people signed.')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await chooseInMenu(electron, 'edit.undo');
    await expect(sources.getByText('312 people signed.')).toBeHidden();
  },
);
