import { expect, type Page } from '@playwright/test';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { untilMapIsIdle } from '../driver/map.ts';
import type { RunningApp } from '../driver/launch.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

const legend = (page: Page) => page.getByRole('region', { name: 'Noise around Sharon' });
const row = (page: Page, band: string) => legend(page).getByRole('row', { name: band });

/** Chooses a site with 30 MW as mined and 110 MW as hosted, both on record, and shows its noise. */
async function showNoise({ page }: RunningApp): Promise<void> {
  const person = analyst(page);
  await person.untilScored();
  await person.chooseSite('Sharon');
  await person.card().getByRole('button', { name: 'Show the noise around this site on the map' }).click();
  await expect(row(page, '40–45').getByRole('cell')).toHaveCount(3, { timeout: 60_000 });
}

story('the noise around a site is drawn as mined and as hosted, and told in numbers', async ({ start }, info) => {
  const app = await start({ args: ['--sample'] });
  const { page } = app;
  await showNoise(app);
  await expect(legend(page)).toContainText('WHO night guideline 40');
  await expect(legend(page)).toContainText('Example: Prince William County, homes at night 55');
  await expect(legend(page)).toContainText('Screening, not a measurement: about 3 dB to 1 km, more beyond');
  await expect(legend(page)).toContainText('dry coolers are assumed');
  await expect(legend(page)).toContainText(
    'Dwellings in the bands: not known. Import a layer of buildings to count them.',
  );
  await expect(legend(page)).toContainText('No ordinance limit for this time is on record.');

  await untilMapIsIdle(app);
  await legend(page).scrollIntoViewIfNeeded();
  await page.screenshot({ path: info.outputPath('noise-hosted-light.png') });
  expect(await faults(page)).toEqual([]);

  // The state on screen is the one that is drawn, and its column stands out.
  await expect(legend(page).locator('thead [data-shown]')).toHaveText('As hosted');
  await page.getByRole('radiogroup', { name: 'State of the site' }).getByText('As mined').click();
  await expect(legend(page).locator('thead [data-shown]')).toHaveText('As mined');
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: info.outputPath('noise-mined-light.png') });
});

story('another time, range or site is another map, and closing takes it away', async ({ start }, info) => {
  const app = await start({ args: ['--sample'] });
  const { page, electron } = app;
  const person = analyst(page);
  await showNoise(app);
  const likely = await row(page, '60–65').innerText();

  // Another end of the range is another map; by day no guideline for the night is beside it.
  await legend(page).getByRole('radiogroup', { name: 'End of the range' }).getByText('High', { exact: true }).click();
  await expect.poll(() => row(page, '60–65').innerText(), { timeout: 60_000 }).not.toBe(likely);
  await legend(page).getByRole('radiogroup', { name: 'When' }).getByText('Day', { exact: true }).click();
  await expect(legend(page)).toContainText('Knox County, draft, by day 67', { timeout: 60_000 });
  await expect(legend(page)).not.toContainText('WHO night guideline');
  await legend(page).getByRole('radiogroup', { name: 'When' }).getByText('Generator test').click();
  await expect(legend(page)).toContainText('Generators not known', { timeout: 60_000 });

  await chooseInMenu(electron, 'view.theme.dark');
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: info.outputPath('noise-mined-dark.png') });
  expect(await faults(page)).toEqual([]);
  await chooseInMenu(electron, 'view.theme.contrast');
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: info.outputPath('noise-mined-contrast.png') });

  // Another site takes its place; one whose loads are not known is told as such.
  await person.chooseSite('Granbury');
  const other = page.getByRole('region', { name: 'Noise around Granbury' });
  await expect(other).toContainText('The mining load is not known: nothing is drawn as mined.');
  await expect(other.getByRole('table')).toHaveCount(0);

  await other.getByRole('button', { name: 'Take the noise off the map' }).click();
  await expect(other).toBeHidden();

  // The palette has it too, by keyboard alone.
  await person.chooseSite('Sharon');
  await person.find('noise around the chosen site');
  await page.keyboard.press('Enter');
  await expect(legend(page)).toBeVisible();
});
