import { expect, type Locator } from '@playwright/test';
import { faults } from '../driver/accessibility.ts';
import { analyst } from '../driver/analyst.ts';
import { chooseInMenu } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

story('a conversion described from nothing: the peak that it adds, two measures, and back', async ({ start }) => {
  const { electron, page, complaints } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await chooseInMenu(electron, 'site.addByCoordinates');
  const sheet = page.getByRole('dialog', { name: 'Add a site' });
  await sheet.getByLabel('Energised mining load, MW, likely').fill('300');
  await sheet.getByLabel('Service today, MW, likely').fill('300');
  await sheet.getByLabel('Mining load shed at peak, %, likely').fill('95');
  await person.addSiteByCoordinates({ name: 'Old Mill', lat: 33.2, lon: -97.1 });

  await page.keyboard.press('Control+6');
  const form = page.getByRole('region', { name: 'The plan' });
  const difference = page.getByRole('region', { name: 'The difference' });
  await expect(form.getByRole('heading', { name: 'Old Mill' })).toBeVisible();
  await form.getByRole('button', { name: 'New scenario' }).first().click();
  await expect(page.getByRole('radio', { name: /^Scenario 1/ })).toBeChecked();

  const gross = form.getByLabel('Planned gross load, MW, likely');
  const peak = difference.getByRole('row', { name: /^Load at the system peak/ });
  await expect(peak).toContainText('not known');
  await gross.fill('300');
  // At every key, before the value counts.
  await expect(peak).toContainText('+255');
  await expect(
    difference.getByText(
      'At the peak the site draws 255 MW more, with no new connection, because the mine shed 95% then.',
    ),
  ).toBeVisible();
  await gross.fill('much');
  await gross.press('Enter');
  await expect(form.getByText('Type numbers of 0 or more')).toBeVisible();
  await gross.fill('300');
  await gross.press('Enter');
  await expect(form.getByText('Type numbers of 0 or more')).toBeHidden();
  await expect(form.getByRole('group', { name: 'Planned gross load, MW' }).getByText('stated here')).toBeVisible();

  await form.getByText('Water', { exact: true }).click();
  await form.getByRole('button', { name: /Cooling as hosted/ }).click();
  await page
    .getByRole('option', { name: 'towers that evaporate' })
    .or(page.getByRole('option', { name: /evaporat/ }))
    .first()
    .click();
  await form.getByText('Noise', { exact: true }).click();
  const noise = form.getByLabel('Night noise of the hosted site there, dBA, likely');
  const wall = form.getByRole('checkbox', { name: 'Noise wall' });
  // A wall acts on the machines; slower fans on a level that somebody stated.
  const slower = form.getByRole('checkbox', { name: 'Slow fans' });
  await expect(wall).toBeEnabled();
  await expect(slower).toBeDisabled();
  await noise.fill('52');
  await noise.press('Tab');
  await expect(slower).toBeDisabled();
  await gross.focus();
  await expect(slower).toBeEnabled();

  const water = difference.getByRole('row', { name: /^Cooling water a year/ });
  const night = difference.getByRole('row', { name: /^Night noise at the nearest dwelling/ });
  const [wet, loud] = [await water.innerText(), await night.innerText()];
  await form.getByRole('checkbox', { name: 'Dry cooling' }).check();
  await expect.poll(() => water.innerText()).not.toBe(wet);
  await wall.check();
  await expect.poll(() => night.innerText()).not.toBe(loud);
  await form.getByRole('checkbox', { name: 'Contract to shed load at the peak' }).check();
  await expect(peak).not.toContainText('+255');

  await page.screenshot({ path: 'test-results/conversion-light.png' });
  expect(await faults(page)).toEqual([]);
  await chooseInMenu(electron, 'view.theme.dark');
  await page.screenshot({ path: 'test-results/conversion-dark.png' });
  expect(await faults(page)).toEqual([]);

  await chooseInMenu(electron, 'edit.undo');
  await expect(peak).toContainText('+255');
  await expect(form.getByRole('checkbox', { name: 'Contract to shed load at the peak' })).not.toBeChecked();
  await chooseInMenu(electron, 'edit.undo');
  await expect.poll(() => night.innerText()).toBe(loud);
  expect(complaints).toEqual([]);
});

