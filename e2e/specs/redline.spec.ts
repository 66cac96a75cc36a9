import { expect } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { answerOpenDialog, answerSaveDialog } from '../driver/dialogs.ts';
import { keyboard } from '../driver/keyboard.ts';
import { chooseInMenu, menuEntry } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

const mark = {
  ...{ id: 'm-1', siteId: 'denton', factor: 'opposition.contest', verdict: 'dispute' },
  ...{ reason: 'The petition is of another town.', by: 'Planning board', on: '2026-09-02' },
};
const condition = {
  ...{ id: 'c-1', siteId: 'denton', finding: 'special-use.nuisance', factor: null, text: 'Quiet at night.' },
  ...{ limit: '50 dBA', place: 'at the nearest dwelling', recheck: 'each year', example: null },
};
const redline = {
  ...{ format: 'siteshift-redline', version: 1, workspace: 'North American conversions', asOf: '2026-08-31' },
  marks: [mark, { ...mark, id: 'm-2', siteId: 'atlantis' }],
  ...{ conditions: [condition], attachments: [], sources: {} },
  answers: [{ siteId: 'denton', question: 'fuel', status: 'answered', note: 'Sheet C-4.' }],
};

story('marks of a colleague come in as tasks, some are left, and a note says so', async ({ start }, info) => {
  story.slow();
  const { page, electron, files, complaints } = await start({ args: ['--sample'] });
  const keys = keyboard(page);
  await analyst(page).untilScored();
  const path = join(files, 'marks.json');
  writeFileSync(path, JSON.stringify(redline));
  await answerOpenDialog(electron, path);
  await keys.command('Take in marks');
  const window = page.getByRole('dialog', { name: 'Marks from marks.json' });
  await expect(window.getByText('3 to decide · 1 about a site that is not here')).toBeVisible();
  await page.screenshot({ path: info.outputPath('tasks-light.png') });
  expect(await faults(page)).toEqual([]);

  // The mark and the answer are accepted, the condition is left, and the note tells of all.
  await keys.tabTo(/Decided by/);
  await keys.press('Control+A');
  await keys.type('J. Doe, clerk');
  await keys.tabTo(/^Accept all$/);
  await keys.press('Enter');
  await keys.tabTo(/Accept/, 'Condition: Denton: Noise, light, heat, fumes and traffic will not be an undue nuisance.');
  await keys.press('ArrowRight');
  await expect(window.getByText('2 accepted, 1 left, 0 undecided')).toBeVisible();
  await keys.tabTo(/^Take in 2 accepted$/);
  await keys.press('Enter');
  await expect(window.getByText('2 taken in; Undo takes them out again in one step.')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  const note = join(files, 'note.csv');
  await answerSaveDialog(electron, note);
  await keys.tabTo(/^Export change note…$/);
  await keys.press('Enter');
  await expect.poll(() => tryRead(note)).toContain('left,condition,denton,special-use.nuisance');
  const told = readFileSync(note, 'utf8');
  expect(told).toMatch(/^accepted,mark,denton,.*Planning board,2026-09-02,,"J\. Doe, clerk",\d{4}-/m);
  expect(told).toContain('no-site,mark,atlantis');
  await keys.press('Escape');
  await expect(window).toBeHidden();

  // Another word about the same factor shows both; once taken in, a file has nothing left to decide.
  writeFileSync(
    path,
    JSON.stringify({ ...redline, marks: [{ ...mark, verdict: 'accept', reason: 'It is ours after all.' }] }),
  );
  await keys.command('Take in marks');
  await expect(window.getByText('2 to decide · 1 differs from what stands here · 1 stands here already')).toBeVisible();
  const both = window.getByRole('article', { name: /^Mark: Denton/ });
  await expect(both.getByText('Disputed: The petition is of another town.')).toBeVisible();
  await expect(both.getByText('Accepted: It is ours after all.')).toBeVisible();
  await chooseInMenu(electron, 'view.theme.dark');
  await page.screenshot({ path: info.outputPath('tasks-dark.png') });
  expect(await faults(page)).toEqual([]);
  await keys.press('Escape');

  // One step to undo, and the way out and back in.
  const out = join(files, 'out.json');
  await answerSaveDialog(electron, out);
  await keys.command('Export marks');
  await expect(page.getByText(/out\.json/)).toBeVisible();
  await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo Take in marks' });
  await chooseInMenu(electron, 'edit.undo');
  await answerOpenDialog(electron, out);
  await keys.command('Take in marks');
  await expect(page.getByRole('dialog', { name: 'Marks from out.json' }).getByText('2 to decide')).toBeVisible();
  await keys.press('Escape');

  writeFileSync(path, '{"type": "FeatureCollection"}');
  await answerOpenDialog(electron, path);
  await keys.command('Take in marks');
  await expect(page.getByText('marks.json is not a file of marks. Nothing was changed.')).toBeVisible();
  expect(complaints).toEqual([]);
});

function tryRead(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
