import { expect } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyst } from '../driver/analyst.ts';
import { answerSaveDialog } from '../driver/dialogs.ts';
import { dropFiles } from '../driver/drop.ts';
import { untilMapIsIdle } from '../driver/map.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';
import { windowTitle } from '../driver/window.ts';

story(
  'the app opens on the sample, draws it, scores it, takes a layer in, prints it and saves it',
  async ({ start }) => {
    const app = await start({ args: ['--sample'] });
    const { electron, page, files, complaints } = app;
    expect(page.url()).toBe('app://siteshift/');
    await expect.poll(() => windowTitle(electron)).toMatch(/\S – Siteshift$/);
    await analyst(page).untilScored();
    await untilMapIsIdle(app);

    const lines = join(files, 'lines.csv');
    writeFileSync(lines, 'name,kv,wkt\nA,345,"LINESTRING (-98 31, -97 32)"\n');
    await dropFiles(page, [lines]);
    await page.getByRole('dialog').getByRole('button', { name: 'Add (1 file)' }).click({ timeout: 30_000 });
    await expect(page.getByRole('grid', { name: 'Imported layers' }).getByRole('row')).toHaveCount(1);
    await analyst(page).untilScored();

    const report = join(files, 'report.pdf');
    await answerSaveDialog(electron, report);
    await chooseInMenu(electron, 'file.exportReport');
    await expect.poll(() => existsSync(report), { timeout: 60_000 }).toBe(true);
    expect(readFileSync(report).subarray(0, 5).toString()).toBe('%PDF-');

    const workspace = join(files, 'Copy.siteshift');
    await answerSaveDialog(electron, workspace);
    await chooseInMenu(electron, 'file.saveAs');
    await expect.poll(() => windowTitle(electron)).toBe('Copy.siteshift – Siteshift');
    expect(readFileSync(workspace).subarray(0, 15).toString()).toBe('SQLite format 3');

    expect(complaints).toEqual([]);
  },
);
