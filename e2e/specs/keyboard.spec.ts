import { expect } from '@playwright/test';
import { join } from 'node:path';
import { analyst } from '../driver/analyst.ts';
import { textsInZip } from '../driver/archive.ts';
import { answerOpenDialog, answerSaveDialog } from '../driver/dialogs.ts';
import { keyboard } from '../driver/keyboard.ts';
import { story } from '../driver/story.ts';

story('an official reviews a site and hands it to the record, by keyboard alone', async ({ start }, info) => {
  story.slow();
  const sender = await start({ args: ['--sample'] });
  await analyst(sender.page).untilScored();
  const copy = join(sender.files, 'for-the-board.siteshift');
  await answerSaveDialog(sender.electron, copy);
  await keyboard(sender.page).command('Save a copy to read');
  await expect(sender.page.getByText(/for-the-board\.siteshift/)).toBeVisible();

  // Open the copy to read.
  const { page, electron, files, complaints } = await start();
  const keys = keyboard(page);
  await answerOpenDialog(electron, copy);
  await expect(page.getByRole('button', { name: 'Open' }).first()).toBeVisible();
  await keys.press('Control+O');
  const briefing = page.getByRole('dialog', { name: 'North American conversions' });
  await expect(briefing.getByRole('region', { name: 'Five open questions' })).toBeVisible({ timeout: 60_000 });
  await keys.tabTo(/ Site /);
  await keys.press('Enter');
  await keys.type('Lake M');
  await keys.press('Enter');
  await expect(briefing.getByText('Lake Mariner').first()).toBeVisible();
  await keys.tabTo(/^To the findings$/);
  await keys.press('Enter');
  await expect(page.getByText('for-the-board.siteshift, read-only')).toBeVisible();

  // Pick the findings.
  await keys.tabTo(/Findings of the hearing/);
  await keys.press('Enter', 'ArrowDown', 'Enter');
  await expect(page.getByRole('heading', { name: 'The change agrees with the adopted plan' })).toBeVisible();
  await keys.tabTo(/The change agrees with the adopted plan/);
  await keys.press('ArrowDown', 'ArrowDown');
  await expect(page.getByRole('heading', { name: /The new district is compatible/ })).toBeVisible();

  // Dispute one factor.
  const card = page.getByRole('article', { name: 'Legacy grievance at the mine' });
  await keys.tabTo(/^Dispute$/, 'Legacy grievance at the mine');
  await keys.press('Enter');
  await keys.type('Measured by day only.');
  await keys.press('Tab');
  await keys.type('J. Doe, planner');
  await keys.press('Enter');
  await expect(card.getByText('Measured by day only.')).toBeVisible();
  expect(await keys.focused()).toBe('Dispute');
  await page.screenshot({ path: info.outputPath('disputed.png') });

  // Write a condition.
  await keys.tabTo(/^Factors$/);
  await keys.press('End');
  await keys.tabTo(/^Write a condition$/);
  await keys.press('Enter');
  await keys.tabTo(/^Condition, as a sentence/);
  await keys.type('Quiet at night.');
  await keys.tabTo(/^Limit with its unit/);
  await keys.type('50 dBA');
  await keys.tabTo(/^Where it is measured/);
  await keys.type('at the nearest dwelling');
  await keys.tabTo(/^When it is checked again/);
  await keys.type('each year');
  await keys.tabTo(/^Keep the condition$/);
  await keys.press('Enter');
  await expect(page.getByText('Quiet at night.')).toBeVisible();

  // Hearing mode, and out of it.
  await keys.press('Control+Shift+H');
  const room = page.getByRole('dialog', { name: 'Hearing mode' });
  await expect(room.getByRole('heading', { name: 'Lake Mariner', level: 1 })).toBeVisible();
  await keys.press('5');
  await expect(room.getByText('Quiet at night.')).toBeVisible();
  await keys.press('s', '3', 'Escape');
  await expect(room).toBeHidden();
  expect(await keys.focused()).not.toBe('body');

  // Export the review pack.
  const pack = join(files, 'pack.zip');
  await answerSaveDialog(electron, pack);
  await keys.tabTo(/^Export review pack…$/);
  await keys.press('Enter');
  await expect(page.getByText(/pack\.zip/)).toBeVisible();
  const texts = await textsInZip(pack);
  expect([...texts.keys()]).toEqual(
    expect.arrayContaining(['README.txt', 'report.pdf', 'questions.txt', 'redline.json']),
  );
  expect(texts.get('findings.csv')).toMatch(
    /dispute,Disputed,Measured by day only\.,"J\. Doe, planner",\d{4}-\d\d-\d\d/,
  );
  expect(texts.get('summary.html')).toContain('Measured by day only.');
  expect(texts.get('conditions.csv')).toContain('Quiet at night.,50 dBA,at the nearest dwelling,each year,yes');
  expect(texts.get('README.txt')).toContain('J. Doe, planner: 1 mark');
  expect(texts.get('report.pdf')?.startsWith('%PDF-')).toBe(true);
  expect(complaints).toEqual([]);
});
