import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { answerOpenDialog, answerSaveDialog } from '../driver/dialogs.ts';
import { keyboard } from '../driver/keyboard.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

story(
  'what changed since a copy was sent: counts first, then tables, and calm when nothing did',
  async ({ start }, info) => {
    story.slow();
    const { page, electron, files, complaints } = await start({ args: ['--sample'] });
    const [keys, person] = [keyboard(page), analyst(page)];
    await person.untilScored();
    const sent = join(files, 'sent.siteshift');
    await answerSaveDialog(electron, sent);
    await keys.press('Control+S');
    await expect(page.getByText('Saved as sent.siteshift.')).toBeVisible();

    await answerOpenDialog(electron, sent);
    await keys.command('Compare with another workspace');
    const window = page.getByRole('dialog', { name: 'Compared with sent.siteshift' });
    await expect(window.getByText('Nothing differs')).toBeVisible({ timeout: 60_000 });
    await page.screenshot({ path: info.outputPath('same.png') });
    expect(await faults(page)).toEqual([]);
    await keys.press('Escape');
    await expect(window).toBeHidden();

    await person.chooseSite('Denton');
    await person.weigh('Local opposition', 'nothing');
    await chooseInMenu(electron, 'site.addByCoordinates');
    await person.addSiteByCoordinates({ name: 'Old Mill', lat: 33.2, lon: -97.1 });
    await keys.command('Compare with another workspace');
    await expect(window.getByRole('table', { name: 'Data' }).getByRole('row', { name: /Old Mill/ })).toContainText(
      'new here',
    );
    await expect(window.getByRole('table', { name: 'Weights' }).getByRole('row').nth(1)).toContainText('→');
    await expect(window.getByRole('table', { name: 'Scores and ranks' }).getByRole('row').nth(1)).toContainText('→');
    await page.screenshot({ path: info.outputPath('differs-light.png') });
    expect(await faults(page)).toEqual([]);
    await chooseInMenu(electron, 'view.theme.dark');
    await page.screenshot({ path: info.outputPath('differs-dark.png') });
    expect(await faults(page)).toEqual([]);

    const out = join(files, 'comparison.json');
    await answerSaveDialog(electron, out);
    await keys.tabTo(/^Export as JSON…$/);
    await keys.press('Enter');
    await expect.poll(() => sitesIn(out)).toEqual([46, 47]);
    await keys.press('Escape');
    await expect(window).toBeHidden();
    expect(complaints).toEqual([]);
  },
);

/** Sites of both sides in an exported comparison; null before it is written. */
function sitesIn(path: string): readonly [number, number] | null {
  try {
    const { before, after } = JSON.parse(readFileSync(path, 'utf8')) as Record<'before' | 'after', { sites: number }>;
    return [before.sites, after.sites];
  } catch {
    return null;
  }
}
