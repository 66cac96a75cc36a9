import { expect } from '@playwright/test';
import { analyst } from '../driver/analyst.ts';
import { chooseInMenu, menuEntry } from '../driver/menu.ts';
import { story } from '../driver/story.ts';

story('a site card says band, range, coverage and why, with sources', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  await person.chooseSite('Lake Mariner');
  const card = person.card();
  await expect(card.getByRole('heading', { name: 'Lake Mariner' })).toBeVisible();
  for (const part of ['Lowers the risk most', 'Raises the risk most', 'Coverage', 'As mined, as hosted, change']) {
    await expect(card.getByText(part).first()).toBeVisible();
  }
  await expect(card.getByText(/Low|Moderate|High|Severe|Cannot be judged/).first()).toBeVisible();
});

story('whose risk it is changes the scores, and the card says so', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  const delivery = await person.listedSites();
  await person.lookAtRiskOf('Burden');
  await expect.poll(() => person.listedSites()).not.toEqual(delivery);
  await person.chooseSite('Lake Mariner');
  await expect(person.card().getByText(/Burden on the community/)).toBeVisible();
});

story('a weight moves the ranks at once, and Undo names it and takes it back', async ({ start }) => {
  const { electron, page } = await start({ args: ['--sample'] });
  const person = analyst(page);
  await person.untilScored();
  const before = await person.listedSites();
  await person.weigh('Readiness to convert', 'most');
  await expect.poll(() => person.listedSites()).not.toEqual(before);
  await expect.poll(() => menuEntry(electron, 'edit.undo')).toMatchObject({ label: 'Undo Change a weight' });
  await chooseInMenu(electron, 'edit.undo');
  await expect.poll(() => person.listedSites()).toEqual(before);
  await chooseInMenu(electron, 'edit.redo');
  await expect.poll(() => person.listedSites()).not.toEqual(before);
});

story('the legend of an overlay says what is not imported', async ({ start }) => {
  const { page } = await start({ args: ['--sample'] });
  await analyst(page).untilScored();
  await page.getByText('Grid capacity', { exact: true }).click();
  await expect(page.getByText(/Not imported: transmission lines/)).toBeVisible();
});
