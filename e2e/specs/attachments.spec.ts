import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { analyst } from '../driver/analyst.ts';
import { answerOpenDialog, answerQuestions, answerSaveDialog, questionsAsked } from '../driver/dialogs.ts';
import { inMain } from '../driver/in-main.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
}

story(
  'an official attaches a page image to a source, saves, and sees it when the file opens again',
  async ({ start }) => {
    const folder = mkdtempSync(join(tmpdir(), 'siteshift-attached-'));
    const saved = join(folder, 'county.siteshift');
    const { electron, page } = await start({ args: ['--sample'] });
    await analyst(page).untilScored();
    await page.screenshot({ path: join(folder, 'minutes.png') });
    writeFileSync(join(folder, 'sheet.png'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, 'law.pdf'), '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

    await chooseInMenu(electron, 'evidence.open');
    const library = page.getByRole('dialog', { name: 'Evidence library' });
    await library
      .getByRole('button', { name: /^Sources of / })
      .first()
      .click();
    const sources = page.getByRole('dialog', { name: /^Sources of/ });
    const attach = sources.getByRole('button', { name: /^Attach a file…/ }).first();

    await answerOpenDialog(electron, join(folder, 'sheet.png'));
    await attach.click();
    await expect(sources.getByText(/sheet\.png was not attached/)).toBeVisible();
    await page.screenshot({ path: 'test-results/attach-refused-light.png' });

    await answerOpenDialog(electron, join(folder, 'minutes.png'));
    await attach.click();
    await sources.getByLabel('What it shows').fill('Minutes of the county board');
    await sources.getByLabel('Page or section').fill('7');
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/attach-form-light.png' });
    await sources.getByRole('button', { name: 'Attach it' }).click();
    const picture = sources.getByRole('img', { name: 'Minutes of the county board, page 7' });
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);

    await answerOpenDialog(electron, join(folder, 'law.pdf'));
    await attach.click();
    await sources.getByRole('button', { name: 'Attach it' }).click();
    await page.screenshot({ path: 'test-results/attached-light.png' });
    expect(await faults(page)).toEqual([]);

    await sources.getByRole('button', { name: 'Show it large: minutes.png' }).click();
    const large = page.getByRole('dialog', { name: 'Minutes of the county board, page 7' });
    await expect(large.getByRole('img')).toBeVisible();
    await page.screenshot({ path: 'test-results/attached-large-light.png' });
    await large.getByText('Actual size').click();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(large).toBeHidden();

    await inMain(
      electron,
      ({ app, shell }) => {
        shell.openPath = (path) => {
          Object.assign(app, { siteshiftOpened: path });
          return Promise.resolve('');
        };
      },
      null,
    );
    await answerQuestions(electron, 0);
    await sources.getByRole('button', { name: 'Open a copy…: law.pdf' }).click();
    const openedPath = () =>
      inMain(electron, ({ app }) => (app as unknown as { siteshiftOpened?: string }).siteshiftOpened ?? '', null);
    await expect.poll(openedPath).toMatch(/law\.pdf$/);
    expect(await questionsAsked(electron)).toEqual(['Open a copy of law.pdf in another program?']);
    const copy = await openedPath();
    expect(readFileSync(copy, 'latin1')).toMatch(/^%PDF-1\.4/);
    expect(statSync(copy).mode & 0o222).toBe(0);
    chmodSync(copy, 0o644);
    await answerSaveDialog(electron, join(folder, 'elsewhere.pdf'));
    await sources.getByRole('button', { name: 'Save a copy…: law.pdf' }).click();
    await expect.poll(() => existsSync(join(folder, 'elsewhere.pdf'))).toBe(true);

    await page.keyboard.press('Escape');
    await expect(library.getByText('2 copies kept').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await chooseInMenu(electron, 'edit.undo');
    await chooseInMenu(electron, 'edit.undo');
    await chooseInMenu(electron, 'edit.redo');
    await answerSaveDialog(electron, saved);
    await chooseInMenu(electron, 'file.save');
    await expect(page.getByText('Saved as county.siteshift.')).toBeVisible();

    const again = await start({ args: [saved] });
    await analyst(again.page).untilScored();
    await chooseInMenu(again.electron, 'evidence.open');
    const reopened = again.page.getByRole('dialog', { name: 'Evidence library' });
    await expect(reopened.getByText('1 copy kept').first()).toBeVisible();
    await reopened
      .getByRole('button', { name: /^Sources of / })
      .first()
      .click();
    const seen = again.page.getByRole('img', { name: 'Minutes of the county board, page 7' });
    await expect.poll(() => seen.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await chooseInMenu(again.electron, 'view.theme.dark');
    await again.page.screenshot({ path: 'test-results/attached-dark.png' });
    expect(await faults(again.page)).toEqual([]);
  },
);
