import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { analyst } from '../driver/analyst.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
}

story('a hearing: large type, a number for each view, sources one key away, Esc back', async ({ start }, info) => {
  const { page, electron, complaints } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.chooseSite('Denton');
  await page.keyboard.press('Control+Shift+H');
  const room = page.getByRole('dialog', { name: 'Hearing mode' });
  await expect(room.getByRole('heading', { name: 'Denton', level: 1 })).toBeVisible();
  await expect(room.getByRole('heading', { name: 'What is proposed, and where' })).toBeVisible();
  await expect(room.getByRole('img', { name: /80 km/ })).toBeVisible();
  await expect(room.getByRole('figure')).toContainText('Core Scientific Denton expansion');
  await page.screenshot({ path: info.outputPath('proposal.png') });
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('2');
  await expect(room.getByRole('button', { name: 'Change' })).toBeFocused();
  await expect(room.getByRole('row', { name: /^Load at the system peak/ })).toBeVisible();
  await page.keyboard.press('s');
  await expect(room.getByRole('complementary', { name: 'Sources' }).getByRole('listitem').first()).toBeVisible();
  await page.screenshot({ path: info.outputPath('change.png') });
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('3');
  await expect(room.getByText('The use is compatible with the homes and other uses around it.')).toBeVisible();
  await page.screenshot({ path: info.outputPath('findings.png') });
  await page.keyboard.press('4');
  await expect(room.getByRole('listitem').first()).toBeVisible();
  await page.screenshot({ path: info.outputPath('questions.png') });
  await page.keyboard.press('ArrowRight');
  await expect(room.getByText('No condition has been drafted for this site.')).toBeVisible();
  await chooseInMenu(electron, 'view.theme.dark');
  await page.screenshot({ path: info.outputPath('conditions-dark.png') });
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(room).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Denton', level: 2 })).toBeVisible();
  expect(complaints).toEqual([]);
});