story(
  'scenarios stand side by side and are named, copied and deleted; phases say when the load comes',
  async ({ start }) => {
    const { electron, page } = await start({ args: ['--sample'] });
    const person = analyst(page);
    await person.untilScored();
    await person.goTo('Conversion');
    await expect(page.getByText('No site is chosen')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('listbox', { name: 'Sites' }).getByRole('option').first().click();
    const scenarios = page.getByRole('region', { name: 'Scenarios' });
    await scenarios.getByRole('button', { name: 'New scenario' }).first().click();
    await scenarios.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('Name of the scenario').fill('Half and half');
    await page.getByLabel('Name of the scenario').press('Enter');
    await expect(scenarios.getByRole('radio', { name: /^Half and half/ })).toBeChecked();

    const form = page.getByRole('region', { name: 'The plan' });
    for (const [year, mw] of [
      ['2029', '200'],
      ['2027', '80'],
    ] as const) {
      await form.getByLabel('Phases, Year').fill(year);
      await form.getByLabel('Phases, likely').fill(mw);
      await form.getByRole('button', { name: 'Add the phase' }).click();
    }
    const phases = form.getByRole('table', { name: 'Phases' });
    await expect(phases.getByRole('rowheader')).toHaveText(['2027', '2029']);
    await expect(form.getByRole('group', { name: 'Planned gross load, MW' })).toContainText('from the last phase');
    const gross = page.getByRole('region', { name: 'The difference' }).getByRole('row', { name: /^Gross load/ });
    await expect(gross).toContainText('200');
    await phases.getByRole('button', { name: 'Remove 2029' }).click();
    await expect(gross).toContainText('80');

    await scenarios.getByRole('button', { name: 'Duplicate' }).click();
    await expect(scenarios.getByRole('radio', { name: /^Half and half, copy/ })).toBeChecked();
    await scenarios.getByRole('button', { name: 'Delete' }).click();
    await expect(scenarios.getByRole('radio', { name: 'As recorded' })).toBeChecked();
    await expect(scenarios.getByRole('radio')).toHaveCount(2);
    await chooseInMenu(electron, 'edit.undo');
    await expect(scenarios.getByRole('radio', { name: /^Half and half, copy/ })).toBeChecked();
  },
);

story(
  'measures are ranked by what they take away for their cost, beside no conversion and other ways',
  async ({ start }) => {
    const { electron, page } = await start({ args: ['--sample'] });
    const person = analyst(page);
    await person.untilScored();
    await person.chooseSite('Lake Mariner');
    await person.goTo('Conversion');
    await page.getByRole('button', { name: 'New scenario' }).first().click();
    const difference = page.getByRole('region', { name: 'The difference' });
    await difference.getByText('What lowers the burden most').first().click();
    const ranks = difference.getByRole('table', { name: 'What lowers the burden most' });
    await expect(ranks.getByRole('row').nth(1)).toBeVisible();
    // A measure shows the row that it lowers even where the score stays.
    await expect(ranks.getByRole('row', { name: /Contract to shed load at the peak/ })).toContainText(/stays|→/);
    await expect(ranks.getByText(/^Load at the system peak: −/).first()).toBeVisible();
    await difference.getByText('Alternatives', { exact: true }).first().click();
    const ways = difference.getByRole('table', { name: 'Alternatives' });
    await expect(ways.getByRole('rowheader').first()).toHaveText('No conversion: as mined');
    await expect(ways.getByRole('rowheader', { name: 'Evaporative cooling' })).toBeVisible();
    const factors = difference.getByRole('table', { name: 'The same factors for each way' });
    await expect(factors.getByRole('rowheader', { name: /^Load at the system peak/ })).toBeVisible();
    await expect(factors.getByRole('row', { name: /^Dry cooling/ })).toHaveCount(6);
    expect(await faults(page)).toEqual([]);
    await factors.scrollIntoViewIfNeeded();
    await page.screenshot({ path: 'test-results/what-if-light.png' });
    await chooseInMenu(electron, 'view.theme.dark');
    expect(await faults(page)).toEqual([]);
  },
);

/** Areas of the bands of noise in one state, loudest first. */
async function areas(pair: Locator, state: string): Promise<readonly string[]> {
  const heads = await pair.getByRole('table').getByRole('columnheader').allInnerTexts();
  const column = heads.indexOf(state);
  // Limits stand in rows of their own, without a head.
  const rows = await pair.locator('tbody tr:has(th)').all();
  return Promise.all(rows.map((row) => row.locator('th, td').nth(column).innerText()));
}

story('as mined and as hosted stand on two maps, for one factor at a time', async ({ start }) => {
  const { page, complaints } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.chooseSite('Lake Mariner');
  await person.goTo('Conversion');
  const middle = page.getByRole('radiogroup', { name: 'What stands in the middle' });
  await middle.getByText('Two maps').click();
  const pair = page.getByRole('region', { name: 'As mined and as hosted on two maps' });
  const maps = pair.getByRole('application');
  await expect(maps).toHaveCount(2);
  await expect(pair.getByRole('figure').first()).toContainText(/As mined.*point/);
  await maps.first().focus();
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  await expect(pair.getByRole('list', { name: 'Legend: bands of risk' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await pair.getByRole('button', { name: /Factor on both maps/ }).click();
  await page.getByRole('option', { name: 'Noise of the site' }).click();
  await expect(pair.getByRole('table')).toContainText('As hosted');
  await page.screenshot({ path: 'test-results/map-pair.png' });

  // The rings follow the plan: more load as hosted, the mine as it was.
  const [mined, hosted] = [await areas(pair, 'As mined'), await areas(pair, 'As hosted')];
  const rings = await maps.nth(1).screenshot();
  await middle.getByText('The plan').click();
  await expect(maps).toHaveCount(0);
  const form = page.getByRole('region', { name: 'The plan' });
  await form.getByRole('button', { name: 'New scenario' }).first().click();
  const gross = form.getByLabel('Planned gross load, MW, likely');
  await gross.fill('3000');
  await gross.press('Enter');
  await middle.getByText('Two maps').click();
  await pair.getByRole('button', { name: /Factor on both maps/ }).click();
  await page.getByRole('option', { name: 'Noise of the site' }).click();
  await expect.poll(() => areas(pair, 'As hosted')).not.toEqual(hosted);
  expect(await areas(pair, 'As mined')).toEqual(mined);
  await expect.poll(async () => rings.equals(await maps.nth(1).screenshot())).toBe(false);
  expect(complaints).toEqual([]);
});

story('a vote under a scenario has its day', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.chooseSite('Lake Mariner');
  await person.goTo('Conversion');
  await page.getByRole('button', { name: 'New scenario' }).first().click();
  const form = page.getByRole('region', { name: 'The plan' });
  await form.locator('summary', { hasText: 'opposition' }).click();
  const vote = form.getByRole('group', { name: 'Next local vote' });
  await vote.getByRole('button').first().click();
  await page.getByRole('option', { name: 'referendum' }).click();
  const day = vote.getByLabel(/^Day of the next local vote/);
  await day.fill('3 November');
  await day.press('Enter');
  await expect(vote.getByText(/^Write a year, a month or a day/)).toBeVisible();
  await day.fill('2026-11-03');
  await day.press('Enter');
  await expect(vote.getByText(/^Write a year, a month or a day/)).toBeHidden();
  await page.keyboard.press('Control+1');
  await person.goTo('Conversion');
  await form.locator('summary', { hasText: 'opposition' }).click();
  await expect(day).toHaveValue('2026-11-03');
});
